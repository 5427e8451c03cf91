package xpod.advisor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.advice.AdviceReply;
import xpod.advice.AdviceRequest;
import xpod.advisor.meaning.Embeddings;
import xpod.advisor.reader.Models;
import xpod.advisor.reader.SecondReader;

/**
 * The process: reads its settings, says whether it is ready, then answers requests on standard
 * input one after the other until there are no more.
 */
public final class Main {
  private static final int MOST_SETTINGS = 64 * 1024;

  private final Settings settings;
  private final Remembered remembered;
  private final Optional<SecondReader> reader;
  private @Nullable Embeddings embeddings;

  private Main(Settings settings, Remembered remembered, Map<String, String> environment)
      throws Settings.Mistake {
    this.settings = settings;
    this.remembered = remembered;
    Settings.Endpoint endpoint = settings.endpoint();
    this.reader =
        endpoint == null
            ? Optional.empty()
            : Optional.of(
                new SecondReader(
                    Models.of(endpoint, environment), endpoint, settings.limits(), remembered));
  }

  /**
   * @param args the settings, and a folder for what is remembered where something is to be
   */
  public static void main(String[] args) throws IOException {
    // Whatever a library prints must not get among the replies.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try (InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      serve(Path.of(args[0]), args.length > 1 ? Path.of(args[1]) : null, System.getenv(), in, out);
    }
  }

  static void serve(
      Path settings,
      @Nullable Path folder,
      Map<String, String> environment,
      InputStream from,
      OutputStream to)
      throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
    Main main;
    try {
      main = new Main(read(settings), new Remembered(folder), environment);
    } catch (Settings.Mistake mistake) {
      new AdviceReply.Refused(mistake.words()).write(out);
      out.flush();
      return;
    }
    main.ready().write(out);
    out.flush();
    DataInputStream in = new DataInputStream(new BufferedInputStream(from));
    while (true) {
      AdviceRequest request;
      try {
        request = AdviceRequest.read(in);
      } catch (EOFException done) {
        return;
      }
      main.answer(request).write(out);
      out.flush();
    }
  }

  private static Settings read(Path file) throws Settings.Mistake {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_SETTINGS + 1);
      if (bytes.length > MOST_SETTINGS) throw new Settings.Mistake("is larger than 64 KiB");
      return Settings.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new Settings.Mistake("cannot be read; check the path");
    }
  }

  private AdviceReply ready() {
    Settings.Endpoint endpoint = settings.endpoint();
    String label = endpoint == null ? "" : endpoint.label();
    return new AdviceReply.Ready(label, settings.meaning(), settings.limits().currency());
  }

  private AdviceReply answer(AdviceRequest request) {
    return switch (request) {
      case AdviceRequest.Read read ->
          reader
              .<AdviceReply>map(r -> r.read(read.claim(), read.changes()))
              .orElseGet(() -> new AdviceReply.Spent("no second reader was set up"));
      case AdviceRequest.Compare compare -> compare(compare.text(), compare.candidates());
    };
  }

  private AdviceReply compare(String text, List<String> candidates) {
    if (!settings.meaning()) return new AdviceReply.Spent("comparing by meaning was not set up");
    Embeddings known = embeddings;
    if (known == null) embeddings = known = Embeddings.loaded(remembered);
    return known
        .likeness(text, candidates)
        .<AdviceReply>map(AdviceReply.Compared::new)
        .orElseGet(() -> new AdviceReply.Spent("enough texts were compared in this run"));
  }
}

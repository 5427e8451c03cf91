package xpod.source.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what source files say, through one long-lived process that is started when the first file
 * is asked for. Whatever happens to that process is an answer like any other; it is started anew a
 * few times, then no more files are read. One thread reads at a time.
 */
public final class SyntaxReader implements AutoCloseable {
  /** The largest file that is read, in bytes; what people write by hand is smaller. */
  public static final int SIZE_LIMIT = 1 << 20;

  /** For one file. The largest honest ones take a second or two on a busy machine. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Each failure costs up to the patience above; a run must end. */
  static final int MOST_FAILURES = 4;

  private static final String GIVEN_UP =
      "the parser failed on " + MOST_FAILURES + " files before it, so it was not asked";

  private final Optional<Launch> launch;
  private final Duration patience;
  private @Nullable ParserProcess process;
  private int failures;

  SyntaxReader(Optional<Launch> launch, Duration patience) {
    this.launch = launch;
    this.patience = patience;
  }

  /** Starts nothing yet. */
  public static SyntaxReader open() {
    return new SyntaxReader(Launch.beside(), PATIENCE);
  }

  /** What a file of this path with this content says. */
  public Parsed read(String path, byte[] content) {
    Optional<Language> language = Language.of(path);
    if (language.isEmpty()) return new Parsed.NoLanguage();
    if (content.length > SIZE_LIMIT) return new Parsed.TooLarge(content.length);
    return read(language.get(), content);
  }

  private synchronized Parsed read(Language language, byte[] content) {
    if (launch.isEmpty()) return new Parsed.Unread("this build came without its parsers");
    if (failures >= MOST_FAILURES) return new Parsed.Unread(GIVEN_UP);
    try {
      ParserProcess running = process;
      if (running == null) {
        running = ParserProcess.start(launch.get(), patience);
        process = running;
      }
      return parsed(running.ask(language, content));
    } catch (IOException e) {
      return failed(e);
    }
  }

  private Parsed parsed(ParserProcess.Answer answer) {
    if (!answer.outlined()) {
      return new Parsed.Unread(new String(answer.bytes(), StandardCharsets.UTF_8));
    }
    Optional<Outline> outline = OutlineReader.read(answer.bytes());
    if (outline.isPresent()) return new Parsed.Outlined(outline.get());
    return failed(new IOException("its answer is no outline"));
  }

  private Parsed failed(IOException why) {
    failures++;
    ParserProcess broken = process;
    boolean late = broken != null && broken.late();
    close();
    if (late) {
      return new Parsed.Unread(
          "the parser gave no answer for " + patience.toMillis() / 1000.0 + " s and was stopped");
    }
    String message = why.getMessage();
    return new Parsed.Unread("the parser ended on it" + (message == null ? "" : ": " + message));
  }

  /** Ends the process; a later file would start it again. */
  @Override
  public synchronized void close() {
    if (process != null) process.close();
    process = null;
  }
}

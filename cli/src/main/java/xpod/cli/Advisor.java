package xpod.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import xpod.advice.AdviceReply;
import xpod.advice.AdviceRequest;

/**
 * The advisor, a process of its own: this program opens no connection and loads no native code of
 * its. One that dies, hangs or babbles is not asked again.
 */
final class Advisor implements AutoCloseable {
  private static final String MAIN = "xpod.advisor.Main";

  /** The model of meaning, its tokenizer and an answer fit well; an endless answer does not. */
  private static final String MOST_MEMORY = "-Xmx512m";

  /** Longer than any timeout that the advisor keeps itself. */
  private static final long LONGEST_REPLY_SECONDS = 400;

  /** The one command that adds it. */
  static final String ADDED_BY = "mvn -q -pl advisor -am -DskipTests package";

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private AdviceReply.Ready ready = new AdviceReply.Ready("", false, "");

  private Advisor(Process process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** Where the advisor's jars lie: beside this program's own; nothing where it was not added. */
  static Optional<String> classPath() {
    CodeSource from = Advisor.class.getProtectionDomain().getCodeSource();
    if (from == null) return Optional.empty();
    try {
      Path jars = Path.of(from.getLocation().toURI()).resolveSibling("advisor");
      return Files.isDirectory(jars) ? Optional.of(jars + "/*") : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Starts it.
   *
   * @param folder where it may remember answers; null for nowhere
   */
  static Advisor start(String classPath, Path settings, @Nullable Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xlog:disable", "-XX:+SuppressFatalErrorMessage", "-XX:-UsePerfData"));
    command.addAll(List.of("-XX:+UseSerialGC", MOST_MEMORY, "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPath, MAIN, settings.toString()));
    if (folder != null) command.add(folder.toString());
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw Refusal.unread("the advisor cannot be started: " + e.getMessage());
    }
    Advisor advisor = new Advisor(process);
    switch (advisor.reply().orElse(new AdviceReply.Refused("does not start"))) {
      case AdviceReply.Ready said -> advisor.ready = said;
      case AdviceReply.Refused refused -> {
        advisor.close();
        String words = Printable.line(refused.words());
        throw Refusal.config("option '--advisor': " + settings + ": " + words);
      }
      case AdviceReply.Spent _, AdviceReply.Read _, AdviceReply.Compared _ -> {
        advisor.close();
        throw Refusal.unread("the advisor is of another version; add it again: " + ADDED_BY);
      }
    }
    return advisor;
  }

  /** What it was set up for. */
  AdviceReply.Ready ready() {
    return ready;
  }

  /** Its reply; nothing where there is none, now or ever again. */
  Optional<AdviceReply> ask(AdviceRequest request) {
    if (!process.isAlive()) return Optional.empty();
    try {
      request.write(out);
      out.flush();
    } catch (IOException gone) {
      return Optional.empty();
    }
    return reply();
  }

  private Optional<AdviceReply> reply() {
    FutureTask<AdviceReply> reading = new FutureTask<>(() -> AdviceReply.read(in));
    Thread.ofPlatform().daemon().name("advisor").start(reading);
    try {
      return Optional.of(reading.get(LONGEST_REPLY_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException gone) {
      process.destroyForcibly();
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

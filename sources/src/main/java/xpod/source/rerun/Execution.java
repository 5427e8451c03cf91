package xpod.source.rerun;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One command at work, with an environment of its own and an end by which it is over. */
final class Execution {
  /** The output's beginning names what was run. */
  private static final int HEAD = 64 * 1024;

  /** Its end tells how it ended. */
  private static final int TAIL = 192 * 1024;

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final String TOKEN = "XPOD_RERUN";
  private static final Path PROC = Path.of("/proc");

  private final Path work;
  private final Confinement confinement;
  private final Limits limits;
  private final String token = token();
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final byte[] tail = new byte[TAIL];
  private final Sha256 digest = new Sha256();
  private long bytes;
  private long tailBytes;

  Execution(Path work, Confinement confinement, Limits limits) {
    this.work = work;
    this.confinement = confinement;
    this.limits = limits;
  }

  /**
   * How it ended.
   *
   * @param exit its exit code; never 0 where it was ended by us
   * @param late whether its time was over
   * @param output what it printed, cut in the middle where it is long
   */
  record Ended(int exit, boolean late, long millis, long bytes, String digest, byte[] output) {}

  Ended run(List<String> command, Map<String, String> environment) {
    long start = System.nanoTime();
    try {
      ProcessBuilder builder =
          new ProcessBuilder(confinement.around(work, limits, command))
              .directory(work.resolve("tree").toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.environment().put(TOKEN, token);
      Process process = builder.start();
      Thread listener = Thread.ofPlatform().daemon().start(() -> listen(process.getInputStream()));
      boolean over = process.waitFor(limits.within().toMillis(), TimeUnit.MILLISECONDS);
      end(process);
      listener.join(LAST_WORDS);
      process.getInputStream().close();
      int exit = process.waitFor();
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      return ended(over ? exit : Math.max(exit, 1), !over, millis);
    } catch (IOException e) {
      throw new RerunFailure("the command could not be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RerunFailure("the run was interrupted", e);
    }
  }

  private synchronized Ended ended(int exit, boolean late, long millis) {
    return new Ended(exit, late, millis, bytes, digest.hex(), output());
  }

  private void listen(InputStream in) {
    byte[] buffer = new byte[1 << 16];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) take(buffer, count);
    } catch (IOException e) {
      // Closed by us once the command is over.
    }
  }

  private synchronized void take(byte[] buffer, int count) {
    digest.add(buffer, count);
    bytes += count;
    int first = Math.min(count, HEAD - head.size());
    head.write(buffer, 0, first);
    for (int i = first; i < count; i++) tail[(int) (tailBytes++ % TAIL)] = buffer[i];
  }

  private byte[] output() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toByteArray());
    long left = tailBytes - TAIL;
    if (left > 0)
      all.writeBytes(("\n[" + left + " bytes left out]\n").getBytes(StandardCharsets.UTF_8));
    for (long i = Math.max(0, left); i < tailBytes; i++) all.write(tail[(int) (i % TAIL)]);
    return all.toByteArray();
  }

  /** Ends all that the command has started, as far as it can be found. */
  private void end(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    if (!confinement.alone()) strays().forEach(ProcessHandle::destroyForcibly);
  }

  /** Processes that left their parents and still carry our mark. */
  private List<ProcessHandle> strays() {
    List<ProcessHandle> strays = new ArrayList<>();
    byte[] mark = (TOKEN + "=" + token).getBytes(StandardCharsets.UTF_8);
    if (!Files.isDirectory(PROC)) return strays;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (!holds(process.resolve("environ"), mark)) continue;
        long id = Long.parseLong(String.valueOf(process.getFileName()));
        ProcessHandle.of(id).ifPresent(strays::add);
      }
    } catch (IOException e) {
      return strays;
    }
    return strays;
  }

  private static boolean holds(Path environment, byte[] mark) {
    try {
      String all = new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1);
      return all.contains(new String(mark, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // It ended meanwhile, or belongs to somebody else.
      return false;
    }
  }

  private static String token() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}

package xpod.cli.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import xpod.cli.Refusal;

/**
 * A small repository whose list says four tasks are done while one is. It is made of git objects
 * alone, so that no hook, signature or setting of the machine has a part in it.
 */
public final class DemoRepository implements AutoCloseable {
  private static final long MOST_SECONDS = 60;

  private final Path folder;
  private final boolean keep;

  private DemoRepository(Path folder, boolean keep) {
    this.folder = folder;
    this.keep = keep;
  }

  /** Makes it in {@code kept}, or where that is null in a temporary folder that goes with it. */
  public static DemoRepository make(@Nullable Path kept, Instant now) {
    if (kept != null && !isFree(kept)) {
      throw Refusal.usage("option '--keep': " + kept + " is not empty; name a new folder");
    }
    DemoRepository demo = new DemoRepository(place(kept), kept != null);
    try {
      demo.git("", "init", "--quiet", "--template=", "--initial-branch=main", ".");
      demo.git(DemoStory.asImport(now), "fast-import", "--quiet");
      demo.git("", "read-tree", "HEAD");
      demo.git("", "checkout-index", "--all", "--quiet");
      return demo;
    } catch (RuntimeException e) {
      demo.close();
      throw e;
    }
  }

  private static Path place(@Nullable Path kept) {
    try {
      return kept == null ? Files.createTempDirectory("xpod-demo-") : Files.createDirectories(kept);
    } catch (IOException e) {
      throw Refusal.unread("a folder for the demo could not be made: " + e.getMessage());
    }
  }

  private static boolean isFree(Path folder) {
    if (!Files.exists(folder)) return true;
    try (var inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw Refusal.usage("option '--keep': " + folder + " is not a folder that can be read");
    }
  }

  public Path folder() {
    return folder;
  }

  /** What was done in it, in a few lines for people. */
  public List<String> story() {
    List<String> lines = new ArrayList<>();
    lines.add("made a repository " + (keep ? "in " + folder : "to throw away") + ":");
    lines.addAll(DemoStory.TOLD);
    return List.copyOf(lines);
  }

  private void git(String input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager", "-c", "gc.auto=0"));
    command.addAll(List.of("-c", "core.hooksPath=/dev/null", "-c", "core.autocrlf=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    harden(builder.environment());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } finally {
        await(process, arguments[0]);
      }
    } catch (IOException e) {
      throw Refusal.unread("git could not be run; install it or add its folder to PATH");
    }
  }

  private static void await(Process process, String what) {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw Refusal.unread("git " + what + " did not end within " + MOST_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw Refusal.unread("git " + what + " was interrupted");
    }
    if (process.exitValue() == 0) return;
    throw Refusal.unread("git " + what + " failed with " + process.exitValue() + " in the demo");
  }

  /** A GIT_ variable of the caller, set inside a hook say, would lead git into his repository. */
  private static void harden(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_ATTR_NOSYSTEM", "1");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C");
  }

  /** Removes it, unless it is to be kept. */
  @Override
  public void close() {
    if (keep) return;
    try {
      Files.walkFileTree(folder, new Removal());
    } catch (IOException e) {
      throw new UncheckedIOException("the demo in " + folder + " could not be removed", e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
        throws IOException {
      Files.delete(visited);
      return FileVisitResult.CONTINUE;
    }
  }
}

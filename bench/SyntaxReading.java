import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import xpod.source.syntax.Language;
import xpod.source.syntax.Parsed;
import xpod.source.syntax.SyntaxReader;

/** Reads every source file of a folder, and tells how fast and with how much memory. */
public final class SyntaxReading {
  /** More files of one language tell nothing new. */
  private static final int MOST_FILES = 1500;

  private SyntaxReading() {}

  private static final class Sum {
    int files;
    int unread;
    int broken;
    int lines;
    int brokenLines;
    long bytes;
    long nanos;
  }

  public static void main(String[] args) throws IOException {
    Map<Language, List<Path>> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        Optional<Language> language = Language.of(file.toString());
        if (language.isEmpty()) continue;
        List<Path> some = files.computeIfAbsent(language.get(), l -> new ArrayList<>());
        if (some.size() < MOST_FILES) some.add(file);
      }
    }
    starts();
    try (SyntaxReader reader = SyntaxReader.open()) {
      files.forEach((language, some) -> tell(language.name(), read(reader, some)));
      child().ifPresent(SyntaxReading::tellMemory);
    }
  }

  private static void starts() {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      try (SyntaxReader reader = SyntaxReader.open()) {
        reader.read("A.java", "class A {}".getBytes(StandardCharsets.UTF_8));
        least = Math.min(least, System.nanoTime() - start);
      }
    }
    System.out.printf("first answer of a new process, least of 5: %d ms%n", least / 1_000_000);
  }

  private static Sum read(SyntaxReader reader, List<Path> files) {
    Sum sum = new Sum();
    long before = processorTime();
    for (Path file : files) {
      byte[] bytes = bytes(file);
      Parsed parsed = reader.read(file.toString(), bytes);
      sum.files++;
      sum.bytes += bytes.length;
      if (parsed instanceof Parsed.Outlined(var outline)) {
        sum.lines += outline.lines();
        sum.brokenLines += outline.brokenLines();
        if (outline.broken()) sum.broken++;
      } else {
        sum.unread++;
        System.out.println("  " + file + ": " + parsed);
      }
    }
    sum.nanos = processorTime() - before;
    return sum;
  }

  private static void tell(String language, Sum sum) {
    double seconds = sum.nanos / 1e9;
    System.out.printf(
        "%-11s %5d files %6.1f MB, %5.1f s of processor: %4.1f MB/s %5.0f files/s;"
            + " %d unread, %d broken, %d of %d lines broken%n",
        language,
        sum.files,
        sum.bytes / 1e6,
        seconds,
        sum.bytes / 1e6 / seconds,
        sum.files / seconds,
        sum.unread,
        sum.broken,
        sum.brokenLines,
        sum.lines);
  }

  /** Of this process and the one that parses, in clock ticks of 10 ms. */
  private static long processorTime() {
    return cpu(ProcessHandle.current()) + child().map(SyntaxReading::cpu).orElse(0L);
  }

  private static long cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static Optional<ProcessHandle> child() {
    return ProcessHandle.current().children().findFirst();
  }

  private static void tellMemory(ProcessHandle child) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + child.pid() + "/status"))) {
      lines.filter(l -> l.startsWith("VmHWM")).forEach(l -> System.out.println("peak " + l));
    } catch (IOException e) {
      System.out.println("peak memory is not told here");
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Checks or mends the layout of every Java file below a folder with google-java-format.
 *
 * <p>Run by the root pom on JDK 25 whatever Java runs Maven; see Decision 0004.
 */
final class Format {
  private Format() {}

  /**
   * {@code check <root>} fails when a file would change; {@code write <root>} changes it; {@code
   * skip <root>} does nothing.
   */
  public static void main(String[] args) throws IOException {
    String mode = args[0];
    if (mode.equals("skip")) {
      return;
    }
    if (!mode.equals("check") && !mode.equals("write")) {
      throw new IllegalArgumentException("-Dformat=" + mode + " is none of check, write, skip");
    }
    Path root = Path.of(args[1]).toRealPath();
    List<String> problems = new ArrayList<>();
    for (Path file : javaFiles(root)) {
      visit(file, root.relativize(file), mode.equals("write"), problems);
    }
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.err.println(
          "Layout is not a matter of opinion: mvn -N verify -Dformat=write mends it.");
      System.exit(1);
    }
  }

  private static void visit(Path file, Path shown, boolean write, List<String> problems)
      throws IOException {
    String before = Files.readString(file);
    String after;
    try {
      Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
      String used = RemoveUnusedImports.removeUnusedImports(before);
      after = formatter.formatSourceAndFixImports(used);
    } catch (FormatterException broken) {
      problems.add(shown + ":1: error: does not parse: " + broken.getMessage());
      return;
    }
    if (after.equals(before)) {
      return;
    }
    if (write) {
      Files.writeString(file, after);
    } else {
      problems.add(shown + ":" + firstDifference(before, after) + ": error: not formatted");
    }
  }

  private static int firstDifference(String before, String after) {
    List<String> was = before.lines().toList();
    List<String> is = after.lines().toList();
    int line = 0;
    while (line < was.size() && line < is.size() && was.get(line).equals(is.get(line))) {
      line++;
    }
    return line + 1;
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) {
            String name = folder.getFileName().toString();
            boolean ours = !name.equals("target") && !name.equals(".git");
            return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
            if (file.getFileName().toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return found;
  }
}

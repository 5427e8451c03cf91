package xpod.source.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xpod.source.tracker.Snapshot;

/**
 * Lists without boxes, read as a file of that name: what makes it a list, and its items. A file of
 * which nothing is said is no list.
 */
class ShapeGoldenTest {
  private static final Path ROOT = Path.of("src/test/golden/shapes");
  private static final MarkdownLists LISTS = new MarkdownLists();

  @TestFactory
  Stream<DynamicTest> shapesAreTold() throws IOException {
    return files("")
        .filter(p -> !p.startsWith(ROOT.resolve("changes")))
        .map(p -> DynamicTest.dynamicTest(name(p), () -> check(p, ".md", ".items", items(p))));
  }

  @TestFactory
  Stream<DynamicTest> changesAreReadAsMeant() throws IOException {
    return files(".before")
        .map(p ->
            DynamicTest.dynamicTest(name(p), () -> check(p, ".before.md", ".changes", changes(p))));
  }

  private static Stream<Path> files(String before) throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(p -> p.toString().endsWith(before + ".md")).sorted().toList().stream();
    }
  }

  private static String name(Path path) {
    return ROOT.relativize(path).toString();
  }

  private static void check(Path source, String ending, String golden, String found)
      throws IOException {
    Path expected = Path.of(source.toString().replace(ending, golden));
    if (Boolean.getBoolean("golden.accept")) Files.writeString(expected, found);
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private static String items(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    Snapshot file = LISTS.empty(name(path)).next(bytes);
    assertThat(LISTS.holdsWork(name(path), bytes)).isEqualTo(!file.items().isEmpty());
    String lines =
        file.items().stream().map(i -> GoldenTest.item(i) + "\n").collect(Collectors.joining());
    String shape = LISTS.shape(name(path), bytes);
    return shape.isEmpty() ? "no list\n" : shape + "\n" + lines;
  }

  private static String changes(Path before) throws IOException {
    Path after = Path.of(before.toString().replace(".before.md", ".after.md"));
    Snapshot old = LISTS.empty(name(before)).next(Files.readAllBytes(before));
    Snapshot now = old.next(Files.readAllBytes(after));
    return old.changesTo(now).stream()
        .map(change -> GoldenTest.change(change) + "\n")
        .collect(Collectors.joining());
  }
}

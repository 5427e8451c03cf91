package xpod.source.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xpod.source.tracker.Mark;
import xpod.source.tracker.SectionKind;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * Lists with what must be read from them, named by what is odd about them. {@code
 * -Dgolden.accept=true} writes anew what is read now; look at the difference before committing it.
 */
class GoldenTest {
  private static final Path ROOT = Path.of("src/test/golden");

  /** Folders with tests of their own. */
  private static final List<Path> OTHERS =
      List.of(ROOT.resolve("shapes"), ROOT.resolve("changelog"));

  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

  @TestFactory
  Stream<DynamicTest> itemsAreReadAsWritten() throws IOException {
    return files(".md")
        .filter(
            path -> !path.toString().contains(".before.") && !path.toString().contains(".after."))
        .map(path -> DynamicTest.dynamicTest(name(path), () -> check(path, ".items", items(path))));
  }

  @TestFactory
  Stream<DynamicTest> changesAreReadAsMeant() throws IOException {
    return files(".before.md")
        .map(path ->
            DynamicTest.dynamicTest(name(path), () -> check(path, ".changes", changes(path))));
  }

  private static Stream<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      List<Path> found =
          all.filter(p -> p.toString().endsWith(ending) && OTHERS.stream().noneMatch(p::startsWith))
              .sorted()
              .toList();
      assertThat(found).isNotEmpty();
      return found.stream();
    }
  }

  private static String name(Path path) {
    return ROOT.relativize(path).toString().replace(".before.md", "").replace(".md", "");
  }

  private static void check(Path source, String ending, String found) throws IOException {
    Path golden = ROOT.resolve(name(source) + ending);
    if (ACCEPT) Files.writeString(golden, found);
    assertThat(found).isEqualTo(Files.readString(golden));
  }

  private static String items(Path path) throws IOException {
    TaskDocument document = TaskDocument.parse(Files.readAllBytes(path));
    StringBuilder text = new StringBuilder();
    document.status().ifPresent(s -> text.append(s.line() + " says " + s.kind() + "\n"));
    document
        .progress()
        .forEach(p -> text.append(p.line() + " counts " + p.done() + " of " + p.total() + "\n"));
    for (TaskItem item : document.items()) text.append(item(item)).append('\n');
    return text.toString();
  }

  static String item(TaskItem item) {
    StringBuilder text = new StringBuilder();
    text.append(item.line()).append(' ').append(mark(item)).append(" key=").append(item.key());
    if (item.id() != null && !item.id().equals(item.key())) text.append(" | id=").append(item.id());
    if (item.parentKey() != null) text.append(" | in=").append(item.parentKey());
    if (!item.text().equals(item.key())) text.append(" | ").append(item.text());
    if (item.struck()) text.append(" | struck");
    if (item.note() != null) text.append(" | ").append(item.note().kind());
    if (item.depth() > 0) text.append(" | depth ").append(item.depth());
    if (!item.headings().isEmpty()) text.append(" | under ").append(item.headings());
    if (item.section() != SectionKind.WORK) text.append(" | ").append(item.section());
    if (!item.fields().isEmpty()) text.append(" | ").append(fields(item));
    if (!item.details().isEmpty()) text.append(" | details ").append(item.details());
    return text.toString();
  }

  private static String fields(TaskItem item) {
    return item.fields().stream()
        .map(f -> f.name() + "=" + f.value())
        .collect(Collectors.joining(" "));
  }

  private static String mark(TaskItem item) {
    String box = item.box() == TaskItem.Box.EMOJI ? "emoji " : "";
    String symbol = item.mark().kind() == Mark.Kind.OTHER ? "(" + item.mark().symbol() + ")" : "";
    return box + item.mark().kind() + symbol;
  }

  private static String changes(Path before) throws IOException {
    Path after = Path.of(before.toString().replace(".before.md", ".after.md"));
    TaskDocument old = TaskDocument.parse(Files.readAllBytes(before));
    TaskDocument now = old.next(Files.readAllBytes(after));
    return TaskDocument.changes(old, now).stream()
        .map(change -> change(change) + "\n")
        .collect(Collectors.joining());
  }

  static String change(TaskChange change) {
    String kind = change.getClass().getSimpleName();
    return switch (change) {
      case TaskChange.Born born -> kind + " " + item(born.item());
      case TaskChange.Removed removed -> kind + " " + item(removed.item());
      case TaskChange.Pair pair ->
          kind
              + (pair.reworded() ? " reworded" : "")
              + (pair.rekeyed() ? " rekeyed" : "")
              + "\n    "
              + item(pair.before())
              + "\n    "
              + item(pair.after());
    };
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

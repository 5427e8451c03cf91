package xpod.source.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder of files of one tracker with what must be read from them beside them: {@code X.items},
 * and {@code X.changes} for a pair {@code X.before.json} and {@code X.after.json}. {@code
 * -Dgolden.accept=true} writes anew what is read now; look at the difference before committing it.
 */
public record GoldenFolder(Path root, Tracker tracker) {
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

  public static GoldenFolder of(Tracker tracker) {
    return new GoldenFolder(Path.of("src/test/golden").resolve(tracker.name()), tracker);
  }

  /** One test for each file or pair of files. */
  public Stream<DynamicTest> tests() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> found =
          all.filter(Files::isRegularFile)
              .filter(p -> !p.toString().matches(".*\\.(items|changes)|.*\\.after\\.\\w+"))
              .sorted()
              .toList();
      assertThat(found).isNotEmpty();
      return found.stream().map(p -> DynamicTest.dynamicTest(name(p), () -> check(p)));
    }
  }

  private String name(Path path) {
    return root.relativize(path).toString().replaceAll("(?:\\.before)?\\.\\w+$", "");
  }

  private void check(Path path) throws IOException {
    boolean pair = path.toString().contains(".before.");
    Path golden = root.resolve(name(path) + (pair ? ".changes" : ".items"));
    String found = pair ? changes(path) : items(read(path));
    if (ACCEPT) Files.writeString(golden, found);
    assertThat(found).isEqualTo(Files.readString(golden));
  }

  private Snapshot read(Path path) throws IOException {
    return tracker.empty(path.toString()).next(Files.readAllBytes(path));
  }

  private String changes(Path path) throws IOException {
    Snapshot before = read(path);
    byte[] after = Files.readAllBytes(Path.of(path.toString().replace(".before.", ".after.")));
    return before.changesTo(before.next(after)).stream()
        .map(GoldenFolder::change)
        .collect(Collectors.joining());
  }

  private static String items(Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    snapshot.problem().ifPresent(p -> text.append("problem: ").append(p).append('\n'));
    snapshot.gap().ifPresent(g -> text.append("gap: ").append(g).append('\n'));
    for (TaskItem item : snapshot.items()) text.append(item(item, snapshot.kin(item))).append('\n');
    return text.toString();
  }

  private static String change(TaskChange change) {
    String kind = change.getClass().getSimpleName() + " ";
    return switch (change) {
      case TaskChange.Born born -> kind + item(born.item(), Kin.ALONE) + "\n";
      case TaskChange.Removed removed -> kind + item(removed.item(), Kin.ALONE) + "\n";
      case TaskChange.Pair pair ->
          kind
              + item(pair.before(), Kin.ALONE)
              + "\n    -> "
              + item(pair.after(), Kin.ALONE)
              + "\n";
    };
  }

  private static String item(TaskItem item, Kin kin) {
    StringBuilder text = new StringBuilder();
    text.append(item.line()).append(' ').append(item.mark().kind()).append(' ').append(item.key());
    if (item.parentKey() != null) text.append(" in ").append(item.parentKey());
    text.append(" | ").append(item.text());
    if (item.note() != null) text.append(" | ").append(item.note().kind());
    for (TaskItem.Field field : item.fields()) {
      if (!field.name().equals(TaskItem.Field.ORIGIN))
        text.append(" | ").append(field.name()).append('=').append(field.value());
    }
    if (!item.details().isEmpty()) text.append(" | details ").append(item.details());
    if (kin.parts() > 0) text.append(" | ").append(kin.parts()).append(" parts");
    if (!kin.open().isEmpty()) text.append(", open ").append(kin.open());
    return text.toString();
  }
}

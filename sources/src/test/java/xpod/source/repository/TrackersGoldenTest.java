package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * Files of trackers as they lie in a repository, before and after a change, with what must be read
 * from them. {@code -Dgolden.accept=true} writes anew what is read now; look at the difference
 * before committing it.
 */
class TrackersGoldenTest {
  private static final Path ROOT = Path.of("src/test/trackers");
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

  @TestFactory
  Stream<DynamicTest> filesAreReadAsMeant() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT, 2)) {
      List<Path> cases = all.filter(p -> Files.isDirectory(p.resolve("before"))).sorted().toList();
      assertThat(cases).isNotEmpty();
      return cases.stream()
          .map(
              path -> DynamicTest.dynamicTest(ROOT.relativize(path).toString(), () -> check(path)));
    }
  }

  private static void check(Path folder) throws IOException {
    StringBuilder found = new StringBuilder();
    for (Path file : files(folder.resolve("before"))) {
      String path = folder.resolve("before").relativize(file).toString();
      ListKind kind = Objects.requireNonNull(ListKind.of(path), path);
      Snapshot none = kind.tracker().empty(path);
      Snapshot before = none.next(Files.readAllBytes(file));
      found.append(path).append("\n  ").append(kind.kind()).append(" in ").append(kind.root());
      found.append(", holds work: ");
      found.append(kind.tracker().holdsWork(path, Files.readAllBytes(file))).append('\n');
      found.append(read(before));
      Path later = folder.resolve("after").resolve(path);
      if (!Files.exists(later)) continue;
      Snapshot after = before.next(Files.readAllBytes(later));
      found.append("then\n").append(read(after)).append("because\n");
      before.changesTo(after).forEach(c -> found.append("  ").append(change(c)).append('\n'));
    }
    Path golden = folder.resolve("expected.txt");
    if (ACCEPT) Files.writeString(golden, found.toString());
    assertThat(found.toString()).isEqualTo(Files.readString(golden));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String read(Snapshot snapshot) {
    String problem = snapshot.problem().map(p -> "  problem: " + p + "\n").orElse("");
    return problem
        + snapshot.items().stream()
            .map(i -> "  " + i.line() + " " + item(i) + kin(snapshot.kin(i)) + "\n")
            .collect(Collectors.joining());
  }

  private static String item(TaskItem item) {
    StringBuilder text = new StringBuilder(item.mark().kind() + " " + item.id());
    text.append(" | ").append(item.text()).append(" | key ").append(item.key());
    if (item.parentKey() != null) text.append(" | in ").append(item.parentKey());
    if (item.isSummary()) text.append(" | sums up");
    if (!item.details().isEmpty()) text.append(" | details ").append(item.details());
    return text.toString();
  }

  private static String kin(Kin kin) {
    String open = kin.open().isEmpty() ? "" : " | open " + kin.open();
    return open + " | share " + (kin.nth() + 1) + " of " + kin.family();
  }

  private static String change(TaskChange change) {
    TaskItem now =
        switch (change) {
          case TaskChange.Born born -> born.item();
          case TaskChange.Removed removed -> removed.item();
          case TaskChange.Pair pair -> pair.after();
        };
    return change.getClass().getSimpleName() + " " + item(now);
  }
}

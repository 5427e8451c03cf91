package xpod.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import xpod.house.Tidy.Text;

/**
 * The repository keeps to STYLE.md. Each rule is also shown a planted fault, because a rule that
 * finds nothing anywhere passes for ever.
 */
class TidyTest {
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".building", "node_modules");

  private static final Set<String> READ =
      Set.of("java", "md", "txt", "xml", "properties", "yml", "yaml", "sh", "js", "css", "html");

  private static List<Text> repository = List.of();

  /** A rule with a fault that it has to find and a text that it has to leave alone. */
  private record Rule(
      String name, Function<List<Text>, List<String>> check, List<Text> fault, List<Text> fine) {}

  @BeforeAll
  static void readTheRepository() throws IOException {
    Path root = root();
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) {
            boolean skip = !folder.equals(root) && NOT_OURS.contains(name(folder));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
            if (isRead(name(file))) files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.naturalOrder());
    List<Text> texts = new ArrayList<>();
    for (Path file : files) {
      try {
        String path = root.relativize(file).toString().replace('\\', '/');
        texts.add(new Text(path, Files.readAllLines(file)));
      } catch (MalformedInputException notText) {
        // A test's fixture in another encoding; nobody reads it as prose.
      }
    }
    repository = List.copyOf(texts);
  }

  @TestFactory
  Stream<DynamicTest> theRepositoryIsTidy() {
    return rules().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.name(), () -> assertThat(rule.check().apply(repository)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFindsAPlantedFault() {
    return rules().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.name(),
                () -> {
                  assertThat(rule.check().apply(rule.fault()))
                      .isNotEmpty()
                      .allMatch(problem -> problem.matches("[^:]+:\\d+: error: .+"));
                  assertThat(rule.check().apply(rule.fine())).isEmpty();
                }));
  }

  @Test
  void theWholeRepositoryWasRead() {
    assertThat(repository).extracting(Text::path).contains("pom.xml", "xpod", "STYLE.md");
    assertThat(repository).filteredOn(Text::isMain).hasSizeGreaterThan(50);
    assertThat(Tidy.words(repository)).hasSizeGreaterThan(30);
  }

  private static List<Rule> rules() {
    List<Text> noRooms = glossary(FloorPlan.ROOMS.subList(1, FloorPlan.ROOMS.size()));
    List<Text> allRooms = glossary(FloorPlan.ROOMS);
    return List.of(
        new Rule(
            "every package says what it is",
            Tidy::packagesWithoutInfo,
            List.of(Text.of("core/src/main/java/xpod/a/A.java", "class A {}")),
            List.of(
                Text.of("core/src/main/java/xpod/a/A.java", "class A {}"),
                Text.of(
                    "core/src/main/java/xpod/a/package-info.java", "/** A. */", "@NullMarked"))),
        new Rule("every room has a word", Tidy::roomsAgainstGlossary, noRooms, allRooms),
        new Rule(
            "no word is explained twice",
            Tidy::wordsExplainedTwice,
            List.of(Text.of(Tidy.GLOSSARY, "| pod | a | b |", "| pod | c | d |")),
            allRooms),
        new Rule(
            "decisions are numbered without a gap",
            Tidy::decisionNumbers,
            List.of(Text.of("docs/decisions/0002-b.md", "# 0002 B")),
            List.of(Text.of("docs/decisions/0001-a.md", "# 0001 A"))),
        new Rule(
            "decision numbers are unique",
            Tidy::decisionNumbers,
            List.of(
                Text.of("docs/decisions/0001-a.md", "# 0001 A"),
                Text.of("docs/decisions/0001-b.md", "# 0001 B")),
            List.of(Text.of("docs/decisions/README.md", "# Decisions"))),
        new Rule(
            "type names say something",
            Tidy::typeNames,
            List.of(Text.of("cli/src/main/java/xpod/cli/A.java", "final class PodManager {")),
            List.of(Text.of("cli/src/main/java/xpod/cli/A.java", "final class Manageress {"))),
        new Rule(
            "type names use the glossary's word",
            Tidy::typeNames,
            List.of(
                Text.of(Tidy.GLOSSARY, "| verdict | the answer | `Outcome` |"),
                Text.of("cli/src/main/java/xpod/cli/A.java", "record ClaimOutcome(int a) {}")),
            List.of(
                Text.of(Tidy.GLOSSARY, "| verdict | the answer | `Outcome` |"),
                Text.of("cli/src/main/java/xpod/cli/A.java", "record Outcomes(int a) {}"))),
        new Rule(
            "nobody is accused",
            Tidy::bannedWordsIn,
            List.of(Text.of("README.md", "It shows who is lying.")),
            List.of(
                Text.of("README.md", "It shows which claims the underlying facts contradict."))),
        new Rule(
            "nothing is left unfinished",
            Tidy::unfinished,
            List.of(Text.of("cli/src/main/java/xpod/cli/A.java", "  // TODO later")),
            List.of(Text.of("cli/src/main/java/xpod/cli/A.java", "  Map.entry(\"TODO\", OPEN)"))),
        new Rule(
            "nothing is handed out in an order that changes from run to run",
            Tidy::shuffled,
            List.of(Text.of("cli/src/main/java/xpod/cli/A.java", "a = Set.copyOf(a);")),
            List.of(Text.of("cli/src/main/java/xpod/cli/A.java", "a = EnumSet.copyOf(a);"))),
        new Rule(
            "only cli prints",
            Tidy::printing,
            List.of(Text.of("core/src/main/java/xpod/A.java", "System.out.println(1);")),
            List.of(Text.of("cli/src/main/java/xpod/cli/A.java", "System.out.println(1);"))),
        new Rule(
            "no path of one machine",
            Tidy::machinePaths,
            List.of(Text.of("README.md", "see /home/ada/xpod")),
            List.of(Text.of("README.md", "see https://example.org/home/ and ~/.jdks"))),
        new Rule(
            "no Java file is longer than one can survey",
            Tidy::longFiles,
            List.of(new Text("a/A.java", java.util.Collections.nCopies(Tidy.MOST_LINES + 1, "x"))),
            List.of(new Text("a/A.java", java.util.Collections.nCopies(Tidy.MOST_LINES, "x")))));
  }

  private static List<Text> glossary(List<String> rooms) {
    List<String> lines = new ArrayList<>(List.of("## Rooms of core", "| word | what | not |"));
    for (String room : rooms) lines.add("| " + room + " | a room | |");
    return List.of(new Text(Tidy.GLOSSARY, List.copyOf(lines)));
  }

  private static boolean isRead(String name) {
    if (name.equals("xpod") || name.equals("run")) return true;
    return READ.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Surefire runs in the module's folder; the repository is the folder that holds the launcher. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("xpod")) || !Files.exists(folder.resolve(".mvn"))) {
      Path above = folder.getParent();
      if (above == null) throw new IllegalStateException("not inside the repository: no ./xpod");
      folder = above;
    }
    return folder;
  }
}

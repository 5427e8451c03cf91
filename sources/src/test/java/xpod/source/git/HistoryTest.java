package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.Actor;
import xpod.AgentId;

final class HistoryTest {
  @TempDir private Path temp;

  @Test
  void aCommitHasItsParentsDatesActorsMessageAndChanges() throws IOException {
    Workshop workshop = Workshop.in(temp);
    workshop.write("a.md", "1").write("b.txt", "1").commit("one");
    workshop.write("a.md", "2").write("c.txt", "new").git("rm", "-q", "b.txt");
    String two = workshop.commit("two\n\nbody\n");
    History history = read();
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.id(0)).isEqualTo(two);
    assertThat(history.parents(0)).containsExactly(1);
    assertThat(history.parents(1)).isEmpty();
    assertThat(history.at(0)).isEqualTo(Instant.ofEpochSecond(1_700_007_200L));
    assertThat(history.authoredAt(1)).isEqualTo(Instant.ofEpochSecond(1_700_003_600L));
    assertThat(history.author(0)).isEqualTo(new Actor.Person("Ada"));
    assertThat(history.committer(0)).isEqualTo(new Actor.Person("Cleo"));
    assertThat(history.message(0)).isEqualTo(new Message("two", "body", false));
    assertThat(changes(history, 0)).containsExactly("M a.md", "D b.txt", "A c.txt");
    assertThat(changes(history, 1)).containsExactly("A a.md", "A b.txt");
    assertThat(history.problems()).isEmpty();
  }

  @Test
  void blobsAreKeptForInterestingPathsAlone() throws IOException {
    Workshop workshop = Workshop.in(temp);
    workshop.write("a.md", "1").write("b.txt", "1").commit("one");
    workshop.write("a.md", "2").write("b.txt", "2").commit("two");
    List<String> asked = new ArrayList<>();
    try (Repository repository = Repository.open(temp)) {
      History history =
          History.read(
              repository,
              Selection.everything(repository),
              path -> {
                asked.add(path);
                return path.endsWith(".md");
              });
      String one = workshop.git("rev-parse", "HEAD~1:a.md").strip();
      String two = workshop.git("rev-parse", "HEAD:a.md").strip();
      assertThat(asked).containsExactlyInAnyOrder("a.md", "b.txt");
      assertThat(history.before(0, 0)).contains(one);
      assertThat(history.after(0, 0)).contains(two);
      assertThat(history.before(1, 0)).isEmpty();
      assertThat(history.after(1, 0)).contains(one);
      assertThat(history.after(0, 1)).isEmpty();
    }
  }

  @Test
  void aCleanMergeChangesNothingAndAnEvilOneOnlyWhatItAdds() throws IOException {
    Workshop workshop = Workshop.in(temp);
    workshop.write("a", "1").write("b", "1").commit("root");
    workshop.git("checkout", "-q", "-b", "side");
    workshop.write("a", "2").commit("side");
    workshop.git("checkout", "-q", "main");
    workshop.write("b", "2").commit("main");
    workshop.merge("side", "clean");
    workshop.git("checkout", "-q", "-b", "other");
    workshop.write("a", "3").commit("other");
    workshop.git("checkout", "-q", "main");
    workshop.write("b", "3").commit("main again");
    workshop.git("merge", "-q", "--no-ff", "--no-commit", "other");
    workshop.write("b", "evil").write("extra", "evil").commit("evil");
    History history = read();
    assertThat(changes(history, 0)).containsExactly("M b", "A extra");
    assertThat(history.merge(0)).isTrue();
    assertThat(history.message(3).subject()).isEqualTo("clean");
    assertThat(changes(history, 3)).isEmpty();
    assertThat(history.after(0, 0)).contains(workshop.git("rev-parse", "HEAD:b").strip());
    assertThat(history.before(0, 0)).contains(workshop.git("rev-parse", "HEAD^1:b").strip());
  }

  @Test
  void anOctopusHasAllItsParents() throws IOException {
    Workshop workshop = Workshop.in(temp);
    workshop.write("root", "1").commit("root");
    for (String branch : List.of("x", "y", "z")) {
      workshop.git("checkout", "-q", "-b", branch, "main");
      workshop.write(branch, "1").commit(branch);
    }
    workshop.git("checkout", "-q", "main");
    workshop.git("merge", "-q", "--no-ff", "-m", "octopus", "x", "y", "z");
    History history = read();
    int octopus = history.indexOf(workshop.head());
    assertThat(history.parents(octopus)).hasSize(4).doesNotContain(-1);
    assertThat(history.firstParentLine(octopus).cardinality()).isEqualTo(2);
    assertThat(history.reachableFrom(octopus).cardinality()).isEqualTo(5);
    for (int parent : history.parents(octopus)) {
      boolean root = history.message(parent).subject().equals("root");
      assertThat(history.landing(octopus)[parent]).isEqualTo(root ? parent : octopus);
    }
  }

  @Test
  void aCommitLandsWithTheFirstMergeThatReachesIt() throws IOException {
    Workshop workshop = Workshop.in(temp);
    String root = workshop.commit("root");
    workshop.git("checkout", "-q", "-b", "side");
    String early = workshop.commit("early");
    workshop.git("checkout", "-q", "main");
    String first = workshop.merge("side", "first merge");
    workshop.git("checkout", "-q", "side");
    String late = workshop.commit("late");
    workshop.git("checkout", "-q", "main");
    String second = workshop.merge("side", "second merge");
    workshop.git("checkout", "-q", "-b", "loose");
    String loose = workshop.commit("never merged");
    workshop.git("checkout", "-q", "main");
    History history = read();
    int[] landing = history.landing(history.indexOf(second));
    assertThat(landing[history.indexOf(root)]).isEqualTo(history.indexOf(root));
    assertThat(landing[history.indexOf(early)]).isEqualTo(history.indexOf(first));
    assertThat(landing[history.indexOf(late)]).isEqualTo(history.indexOf(second));
    assertThat(landing[history.indexOf(second)]).isEqualTo(history.indexOf(second));
    assertThat(landing[history.indexOf(loose)]).isEqualTo(-1);
    assertThat(history.reachableFrom(history.indexOf(late)).get(history.indexOf(first))).isFalse();
  }

  @Test
  void randomGraphsAgreeWithGit() throws IOException {
    Workshop workshop = Workshop.in(temp);
    Random random = new Random(42);
    String tree = workshop.tree();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> command = new ArrayList<>(List.of("commit-tree", tree, "-m", "c" + i));
      TreeMap<String, Integer> parents = new TreeMap<>();
      for (int p = 0; p < random.nextInt(4) && !ids.isEmpty(); p++) {
        parents.put(ids.get(random.nextInt(ids.size())), p);
      }
      for (String parent : parents.keySet()) command.addAll(List.of("-p", parent));
      ids.add(workshop.git(command.toArray(String[]::new)).strip());
    }
    try (Repository repository = Repository.open(temp)) {
      History history = History.read(repository, new Selection(ids), p -> true);
      assertThat(history.size()).isEqualTo(60);
      for (String id : List.of(ids.get(59), ids.get(40), ids.get(20))) {
        int tip = history.indexOf(id);
        assertThat(history.reachableFrom(tip).stream().mapToObj(history::id))
            .containsExactlyInAnyOrderElementsOf(workshop.git("rev-list", id).lines().toList());
        List<String> line = workshop.git("rev-list", "--first-parent", id).lines().toList();
        assertThat(history.firstParentLine(tip).stream().mapToObj(history::id))
            .containsExactlyInAnyOrderElementsOf(line);
        int[] landing = history.landing(tip);
        for (String on : line) {
          int[] parents = history.parents(history.indexOf(on));
          String before = parents.length == 0 ? on : "^" + history.id(parents[0]);
          List<String> expected = workshop.git("rev-list", on, before).lines().toList();
          assertThat(landed(history, landing, on)).containsExactlyInAnyOrderElementsOf(expected);
        }
      }
    }
  }

  @Test
  void anAbbreviatedIdIsFoundUnlessItIsShortOrAmbiguous() throws IOException {
    Workshop workshop = Workshop.in(temp);
    String id = workshop.commit("one");
    History history = read();
    assertThat(history.indexOf(id)).isZero();
    assertThat(history.indexOf(id.substring(0, 7))).isZero();
    assertThat(history.indexOf(id.substring(0, 12))).isZero();
    assertThat(history.indexOf(id.substring(0, 6))).isEqualTo(-1);
    assertThat(history.indexOf(id + "0")).isEqualTo(-1);
    assertThat(history.indexOf("zzzzzzz")).isEqualTo(-1);
    Ids ids = new Ids(ObjectFormat.SHA1);
    for (char last : new char[] {'1', '2'}) {
      ids.add(
          ("abcdef0" + "0".repeat(32) + last).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          0);
    }
    assertThat(ids.find("abcdef0")).isEqualTo(-1);
    assertThat(ids.find("abcdef0" + "0".repeat(32) + "2")).isEqualTo(1);
  }

  @Test
  void aLongMessageKeepsItsBeginningAndItsTrailers() throws IOException {
    Workshop workshop = Workshop.in(temp);
    String trailer = "\n\nCo-authored-by: Claude <noreply@anthropic.com>";
    workshop.commit("huge\n\n" + "lorem ipsum\n".repeat(200_000) + trailer);
    workshop.commit("next");
    History history = read();
    assertThat(history.size()).isEqualTo(2);
    Message message = history.message(1);
    assertThat(message.cut()).isTrue();
    assertThat(message.subject()).isEqualTo("huge");
    assertThat(message.body().length()).isLessThan(5_000);
    assertThat(history.author(1)).isEqualTo(new Actor.Agent("Ada", new AgentId("claude-code")));
  }

  @Test
  void renamesAreADeletionAndAnAddition() throws IOException {
    Workshop workshop = Workshop.in(temp);
    workshop.write("old", "same content\n".repeat(20)).commit("one");
    workshop.git("mv", "old", "new");
    workshop.commit("two");
    assertThat(changes(read(), 0)).containsExactly("A new", "D old");
  }

  @Test
  void aTreeThatIsGoneHidesOnlyTheChangesThatNeedIt() throws IOException {
    Workshop workshop = Workshop.in(temp);
    for (int i = 1; i <= 6; i++) workshop.write("f" + i, "x").commit("c" + i);
    String tree = workshop.git("rev-parse", "HEAD~3^{tree}").strip();
    Path file = temp.resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2));
    java.nio.file.Files.delete(file);
    History history = read();
    assertThat(history.size()).isEqualTo(6);
    assertThat(history.complete()).isTrue();
    assertThat(history.pathsKnown()).isFalse();
    assertThat(history.problems()).hasSize(2);
    for (int i = 0; i < 6; i++) {
      String subject = history.message(i).subject();
      boolean known = !subject.equals("c3") && !subject.equals("c4");
      assertThat(history.changesKnown(i)).as(subject).isEqualTo(known);
      assertThat(changes(history, i))
          .isEqualTo(known ? List.of("A f" + subject.substring(1)) : List.of());
      assertThat(history.parents(i)).hasSize(subject.equals("c1") ? 0 : 1).doesNotContain(-1);
    }
    assertThat(history.reachableFrom(history.indexOf(workshop.head())).cardinality()).isEqualTo(6);
  }

  @Test
  void aCommitOfTooManyChangesHidesOnlyItsOwn() throws IOException {
    Workshop workshop = Workshop.in(temp);
    workshop.write("a", "1").commit("small");
    for (int i = 0; i < 20; i++) workshop.write("d/f" + i, "x");
    workshop.commit("large");
    workshop.write("a", "2").commit("small again");
    for (int total : new int[] {1_000, 3}) {
      try (Repository repository = Repository.open(temp)) {
        LogParser.Limits limits = new LogParser.Limits(10, total, 1_000);
        Selection all = Selection.everything(repository);
        History history = HistoryReader.read(repository, all, p -> true, limits);
        assertThat(history.size()).isEqualTo(3);
        assertThat(changes(history, 0)).containsExactly("M a");
        assertThat(history.changesKnown(1)).isFalse();
        assertThat(changes(history, 1)).isEmpty();
        assertThat(changes(history, 2)).containsExactly("A a");
        assertThat(history.problems())
            .extracting(Problem::kind)
            .containsOnly(Problem.Kind.TOO_MANY_CHANGES);
      }
    }
  }

  @Test
  void aCommitThatIsGoneCutsTheHistoryAndSaysSo() throws IOException {
    Workshop workshop = Workshop.in(temp);
    String one = workshop.commit("one");
    workshop.commit("two");
    workshop.commit("three");
    java.nio.file.Files.delete(
        temp.resolve(".git/objects/" + one.substring(0, 2) + "/" + one.substring(2)));
    History history = read();
    assertThat(history.size()).isBetween(1, 2);
    assertThat(history.complete()).isFalse();
    assertThat(history.problems()).isNotEmpty();
    for (int i = 0; i < history.size(); i++) assertThat(history.parents(i)).hasSize(1);
  }

  private History read() {
    try (Repository repository = Repository.open(temp)) {
      return History.read(repository, Selection.everything(repository), path -> true);
    }
  }

  private static List<String> landed(History history, int[] landing, String on) {
    int by = history.indexOf(on);
    List<String> landed = new ArrayList<>();
    for (int i = 0; i < landing.length; i++) {
      if (landing[i] == by) landed.add(history.id(i));
    }
    return landed;
  }

  static List<String> changes(History history, int commit) {
    List<String> changes = new ArrayList<>();
    int[] paths = history.paths(commit);
    for (int i = 0; i < paths.length; i++) {
      changes.add(history.status(commit, i) + " " + history.path(paths[i]));
    }
    return changes;
  }
}

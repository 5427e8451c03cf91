package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ObjectReaderTest {
  @TempDir private Path temp;

  @Test
  void manyBlobsComeInTheOrderAsked() throws IOException {
    Workshop workshop = Workshop.in(temp);
    for (int i = 0; i < 300; i++) workshop.write("f" + i, i + ":" + "x".repeat(i * 40));
    String commit = workshop.commit("many");
    try (Repository repository = Repository.open(temp);
        ObjectReader reader = ObjectReader.of(repository)) {
      Tree tree = Tree.at(repository, commit);
      List<String> ids = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int round = 0; round < 20; round++) {
        for (int i = 0; i < 300; i++) {
          ids.add(tree.entry("f" + i).orElseThrow().id());
          expected.add(i + ":");
        }
      }
      List<String> got = new ArrayList<>();
      reader.read(ids, (id, blob) -> got.add(start(blob)));
      assertThat(got).isEqualTo(expected);
    }
  }

  @Test
  void whatCannotBeReadIsAnAnswerToo() throws IOException {
    Workshop workshop = Workshop.in(temp);
    String small = blob(workshop, "small");
    String large = blob(workshop, "l".repeat(2_000));
    String commit = workshop.write("a", "1").commit("one");
    String missing = "1".repeat(40);
    try (Repository repository = Repository.open(temp);
        ObjectReader reader = ObjectReader.of(repository, 1_000)) {
      List<String> asked = List.of(small, large, missing, commit, "HEAD", "-x\n" + small, small);
      List<Blob> got = new ArrayList<>();
      reader.read(asked, (id, found) -> got.add(found));
      assertThat(start(got.get(0))).isEqualTo("small");
      assertThat(got.get(1)).isEqualTo(new Blob.TooLarge(2_000));
      assertThat(got.get(2)).isEqualTo(new Blob.Missing());
      assertThat(got.get(3)).isEqualTo(new Blob.Unreadable("a commit, not a file"));
      assertThat(got.get(4)).isInstanceOf(Blob.Unreadable.class);
      assertThat(got.get(5)).isInstanceOf(Blob.Unreadable.class);
      assertThat(start(got.get(6))).isEqualTo("small");
    }
  }

  @Test
  void aDamagedObjectDoesNotEndTheReading() throws IOException {
    Workshop workshop = Workshop.in(temp);
    String good = blob(workshop, "good");
    String bad = blob(workshop, "bad ".repeat(5_000));
    Path file = temp.resolve(".git/objects/" + bad.substring(0, 2) + "/" + bad.substring(2));
    assertThat(file.toFile().setWritable(true)).isTrue();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    try (Repository repository = Repository.open(temp);
        ObjectReader reader = ObjectReader.of(repository)) {
      List<Blob> got = new ArrayList<>();
      reader.read(List.of(good, bad, good), (id, found) -> got.add(found));
      assertThat(got).hasSize(3);
      assertThat(got.get(1)).isNotInstanceOf(Blob.Content.class);
      assertThat(start(got.get(2))).isEqualTo("good");
    }
  }

  @Test
  void afterAFailureOfTheConsumerTheReaderStartsAfresh() throws IOException {
    Workshop workshop = Workshop.in(temp);
    String one = blob(workshop, "one");
    String two = blob(workshop, "two");
    try (Repository repository = Repository.open(temp);
        ObjectReader reader = ObjectReader.of(repository)) {
      assertThatThrownBy(() ->
              reader.read(
                  List.of(one, one, one),
                  (id, blob) -> {
                    throw new IllegalStateException("no");
                  }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(start(reader.read(two))).isEqualTo("two");
    }
  }

  @Test
  void aTreeListsFilesOfEveryKind() throws IOException {
    Workshop workshop = Workshop.in(temp);
    workshop.write("a/b/c.txt", "1").write("a/run.sh", "2").write("ab", "3");
    assertThat(temp.resolve("a/run.sh").toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(temp.resolve("link"), Path.of("../outside"));
    workshop.git("add", "-A");
    workshop.git("update-index", "--add", "--cacheinfo", "160000," + "2".repeat(40) + ",sub");
    String commit = workshop.commitStaged("one");
    try (Repository repository = Repository.open(temp)) {
      Tree tree = Tree.at(repository, commit);
      assertThat(tree.paths()).containsExactly("a/b/c.txt", "a/run.sh", "ab", "link", "sub");
      assertThat(tree.paths().stream().map(p -> tree.entry(p).orElseThrow().kind()))
          .containsExactly(
              Tree.Kind.FILE,
              Tree.Kind.EXECUTABLE,
              Tree.Kind.FILE,
              Tree.Kind.LINK,
              Tree.Kind.SUBMODULE);
      assertThat(tree.under("a").map(Tree.Entry::path)).containsExactly("a/b/c.txt", "a/run.sh");
      assertThat(tree.under("")).hasSize(5);
      assertThat(tree.complete()).isTrue();
      Tree part = Tree.at(repository, commit, 2);
      assertThat(part.size()).isEqualTo(2);
      assertThat(part.problems())
          .extracting(Problem::kind)
          .containsExactly(Problem.Kind.TREE_TOO_LARGE);
      Tree none = Tree.at(repository, "1".repeat(40));
      assertThat(none.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.TREE_CUT);
    }
  }

  private static String blob(Workshop workshop, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return workshop.feed(bytes, "hash-object", "-w", "--stdin").strip();
  }

  private static String start(Blob blob) {
    if (!(blob instanceof Blob.Content content)) return blob.toString();
    int x = content.text().indexOf('x');
    return x < 0 ? content.text() : content.text().substring(0, x);
  }
}

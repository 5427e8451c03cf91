package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepositoryTest {
  @TempDir private Path temp;

  @Test
  void aFolderDeepInsideAWorkTreeOpensItsRepository() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String id = workshop.write("x/y/z.txt", "1").commit("one");
    try (Repository repository = Repository.open(temp.resolve("a/x/y"))) {
      assertThat(repository.gitDir()).isEqualTo(temp.resolve("a/.git").toRealPath());
      assertThat(repository.bare()).isFalse();
      assertThat(repository.shallow()).isFalse();
      assertThat(repository.partial()).isFalse();
      assertThat(repository.head()).contains(id);
      assertThat(repository.objectFormat()).isEqualTo(ObjectFormat.SHA1);
    }
  }

  @Test
  void aBareRepositoryOpensWhenNamedItselfButNotFromInside() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String id = workshop.commit("one");
    workshop.git("clone", "-q", "--bare", ".", temp.resolve("b.git").toString());
    try (Repository repository = Repository.open(temp.resolve("b.git"))) {
      assertThat(repository.bare()).isTrue();
      assertThat(repository.resolve("main")).isEqualTo(id);
    }
    assertThatThrownBy(() -> Repository.open(temp.resolve("b.git/refs")))
        .isInstanceOf(GitFailure.class)
        .hasMessageContaining("inside the bare repository");
  }

  @Test
  void aLinkedWorktreeHasItsOwnHeadAndSharedObjects() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String one = workshop.commit("one");
    workshop.commit("two");
    workshop.git("worktree", "add", "-q", "-b", "side", temp.resolve("w").toString(), one);
    try (Repository repository = Repository.open(temp.resolve("w"))) {
      assertThat(repository.head()).contains(one);
      assertThat(repository.headBranch()).contains("refs/heads/side");
      assertThat(repository.commonDir()).isEqualTo(temp.resolve("a/.git").toRealPath());
      assertThat(History.read(repository, Selection.everything(repository), p -> false).size())
          .isEqualTo(2);
    }
  }

  @Test
  void sha256IsReadLikeAnyOther() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"), "--object-format=sha256");
    workshop.write("a.md", "1").commit("one");
    String two = workshop.write("a.md", "2").commit("two");
    try (Repository repository = Repository.open(temp.resolve("a"));
        ObjectReader reader = ObjectReader.of(repository)) {
      assertThat(repository.objectFormat()).isEqualTo(ObjectFormat.SHA256);
      History history = History.read(repository, Selection.of(two), p -> true);
      assertThat(history.id(0)).isEqualTo(two).hasSize(64);
      assertThat(history.parents(0)).containsExactly(1);
      assertThat(text(reader.read(history.after(0, 0).orElseThrow()))).isEqualTo("2");
    }
  }

  @Test
  void aShallowCloneKnowsItsEdgeAndListsWhatItHoldsThere() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    for (int i = 0; i < 5; i++) workshop.write("f" + i, "x").commit("c" + i);
    String url = "file://" + temp.resolve("a");
    workshop.git("clone", "-q", "--depth", "2", url, temp.resolve("s").toString());
    try (Repository repository = Repository.open(temp.resolve("s"))) {
      assertThat(repository.shallow()).isTrue();
      History history = History.read(repository, Selection.everything(repository), p -> true);
      assertThat(history.size()).isEqualTo(2);
      assertThat(history.edge(1)).isTrue();
      assertThat(history.parents(1)).containsExactly(-1);
      assertThat(history.paths(1)).hasSize(4);
      assertThat(history.changesKnown(1)).isFalse();
      assertThat(history.edge(0)).isFalse();
      assertThat(history.path(history.paths(0)[0])).isEqualTo("f4");
      assertThat(history.landing(0)).containsExactly(0, 1);
    }
  }

  @Test
  void aPartialCloneIsReadWithoutFetching() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    workshop.git("config", "uploadpack.allowFilter", "true");
    workshop.write("big", "content").commit("one");
    String two = workshop.write("big", "other").commit("two");
    String url = "file://" + temp.resolve("a");
    for (String filter : new String[] {"blob:none", "tree:0"}) {
      Path clone = temp.resolve(filter.replace(':', '-'));
      workshop.git("clone", "-q", "--bare", "--filter=" + filter, url, clone.toString());
      try (Repository repository = Repository.open(clone);
          ObjectReader reader = ObjectReader.of(repository)) {
        assertThat(repository.partial()).isTrue();
        History history = History.read(repository, Selection.of(two), p -> true);
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.complete()).isTrue();
        assertThat(history.pathsKnown()).isEqualTo(filter.equals("blob:none"));
        Tree tree = Tree.at(repository, two);
        assertThat(tree.complete()).isEqualTo(filter.equals("blob:none"));
        if (tree.complete()) {
          String blob = tree.entry("big").orElseThrow().id();
          assertThat(reader.read(blob)).isEqualTo(new Blob.Missing());
        }
      }
    }
  }

  @Test
  void anUnknownRevisionNamesWhatWasAskedAndWhatIsNear() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String id = workshop.commit("one");
    workshop.git("branch", "feature/login");
    try (Repository repository = Repository.open(temp.resolve("a"))) {
      assertThatThrownBy(() -> repository.resolve("mian"))
          .isInstanceOf(GitFailure.class)
          .hasMessageContaining("'mian'")
          .hasMessageContaining("Maybe main");
      assertThatThrownBy(() -> repository.resolve("login"))
          .hasMessageContaining("Maybe feature/login");
      assertThat(repository.find("--all")).isEmpty();
      assertThat(repository.find("")).isEmpty();
      assertThat(repository.find("HEAD^{tree}")).isEmpty();
      assertThat(repository.resolve(id.substring(0, 8))).isEqualTo(id);
    }
  }

  @Test
  void refsArePeeledAndRefsOfRequestsAreThere() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String id = workshop.write("a", "1").commit("one");
    workshop.git("tag", "-m", "note", "v1");
    workshop.git("tag", "tree-tag", "HEAD^{tree}");
    workshop.git("update-ref", "refs/pull/7/head", id);
    workshop.git("update-ref", "refs/merge-requests/3/head", id);
    try (Repository repository = Repository.open(temp.resolve("a"))) {
      assertThat(repository.refs())
          .extracting(Ref::name)
          .containsExactly(
              "refs/heads/main", "refs/merge-requests/3/head", "refs/pull/7/head", "refs/tags/v1");
      Ref tag = repository.ref("refs/tags/v1").orElseThrow();
      assertThat(tag.commit()).isEqualTo(id);
      assertThat(tag.peeled()).isTrue();
      assertThat(tag.shortName()).isEqualTo("v1");
    }
  }

  @Test
  void theDefaultBranchIsThePublishedOneElseTheUsualOne() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    workshop.commit("one");
    workshop.git("checkout", "-q", "-b", "feature");
    assertThat(defaultBranch(temp.resolve("a"))).isEqualTo("refs/heads/main");
    workshop.git("branch", "develop");
    workshop.git("checkout", "-q", "develop");
    assertThat(defaultBranch(temp.resolve("a"))).isEqualTo("refs/heads/develop");
    workshop.git("branch", "-m", "main", "live");
    workshop.git("checkout", "-q", "live");
    workshop.git("clone", "-q", ".", temp.resolve("c").toString());
    Workshop.at(temp.resolve("c")).git("checkout", "-q", "develop");
    assertThat(defaultBranch(temp.resolve("c"))).isEqualTo("refs/remotes/origin/live");
  }

  @Test
  void anEmptyRepositoryHasNoHeadAndAnEmptyHistory() throws IOException {
    Workshop.in(temp.resolve("a"));
    try (Repository repository = Repository.open(temp.resolve("a"))) {
      assertThat(repository.head()).isEmpty();
      assertThat(repository.refs()).isEmpty();
      assertThat(repository.defaultBranch()).isEmpty();
      History history = History.read(repository, Selection.everything(repository), p -> true);
      assertThat(history.size()).isZero();
      assertThat(history.indexOf("0123456789")).isEqualTo(-1);
    }
  }

  @Test
  void aFolderWithoutRepositorySaysSo() throws IOException {
    Path plain = Files.createDirectories(temp.resolve("plain"));
    assertThatThrownBy(() -> Repository.open(plain))
        .isInstanceOf(GitFailure.class)
        .hasMessageContaining("not in a git repository");
    assertThatThrownBy(() -> Repository.open(temp.resolve("none")))
        .hasMessageContaining("is not a folder");
  }

  @Test
  void aFileAndADateAreReadFromACommitNotFromTheWorkTree() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String one = workshop.write("d/a.txt", "committed").commit("one");
    workshop.write("d/a.txt", "changed");
    try (Repository repository = Repository.open(temp.resolve("a"))) {
      assertThat(repository.firstFile(one, List.of("b.txt", "d", "d/a.txt", "d/b.txt")))
          .contains(new Repository.CommittedFile("d/a.txt", "committed"));
      assertThat(repository.firstFile(one, List.of("d"))).isEmpty();
      assertThat(repository.firstFile(one, List.of("../x"))).isEmpty();
      assertThat(repository.firstFile("HEAD", List.of("d/a.txt"))).isEmpty();
      assertThat(repository.committedAt(one))
          .contains(java.time.Instant.ofEpochSecond(1_700_003_600L));
      assertThat(repository.committedAt("--all")).isEmpty();
      assertThat(repository.committedAt("1".repeat(40))).isEmpty();
    }
  }

  @Test
  void closingRemovesTheTemporaryFolder() throws IOException {
    Workshop.in(temp.resolve("a")).commit("one");
    Path room;
    try (Repository repository = Repository.open(temp.resolve("a"))) {
      room = repository.room().directory();
      assertThat(room).isDirectory();
    }
    assertThat(room).doesNotExist();
  }

  private static String defaultBranch(Path folder) {
    try (Repository repository = Repository.open(folder)) {
      return repository.defaultBranch().orElseThrow().name();
    }
  }

  private static String text(Blob blob) {
    return blob instanceof Blob.Content content ? content.text() : blob.toString();
  }
}

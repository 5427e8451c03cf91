package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that want to run something, to lie or to break the reader. */
final class HostileTest {
  @TempDir private Path temp;

  @Test
  void nothingARepositoryNamesIsRun() throws IOException {
    Path canary = temp.resolve("canary");
    Path program = temp.resolve("program");
    Files.writeString(program, "#!/bin/sh\ntouch " + canary + "\ncat\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String one =
        workshop
            .write("a.txt", "1")
            .write(".gitattributes", "* diff=evil filter=evil\n")
            .commit("one");
    String signed = signed(workshop, one);
    workshop.git("update-ref", "refs/heads/main", signed);
    String[] keys = {
      "core.fsmonitor",
      "core.pager",
      "core.sshCommand",
      "core.gitProxy",
      "core.askPass",
      "core.editor",
      "core.alternateRefsCommand",
      "diff.external",
      "diff.evil.textconv",
      "diff.evil.command",
      "filter.evil.clean",
      "filter.evil.smudge",
      "filter.evil.process",
      "gpg.program",
      "gpg.openpgp.program",
      "gpg.ssh.program",
      "credential.helper",
      "pager.log",
      "pager.cat-file",
      "uploadpack.packObjectsHook",
      "remote.origin.uploadpack",
      "sequence.editor",
      "trailer.x.cmd"
    };
    for (String key : keys) workshop.git("config", key, program.toString());
    workshop.git("config", "core.hooksPath", temp.toString());
    workshop.git("config", "log.showSignature", "true");
    workshop.git("config", "alias.log", "!" + program);
    workshop.git("config", "alias.cat-file", "!" + program);
    workshop.git("config", "protocol.allow", "always");
    workshop.git("config", "protocol.file.allow", "always");
    workshop.git("config", "protocol.ext.allow", "always");
    workshop.git("config", "remote.origin.url", "ext::" + program);
    workshop.git("config", "remote.origin.promisor", "true");
    workshop.git("config", "extensions.partialClone", "origin");
    workshop.git("config", "core.repositoryFormatVersion", "1");
    for (String hook : List.of("post-index-change", "reference-transaction", "pre-auto-gc")) {
      Files.copy(program, temp.resolve("a/.git/hooks").resolve(hook));
    }
    String missing = "1".repeat(40);
    readEverything(temp.resolve("a"), signed, missing);
    assertThat(canary).doesNotExist();
    workshop.git("status");
    assertThat(canary).as("the trap snaps under an unguarded git").exists();
  }

  @Test
  void configurationThatChangesOutputIsNotHonoured() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    workshop.write("ä/b.md", "1").write("z.md", "1").commit("one");
    workshop.write("ä/b.md", "2").write("z.md", "2").commit("two grüße");
    List<String> before = dump(temp.resolve("a"));
    workshop.write(".mailmap", "Eve <eve@example.org> <ada@example.org>\n");
    workshop.write("order", "z.md\n");
    String[][] settings = {
      {"log.mailmap", "true"},
      {"log.showRoot", "false"},
      {"log.date", "iso"},
      {"log.decorate", "full"},
      {"log.follow", "true"},
      {"log.diffMerges", "off"},
      {"log.abbrevCommit", "true"},
      {"core.abbrev", "5"},
      {"core.quotePath", "true"},
      {"core.commentChar", "t"},
      {"i18n.logOutputEncoding", "ISO-8859-1"},
      {"i18n.commitEncoding", "ISO-8859-1"},
      {"color.ui", "always"},
      {"color.diff", "always"},
      {"format.pretty", "raw"},
      {"diff.renames", "copies"},
      {"diff.relative", "true"},
      {"diff.noprefix", "true"},
      {"diff.orderFile", temp.resolve("a/order").toString()},
      {"diff.ignoreSubmodules", "all"},
      {"diff.algorithm", "nonsense"},
      {"notes.displayRef", "*"},
      {"core.useReplaceRefs", "true"}
    };
    for (String[] setting : settings) workshop.git("config", setting[0], setting[1]);
    assertThat(dump(temp.resolve("a"))).isEqualTo(before);
  }

  @Test
  void replaceRefsAndGraftsAreIgnored() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String one = workshop.write("a", "1").commit("one");
    String two = workshop.write("a", "2").commit("two");
    String three = workshop.write("a", "3").commit("three");
    String lie = workshop.git("commit-tree", "HEAD^{tree}", "-m", "a lie").strip();
    workshop.git("replace", two, lie);
    Files.createDirectories(temp.resolve("a/.git/info"));
    Files.writeString(temp.resolve("a/.git/info/grafts"), three + "\n");
    try (Repository repository = Repository.open(temp.resolve("a"))) {
      History history = History.read(repository, Selection.of(three), p -> true);
      assertThat(IntStream.range(0, history.size()).mapToObj(history::id))
          .containsExactly(three, two, one);
      assertThat(history.message(1).subject()).isEqualTo("two");
      assertThat(repository.resolve("HEAD~2")).isEqualTo(one);
    }
  }

  @Test
  void aForgedCommitGraphIsIgnored() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String one = workshop.commit("one");
    String two = workshop.commit("two");
    workshop.git("commit-graph", "write", "--reachable");
    Path graph = temp.resolve("a/.git/objects/info/commit-graph");
    assertThat(graph.toFile().setWritable(true)).isTrue();
    byte[] bytes = Files.readAllBytes(graph);
    for (int i = bytes.length - 60; i < bytes.length - 20; i++) bytes[i] = 0;
    Files.write(graph, bytes);
    try (Repository repository = Repository.open(temp.resolve("a"))) {
      History history = History.read(repository, Selection.of(two), p -> true);
      assertThat(history.indexOf(one)).isEqualTo(1);
      assertThat(history.at(1)).isEqualTo(Instant.ofEpochSecond(1_700_003_600L));
    }
  }

  @Test
  void absurdDatesAreMovedAndFlagged() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String tree = workshop.write("a", "1").commit("one").isEmpty() ? "" : workshop.tree();
    String[] dates = {
      "99999999999999 +9999",
      "99999999999999999999999 +0000",
      "-5 +0000",
      "abc",
      "",
      "4102444800 +0000"
    };
    for (String date : dates) {
      String header = "tree " + tree + "\nauthor A <a@b> " + date + "\ncommitter A <a@b> " + date;
      String id = workshop.rawCommit((header + "\n\nmessage\n").getBytes(StandardCharsets.UTF_8));
      try (Repository repository = Repository.open(temp.resolve("a"))) {
        History history = History.read(repository, Selection.of(id), p -> true);
        assertThat(history.size()).as(date).isEqualTo(1);
        assertThat(history.absurdDate(0)).as(date).isTrue();
        assertThat(history.at(0))
            .as(date)
            .isBetween(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(history.problems())
            .extracting(Problem::kind)
            .containsOnly(Problem.Kind.ABSURD_DATE);
      }
    }
  }

  @Test
  void noMessageNameOrEncodingForgesARecord() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    workshop.write("real", "1").commit("one");
    String tree = workshop.tree();
    String fake = "f".repeat(40);
    String entry = "\n:000000 100644 " + "0".repeat(40) + " " + fake + " A";
    byte[][] commits = {
      commit(tree, "Eve \u0001\u001b[31m", "", "s\n\u001e\u001f" + fake + entry + "\nforged.md"),
      commit(
          tree,
          "Eve",
          "",
          "subject" + entry + "\0forged.md\0" + fake + "\0\0E\0e\0001\0E\0e\0001\0x"),
      commit(tree, "E\0ve", "", "nul in the name"),
      commit(
          tree,
          "Eve",
          "\nencoding UTF-7",
          "subject+AAA-" + fake + "+AAAAAA-x+AAoAOg-" + entry + "+AAA-forged.md+AAA-"),
      commit(tree, "Eve", "\nencoding UTF-16", "subject" + entry + "\nforged.md"),
      commit(tree, "", "", ""),
      ("tree " + tree + "\n\nno author at all").getBytes(StandardCharsets.UTF_8),
      ("tree " + tree + "\nauthor broken\ncommitter <>< 12\n\nbroken")
          .getBytes(StandardCharsets.UTF_8),
    };
    for (byte[] content : commits) {
      String id = workshop.rawCommit(content);
      try (Repository repository = Repository.open(temp.resolve("a"))) {
        History history = History.read(repository, Selection.of(id), p -> true);
        assertThat(history.size()).isEqualTo(1);
        assertThat(history.id(0)).isEqualTo(id);
        assertThat(HistoryTest.changes(history, 0)).containsExactly("A real");
        assertThat(history.indexOf(fake)).isEqualTo(-1);
        assertThat(history.author(0).name()).isNotNull();
      }
    }
  }

  @Test
  void pathsMayHoldAnythingButNul() throws IOException {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    String blob =
        workshop.feed("x".getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin").strip();
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    String[] names = {":100644 100644 a b M", "\nline", "tab\there", "ü", "\u001b[31m", " "};
    for (String name : names) {
      entries.write(("100644 blob " + blob + "\t" + name + "\0").getBytes(StandardCharsets.UTF_8));
    }
    String tree = workshop.feed(entries.toByteArray(), "mktree", "-z").strip();
    String id = workshop.rawCommit(commit(tree, "Eve", "", "odd names"));
    try (Repository repository = Repository.open(temp.resolve("a"))) {
      History history = History.read(repository, Selection.of(id), p -> true);
      assertThat(IntStream.of(history.paths(0)).mapToObj(history::path))
          .containsExactlyInAnyOrder(names);
      assertThat(Tree.at(repository, id).paths()).containsExactlyInAnyOrder(names);
    }
  }

  @Test
  void aRepositoryOfSomebodyElseIsRefusedWithTheWayOut() throws Exception {
    Workshop workshop = Workshop.in(temp.resolve("a"));
    workshop.commit("one");
    Path folder = temp.resolve("a");
    try {
      Files.setAttribute(folder, "unix:uid", 12345);
      Files.setAttribute(folder.resolve(".git"), "unix:uid", 12345);
    } catch (IOException notAllowed) {
      org.junit.jupiter.api.Assumptions.abort("only root can give a folder away");
    }
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Repository.open(folder))
        .isInstanceOf(GitFailure.class)
        .hasMessageContaining("git config --global --add safe.directory " + folder);
  }

  private static byte[] commit(String tree, String name, String more, String message) {
    String header =
        "tree " + tree + "\nauthor " + name + " <e@x> 1700000000 +0000\ncommitter " + name;
    return (header + " <e@x> 1700000000 +0000" + more + "\n\n" + message)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String signed(Workshop workshop, String parent) throws IOException {
    String text =
        "tree "
            + workshop.tree()
            + "\nparent "
            + parent
            + "\nauthor A <a@b> 1700000000 +0000\ncommitter A <a@b> 1700000000 +0000"
            + "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n forged\n -----END PGP SIGNATURE-----"
            + "\n\nsigned\n";
    return workshop.rawCommit(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void readEverything(Path folder, String tip, String missing) {
    try (Repository repository = Repository.open(folder);
        ObjectReader reader = ObjectReader.of(repository)) {
      assertThat(repository.refs()).isNotEmpty();
      assertThat(repository.defaultBranch()).isPresent();
      assertThat(repository.find(missing)).isEmpty();
      History history = History.read(repository, Selection.everything(repository), p -> true);
      assertThat(history.size()).isEqualTo(2);
      assertThat(history.indexOf(tip)).isNotNegative();
      Tree tree = Tree.at(repository, tip);
      assertThat(tree.size()).isEqualTo(2);
      for (String path : tree.paths()) {
        assertThat(reader.read(tree.entry(path).orElseThrow().id()))
            .isInstanceOf(Blob.Content.class);
      }
      assertThat(reader.read(missing)).isEqualTo(new Blob.Missing());
      assertThat(Ignored.at(tree, reader).contains("a.txt")).isFalse();
    }
  }

  private static List<String> dump(Path folder) {
    try (Repository repository = Repository.open(folder)) {
      History history = History.read(repository, Selection.everything(repository), p -> true);
      return IntStream.range(0, history.size())
          .mapToObj(i ->
              history.id(i)
                  + history.author(i)
                  + history.committer(i)
                  + history.at(i)
                  + history.message(i)
                  + HistoryTest.changes(history, i)
                  + history.after(i, 0))
          .toList();
    }
  }
}

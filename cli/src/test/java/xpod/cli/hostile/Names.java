package xpod.cli.hostile;

import static xpod.cli.hostile.Kind.honest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files, branches and people of names that lead out, steer a terminal or deceive the eye. */
final class Names {
  private static final String STEERING = "\u001b[31m\u001b]0;owned\u0007\u009b2J";
  private static final String REVERSED = "\u202Esj.evil\u202C\u2066x\u2069";
  private static final String ORDERS = "::set-output name=x::y ##[error]z";

  private static final Outcome LONG =
      Outcome.exit(0).shows("verified 1", "contradicted 0", "X901", "4096 bytes");

  private Names() {}

  static List<Kind> kinds() {
    return List.of(
        honest("name-that-leads-up", f -> file(f, "../../escaped.js")),
        honest("name-of-two-dots", f -> file(f, "..")),
        honest("name-from-the-root", f -> file(f, "/etc/passwd")),
        honest("name-of-the-git-folder", f -> file(f, ".git")),
        honest("name-of-the-git-folder-in-disguise", f -> file(f, ".g\u200cit")),
        honest("name-that-steers-a-terminal", f -> file(f, STEERING + ".js")),
        honest("name-with-line-breaks", f -> file(f, "a\nb\r\nc.js")),
        honest("name-written-backwards", f -> file(f, REVERSED)),
        honest("name-that-orders-a-runner", f -> file(f, ORDERS)),
        honest("name-like-a-record-of-git", f -> file(f, ":100644 100644 a b M")),
        honest("name-in-no-encoding", f -> file(f, new byte[] {(byte) 0xFF, (byte) 0xC0, 'a'})),
        Kind.of("name-of-nothing", Outcome.UNKNOWN, f -> file(f.honest(), "")),
        Kind.of("name-of-100-KB", LONG, f -> file(f.honest(), "n".repeat(100_000))),
        Kind.of("name-of-1-MB", LONG, f -> file(f.honest(), "n".repeat(1_000_000))),
        honest("name-like-an-option", f -> file(f, "--upload-pack=touch canary")),
        honest("name-of-a-device", f -> file(f, "CON")),
        honest("link-out-of-the-tree", f -> link(f, "evil.md", "/etc/passwd")),
        honest("link-to-itself", f -> link(f, "todo.md", "todo.md")),
        list("list-whose-folder-steers", STEERING),
        list("list-whose-folder-is-backwards", REVERSED),
        list("list-whose-folder-orders-a-runner", ORDERS),
        list("list-whose-folder-has-line-breaks", "a\n\n::error::b\r\n"),
        honest("branch-written-backwards", f -> onBranch(f, "x\u202Eniam\u2066")),
        honest("branch-like-a-revision", f -> f.branch("HEAD", f.idOf("HEAD~1"))),
        honest("branch-like-an-option", f -> f.branch("--all", f.head())),
        honest("author-who-steers", f -> author(f, STEERING + " <a\u001b[2J@x>")),
        honest("author-who-orders-a-runner", f -> author(f, ORDERS + " <a@x>")),
        honest("author-without-a-name", f -> author(f, "<>")),
        honest("author-without-an-end", f -> author(f, "Eve <<<><")),
        honest("author-of-1-MB", f -> author(f, "E".repeat(1_000_000) + " <e@x>")));
  }

  private static void file(Forge forge, String name) throws IOException {
    file(forge, name.getBytes(StandardCharsets.UTF_8));
  }

  private static void file(Forge forge, byte[] name) throws IOException {
    forge.addEntry("100644", name, forge.blob("hostile\n"), "a file of an odd name");
  }

  private static void link(Forge forge, String name, String target) throws IOException {
    forge.addEntry("120000", Forge.utf8(name), forge.blob(target), "a link");
  }

  /** A list in a folder of that name holds the tick that is not so. */
  private static Kind list(String name, String folder) {
    return Kind.of(
        name,
        Outcome.exit(1).shows("said done 3", "verified 1", "contradicted 2"),
        forge -> {
          forge.honest();
          String list = forge.blob("# Tasks\n\n- [x] T009 Create ghost.js\n");
          String tree = forge.tree("100644", "tasks.md", list);
          forge.addEntry("40000", Forge.utf8(folder), tree, "more tasks");
        });
  }

  private static void onBranch(Forge forge, String name) throws IOException {
    forge.branch(name, forge.head());
    forge.git("symbolic-ref", "HEAD", "refs/heads/" + name);
  }

  private static void author(Forge forge, String who) throws IOException {
    String tree = forge.idOf("HEAD^{tree}");
    String dated = who + " 1700090000 +0000";
    forge.branch("main", forge.rawCommit(tree, List.of(forge.head()), dated, "T002: note"));
  }
}

package xpod.cli.hostile;

import static xpod.cli.hostile.Kind.honest;

import java.io.IOException;
import java.util.List;

/** What commit messages can say, and how long they can take to say it. */
final class Words {
  private Words() {}

  static List<Kind> kinds() {
    return List.of(
        said("message-that-steers-a-terminal", "T002: \u001b[2J\u001b]0;x\u0007\u009b31m done"),
        said("message-written-backwards", "T002: \u202Enuf si siht\u202C \u2066x"),
        said("message-that-orders-a-runner", "T002:\n::error::owned\n##[error]owned\n"),
        said("message-with-markup", "T002: <script>alert(1)</script> [a](javascript:b) =cmd|' /C"),
        said("message-of-nothing", ""),
        said("message-like-a-record-of-git", record()),
        honest("message-with-zero-bytes", f -> message(f, "T002: a\0b\0" + record())),
        honest("message-in-utf-7", f -> encoded(f, "UTF-7", "T002: +AAA-+AAo-" + record())),
        honest("message-in-utf-16", f -> encoded(f, "UTF-16", "T002: " + record())),
        honest("message-in-no-encoding", f -> encoded(f, "\u001b[31m", "T002: ä")),
        said("message-of-5-MB", "T002: " + "word ".repeat(1_000_000)),
        said("message-trap-addresses", "T002: " + "a.".repeat(2_000) + "@" + "b-.".repeat(700)),
        said(
            "message-trap-reverts",
            "Revert \"".repeat(200) + "\n\n" + "reverts commit ".repeat(200)),
        said("message-trap-references", "closes " + "#1, ".repeat(1_000) + "fixes: ".repeat(400)),
        said("message-trap-trailers", "T002: x\n\n" + "A-".repeat(30) + ": \t".repeat(1_000)),
        said("message-trap-ids", "T002-T001-".repeat(400)),
        said("message-trap-ranges", "tasks T001-T999999999, T1..T2147483647, #1-#4294967295"),
        said("message-trap-words", "mark " + "a ".repeat(1_500) + "not yet ".repeat(200)),
        honest("messages-that-undo-in-a-ring", Words::revertRing),
        Kind.of("message-of-200-MB", Outcome.HONEST, f -> huge(f, 200)).big(),
        Kind.of("messages-of-40-MB-many", Outcome.HONEST, Words::manyHuge).big(),
        Kind.of("author-of-100-MB", Outcome.ORDERLY, Words::hugeAuthor).big(),
        Kind.of("commits-80000", Outcome.HONEST, Words::manyCommits).big());
  }

  private static String record() {
    String id = "f".repeat(40);
    String entry = "\n:000000 100644 " + "0".repeat(40) + " " + id + " A";
    return "\u001e" + id + entry + "\nphantom.js\n";
  }

  private static Kind said(String name, String text) {
    return honest(name, forge -> message(forge, text));
  }

  private static void message(Forge forge, String text) throws IOException {
    forge.branch(
        "main", forge.commitObject(forge.idOf("HEAD^{tree}"), List.of(forge.head()), text));
  }

  private static void encoded(Forge forge, String encoding, String text) throws IOException {
    String who = "Ada <ada@example.org> 1700090000 +0000\nencoding " + encoding;
    String tree = forge.idOf("HEAD^{tree}");
    String header = "tree %s\nparent %s\nauthor A <a@b> 1700090000 +0000\ncommitter %s\n\n%s";
    String commit = header.formatted(tree, forge.head(), who, text);
    forge.branch("main", forge.object("commit", Forge.utf8(commit)));
  }

  private static void revertRing(Forge forge) throws IOException {
    String done = forge.idOf("HEAD~1");
    for (int i = 0; i < 30; i++) {
      message(forge, "reverted again\n\nThis reverts commit " + "0".repeat(40) + ".");
    }
    message(forge, "talk\n\nNothing here reverts " + done.substring(0, 3) + ".");
  }

  private static void huge(Forge forge, int megabytes) throws IOException {
    forge.honest();
    message(forge, "T002: long\n\n" + "word ".repeat(megabytes * 200_000));
  }

  private static void manyHuge(Forge forge) throws IOException {
    forge.honest();
    for (int i = 0; i < 12; i++) message(forge, i + "\n\n" + "word ".repeat(8_000_000));
  }

  private static void hugeAuthor(Forge forge) throws IOException {
    forge.honest();
    String who = "E".repeat(100_000_000) + " <e@x> 1700090000 +0000";
    String tree = forge.idOf("HEAD^{tree}");
    forge.branch("main", forge.rawCommit(tree, List.of(forge.head()), who, "T002: by whom"));
  }

  private static void manyCommits(Forge forge) throws IOException {
    forge.honest();
    StringBuilder stream = new StringBuilder();
    for (int i = 0; i < 80_000; i++) {
      stream.append("commit refs/heads/main\ncommitter A <a@b> ").append(1_700_100_000L + i);
      stream.append(" +0000\ndata 12\nT002: again\n\n");
      if (i == 0) stream.append("from ").append(forge.head()).append('\n');
    }
    forge.feed(Forge.utf8(stream.toString()), "fast-import", "--quiet", "--force");
  }
}

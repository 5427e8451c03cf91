package xpod.cli.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Task lists and agreements that are made to be slow, to break a reader or to lie. */
final class Lists {
  private static final Outcome WRONG = Outcome.exit(2).shows("xpod: ", "xpod.yaml");

  private static final Outcome UNREAD =
      Outcome.exit(1).shows("verified 1", "contradicted 1", "X901", "todo.md");

  private Lists() {}

  static List<Kind> kinds() {
    return List.of(
        list("list-of-2000-levels", nested(2_000)),
        list("list-of-bullets-in-a-row", "- ".repeat(50_000) + "[x] end\n"),
        list("list-of-open-brackets", "- [ ] " + "[".repeat(60_000) + "\n"),
        list("list-of-open-signs", openSigns()),
        list("list-of-quotes", ">".repeat(30_000) + " - [x] T009 Create ghost.js\n"),
        list("list-of-headings", "# a\n## b\n".repeat(20_000)),
        list("list-with-a-line-of-4-MB", "- [ ] T009 " + "Create a.js ".repeat(350_000)),
        list("list-of-30000-open-boxes", "- [ ] same\n".repeat(30_000)),
        list("list-of-one-name", namesakes(3_000)),
        list("list-with-zero-bytes", "- [ ] T009 a\0b\0\n\0\0\0"),
        list("list-that-steers", "- [ ] T009 \u001b[2J\u202E ::error::x ##[error]y\n"),
        list("list-of-towers", "- [ ] T009 a" + "\u0301".repeat(10_000) + "\n"),
        list("list-trap-words", trap("(skipped ")),
        list("list-trap-tests", trap("unit tests still ")),
        list("list-trap-labels", trap("[P] T001. ")),
        list("list-trap-paths", trap("a/b/../*.{js,ts}/`x` ")),
        list("list-trap-spaces", trap(" \t\u00a0")),
        list("list-trap-humps", trap("aB")),
        list("list-trap-stars", trap("**/*")),
        list("list-in-no-encoding", new byte[] {'-', ' ', '[', ' ', ']', ' ', (byte) 0xFF, -2, 10}),
        unread("list-in-utf-16", "- [x] T009 Create ghost.js\n", "UTF-16"),
        Kind.of("list-of-ticks-that-steer", Outcome.exit(1).shows("said done 3"), Lists::ticks),
        Kind.of("list-of-trapped-ticks", Outcome.exit(1).shows("verified 1"), Lists::trappedTicks),
        Kind.of("list-ticked-400-times", Outcome.ORDERLY, Lists::toggled),
        Kind.of(
            "lists-of-500-features", Outcome.exit(1).shows("verified 1"), f -> features(f, 500)),
        list("list-of-20-MB", "- [ ] a line of a list that nobody will ever read\n".repeat(400_000))
            .expecting(
                Outcome.exit(1).shows("verified 1", "contradicted 1", "X901", "todo.md", "16 MiB")),
        agreement("agreement-of-aliases", aliases()),
        agreement("agreement-of-brackets", "version: " + "[".repeat(50_000)),
        agreement("agreement-of-braces", "{a: ".repeat(50_000)),
        agreement("agreement-with-doubles", "version: 1\nversion: 2\n"),
        agreement("agreement-with-a-type", "version: !!java.net.URL [\"http://x\"]\n"),
        agreement("agreement-of-nonsense", "\u0000\u001b[31m\u0007"),
        agreement("agreement-of-1-MB", "# word\n".repeat(150_000)),
        Kind.of(
            "agreement-of-20-MB", Outcome.NOTHING, f -> config(f, "# word\n".repeat(3_000_000))),
        Kind.of("agreement-that-is-a-link", WRONG, Lists::linkedAgreement),
        Kind.honest("agreement-nobody-committed", f -> f.write("xpod.yaml", "garbage: [")),
        Kind.of("list-of-20000-ticked-parts", Outcome.ORDERLY, Lists::parts).big(),
        Kind.of("list-of-100-MB", UNREAD, f -> big(f, 100)).big(),
        Kind.of("list-of-1000000-ticks", UNREAD, Lists::million).big(),
        Kind.of(
                "list-of-60000-ticks",
                Outcome.exit(1).shows("X901", "20,000 ticks"),
                f -> ticked(f, 60_000))
            .big(),
        Kind.of(
                "lists-of-30000-files",
                Outcome.exit(1).shows("X901", "20,000 ticks"),
                f -> features(f, 30_000))
            .big(),
        Kind.of("list-of-trapped-ticks-many", Outcome.ORDERLY, f -> trapped(f, 4)).big());
  }

  /** A list that holds no tick, beside the honest one. */
  private static Kind list(String name, String text) {
    return list(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Kind list(String name, byte[] text) {
    return Kind.honest(name, forge -> forge.write("todo.md", text).commit("another list"));
  }

  private static Kind unread(String name, String text, String encoding) {
    return Kind.honest(
            name,
            forge ->
                forge
                    .write("todo.md", text.getBytes(java.nio.charset.Charset.forName(encoding)))
                    .commit("another list"))
        .expecting(UNREAD);
  }

  private static Kind agreement(String name, String text) {
    return Kind.of(name, WRONG, forge -> config(forge, text));
  }

  private static void config(Forge forge, String text) throws IOException {
    forge.honest().write("xpod.yaml", text).commit("agreements");
  }

  private static void linkedAgreement(Forge forge) throws IOException {
    forge.honest();
    forge.addEntry("120000", Forge.utf8("xpod.yaml"), forge.blob("/etc/passwd"), "agreements");
  }

  private static String nested(int levels) {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; depth < levels; depth++) {
      text.append(" ".repeat(2 * depth)).append("- [ ] level ").append(depth).append('\n');
    }
    return text.toString();
  }

  private static String openSigns() {
    StringBuilder text = new StringBuilder();
    for (String sign : List.of("<!--", "`", "[", "(", "~~", "**", "pr:(", "(skipped ", "- - ")) {
      text.append("- [ ] ").append(sign.repeat(5_000)).append("\n\n");
    }
    return text.toString();
  }

  private static String namesakes(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append("## part ").append(i).append("\n- [ ] same\n");
    return text.toString();
  }

  /** As much of it as a line is read, on a few lines. */
  private static String trap(String text) {
    return ("- [ ] T009 " + text.repeat(16_000 / text.length()) + "!\n").repeat(20);
  }

  private static void ticks(Forge forge) throws IOException {
    forge.honest();
    String text = "T009 Create ghost.js \u001b[2J\u009b31m\u202E ::error::x ##[error]y \u0007";
    forge.write("todo.md", "- [x] " + text + "\n").commit("tick");
  }

  private static void trappedTicks(Forge forge) throws IOException {
    trapped(forge, 1);
  }

  /** Traps for whoever reads what is claimed, as ticks, so that all of it is read. */
  private static void trapped(Forge forge, int times) throws IOException {
    forge.honest();
    StringBuilder text = new StringBuilder();
    for (String trap :
        List.of(
            "(skipped ",
            "all tests still ",
            "[P] T001. ",
            "a/b/../*.{js,ts}/`x` ",
            "aB",
            "**/*",
            "`a.b",
            "test_a_",
            "not yet ",
            "- (n/a ",
            "create an the new ",
            "#1, ",
            "a.b@c-d.",
            "{a,b}/{c,d}/",
            "../",
            "\\",
            "é",
            "日本",
            "T1-",
            "x y ")) {
      String line = trap.repeat(16_000 / trap.length());
      for (int i = 0; i < 5 * times; i++) {
        text.append("- [x] T9").append(i).append(' ').append(line).append(i).append('\n');
        text.append("  - ").append(line).append('\n');
      }
    }
    forge.write("todo.md", text.toString()).commit("tick them all " + "T91 ".repeat(500));
  }

  private static void toggled(Forge forge) throws IOException {
    forge.honest();
    StringBuilder stream = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      String list = Forge.LIST.formatted(i % 2 == 0 ? " " : "x", i % 3 == 0 ? " " : "x");
      stream.append("commit refs/heads/main\ncommitter A <a@b> ").append(1_700_100_000L + i);
      stream.append(" +0000\ndata 5\nagain\n");
      if (i == 0) stream.append("from ").append(forge.head()).append('\n');
      stream.append("M 100644 inline tasks.md\ndata ").append(list.length()).append('\n');
      stream.append(list).append('\n');
    }
    forge.feed(Forge.utf8(stream.toString()), "fast-import", "--quiet", "--force");
  }

  /** So many folders, each with a list of one tick. */
  private static void features(Forge forge, int count) throws IOException {
    forge.honest();
    StringBuilder stream = new StringBuilder();
    stream.append("commit refs/heads/main\ncommitter A <a@b> 1700100000 +0000\ndata 4\nmany\n");
    stream.append("from ").append(forge.head()).append('\n');
    for (int i = 0; i < count; i++) {
      String list = "- [x] T001 Create ghost" + i + ".js\n";
      stream.append("M 100644 inline specs/%05d-x/tasks.md\n".formatted(i));
      stream.append("data ").append(list.length()).append('\n').append(list).append('\n');
    }
    forge.feed(Forge.utf8(stream.toString()), "fast-import", "--quiet", "--force");
  }

  private static String aliases() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String below = "*a" + (i - 1);
      text.append("a%d: &a%d [".formatted(i, i));
      text.append(String.join(", ", java.util.Collections.nCopies(9, below))).append("]\n");
    }
    return text.toString();
  }

  private static void big(Forge forge, int megabytes) throws IOException {
    forge.honest();
    String line = "- [x] T009 Create ghost.js, which nobody has ever seen\n";
    forge.write("todo.md", line.repeat(megabytes * 1_000_000 / line.length())).commit("tick");
  }

  /** One whole, and all its parts ticked. */
  private static void parts(Forge forge) throws IOException {
    forge.honest();
    StringBuilder text = new StringBuilder("- [x] T009 whole\n");
    for (int i = 0; i < 20_000; i++) text.append("  - [x] part a").append(i).append('\n');
    forge.write("todo.md", text.toString()).commit("tick");
  }

  private static void million(Forge forge) throws IOException {
    ticked(forge, 999_990);
  }

  private static void ticked(Forge forge, int count) throws IOException {
    forge.honest();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append("- [x] a").append(i).append('\n');
    forge.write("todo.md", text.toString()).commit("tick");
  }
}

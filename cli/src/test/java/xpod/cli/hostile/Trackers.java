package xpod.cli.hostile;

import java.io.IOException;
import java.util.List;

/** Files of trackers other than lists of boxes, each beside the honest list, which must hold. */
final class Trackers {
  private static final Outcome BESIDE = Outcome.exit(1).shows("said done", "verified");
  private static final Outcome NAMED = BESIDE.shows("verified 1", "contradicted 1", "X901");

  private static final String BEADS = ".beads/issues.jsonl";
  private static final String TASKMASTER = ".taskmaster/tasks/tasks.json";
  private static final String BMAD = "_bmad-output/sprint-status.yaml";
  private static final String BACKLOG = "backlog/tasks/task-1 - evil.md";

  private static final String BRACKETS = "[".repeat(100_000);
  private static final String BRACES = "{\"a\":".repeat(100_000);

  private Trackers() {}

  static List<Kind> kinds() {
    return List.of(
        file("beads-of-nonsense", NAMED, BEADS, "garbage\n{\"id\":\n\0\n"),
        file("beads-of-brackets", NAMED, BEADS, BRACKETS),
        file("beads-of-braces", BESIDE, BEADS, issue("bd-1", "") + "\n" + BRACES),
        file("beads-of-a-number", BESIDE, BEADS, issue("bd-1", ",\"n\":1e999999999")),
        file("beads-of-digits", BESIDE, BEADS, issue("bd-1", ",\"n\":" + "9".repeat(200_000))),
        file("beads-with-doubles", BESIDE, BEADS, issue("bd-1", ",\"id\":\"bd-2\"")),
        file("beads-that-steer", BESIDE, BEADS, issue("bd-\\u001b[2J\\u202e", "")),
        file("beads-of-a-line-of-4-MB", BESIDE, BEADS, issue("bd-1" + "x".repeat(4_000_000), "")),
        file("beads-in-a-ring", BESIDE, BEADS, chain(500, 0)),
        file("beads-in-a-chain", BESIDE, BEADS, chain(1_000, -1)),
        file("taskmaster-of-brackets", NAMED, TASKMASTER, BRACKETS),
        file("taskmaster-of-nonsense", NAMED, TASKMASTER, "{\"master\":{\"tasks\":[{\"id\":1,"),
        file("taskmaster-of-200-levels", BESIDE, TASKMASTER, subtasks(200)),
        file("taskmaster-of-20000-levels", NAMED, TASKMASTER, subtasks(20_000)),
        file("bmad-of-aliases", BESIDE, BMAD, "development_status:\n" + aliases()),
        file("bmad-of-brackets", NAMED, BMAD, "development_status: " + BRACKETS),
        file("bmad-of-a-type", BESIDE, BMAD, "development_status: !!java.net.URL [\"http://x\"]"),
        file("backlog-of-aliases", BESIDE, BACKLOG, "---\n" + aliases() + "---\n- [x] one\n"),
        file("backlog-of-brackets", BESIDE, BACKLOG, "---\nid: " + BRACKETS + "\n---\n- [x] one\n"),
        file("backlog-without-an-end", BESIDE, BACKLOG, "---\n" + "id: x\n".repeat(50_000)),
        file("export-of-brackets", BESIDE, "export/issues.json", BRACKETS),
        file("export-of-quotes", BESIDE, "export/issues.csv", "\"\"\"".repeat(100_000)),
        file("export-of-columns", BESIDE, "export/issues.csv", "id,".repeat(100_000) + "\n"));
  }

  private static Kind file(String name, Outcome outcome, String path, String text) {
    return Kind.of(name, outcome, forge -> made(forge, path, text));
  }

  private static void made(Forge forge, String path, String text) throws IOException {
    forge.honest().write(path, text).commit("a tracker");
  }

  private static String issue(String id, String more) {
    return "{\"id\":\"%s\",\"title\":\"Create ghost.js\",\"status\":\"closed\"%s}"
        .formatted(id, more);
  }

  /** Issues each of which is a part of the one before, and the first of the one at {@code end}. */
  private static String chain(int count, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int up = i == 0 ? end < 0 ? 0 : count - 1 : i - 1;
      String parent =
          ",\"dependencies\":[{\"issue_id\":\"bd-%d\",\"depends_on_id\":\"bd-%d\","
              + "\"type\":\"parent-child\"}]";
      text.append(issue("bd-" + i, parent.formatted(i, up))).append('\n');
    }
    return text.toString();
  }

  private static String subtasks(int levels) {
    String head = "{\"id\":1,\"title\":\"Create ghost.js\",\"status\":\"done\",\"subtasks\":[";
    return "{\"master\":{\"tasks\":[" + head.repeat(levels) + "]}".repeat(levels) + "]}}";
  }

  private static String aliases() {
    StringBuilder text = new StringBuilder("  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String below = "*a" + (i - 1);
      text.append("  a%d: &a%d [".formatted(i, i));
      text.append(String.join(", ", java.util.Collections.nCopies(9, below))).append("]\n");
    }
    return text.toString();
  }
}

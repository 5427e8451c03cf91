package xpod.source.tasklist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up lists and edits of lists from a seed, well and badly formed. */
final class RandomLists {
  private static final String[] LINES = {
    "- [ ] T001 Draw the map",
    "- [x] T001 Draw the map",
    "- [x] T002 Fold the map pr:#7",
    "  - [ ] Draw the river",
    "  - [x] Draw the river",
    "    - [X] 1.1 Name the bank",
    "* [-] Sell the boat",
    "+ [ ] 1.1 Name the bank",
    "1. [x] Row across",
    "2) [ ] Row back",
    "\t- [ ] Tie the knot",
    "- [x] ~~Swim~~ — SKIPPED: too cold",
    "- plain bullet",
    "  goes on here",
    "goes on without indentation",
    "",
    "",
    "# Trip",
    "## Outward",
    "## Return",
    "**Afterwards**",
    "---",
    "===",
    "***",
    "```",
    "~~~~ text",
    "~~~~",
    "<!-- hidden",
    "-->",
    "- [ ] open <!-- never closed",
    "> - [x] quoted",
    "      - [ ] very deep",
    "- - [x] doubled",
    "<pre>",
    "</pre>",
    "- [ ] Имя реки <!-- id:k1 -->",
    "- [x]",
    "- 1.2 [x] Draw the bank",
    "- Draw the boat [x]",
    "- Row the boat [ ]",
    "- ✅ Moor the boat",
    "- 🚧 Tar the boat",
    "✅ Sink the boat",
    "| ID | Task | Status |",
    "|----|------|--------|",
    "| T1 | Hoist the sail | Done |",
    "| T2 | Reef the sail | Open |",
    "### T3 [DONE] Furl the sail",
    "### T4 Mend the sail ✅",
    "Status: done",
    "  - Status: ✅ Done",
    "\u0000\uFFFD- [ ] odd",
    "Status: Done",
  };

  private static final String[] ENDS = {"\n", "\n", "\n", "\n", "\r\n", "\r", ""};

  private final SplittableRandom random;

  RandomLists(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A list without boxes, more often than chance would have it. */
  List<String> unboxed() {
    List<String> lines = list();
    lines.removeIf(line -> line.contains("["));
    return lines;
  }

  List<String> list() {
    List<String> lines = new ArrayList<>();
    if (random.nextInt(8) == 0) lines.add("\uFEFF");
    if (random.nextInt(6) == 0) lines.addAll(List.of("---\n", "status: done\n", "---\n"));
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) lines.add(line());
    return lines;
  }

  List<String> edited(List<String> lines) {
    List<String> edited = new ArrayList<>(lines);
    int edits = 1 + random.nextInt(4);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(edited.size() + 1);
      switch (random.nextInt(4)) {
        case 0 -> edited.add(at, line());
        case 1 -> {
          if (at < edited.size()) edited.remove(at);
        }
        case 2 -> {
          if (at < edited.size()) edited.set(at, line());
        }
        default -> {
          if (at < edited.size()) edited.set(at, toggled(edited.get(at)));
        }
      }
    }
    return edited;
  }

  private static String toggled(String line) {
    return line.contains("[x]") ? line.replace("[x]", "[ ]") : line.replace("[ ]", "[x]");
  }

  private String line() {
    return LINES[random.nextInt(LINES.length)] + ENDS[random.nextInt(ENDS.length)];
  }

  byte[] noise(int length) {
    byte[] bytes = new byte[length];
    String signs = "- [x]\n\r\t *`~<!>#=|:1.)(\u0000é✅";
    byte[] pool = signs.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < length; i++) bytes[i] = pool[random.nextInt(pool.length)];
    if (length > 0 && random.nextInt(4) == 0)
      bytes[random.nextInt(length)] = (byte) random.nextInt();
    return bytes;
  }

  static byte[] bytes(List<String> lines) {
    return String.join("", lines).getBytes(StandardCharsets.UTF_8);
  }
}

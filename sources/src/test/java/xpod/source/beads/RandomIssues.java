package xpod.source.beads;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Files of issues and edits of them, as tools, merges and accidents make them. */
final class RandomIssues {
  private static final List<String> STATES =
      List.of("open", "in_progress", "closed", "closed", "tombstone", "deferred", "blocked");

  private final Random random;
  private int clock = 10;

  RandomIssues(long seed) {
    random = new Random(seed);
  }

  List<String> file() {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) lines.add(issue(random.nextInt(40)));
    return lines;
  }

  private String issue(int number) {
    String status = STATES.get(random.nextInt(STATES.size()));
    String time = "2026-01-%02dT%02d:00:00Z".formatted(1 + clock / 24 % 28, clock % 24);
    clock += random.nextInt(3);
    return "{\"id\":\"bd-%d\",\"title\":\"Task %d\",\"status\":\"%s\",\"updated_at\":\"%s\"}"
        .formatted(number, random.nextInt(3) == 0 ? number + 1 : number, status, time);
  }

  List<String> edited(List<String> lines) {
    List<String> edited = new ArrayList<>(lines);
    for (int edits = random.nextInt(6); edits >= 0; edits--) {
      int at = edited.isEmpty() ? 0 : random.nextInt(edited.size());
      switch (random.nextInt(edited.isEmpty() ? 2 : 9)) {
        case 0, 1 -> edited.add(at, issue(random.nextInt(40)));
        case 2, 3 -> edited.set(at, issue(random.nextInt(40)));
        case 4 -> edited.remove(at);
        case 5 -> edited.add(edited.remove(at));
        case 6 -> Collections.shuffle(edited, random);
        case 7 -> edited.subList(0, at).clear();
        default -> edited.set(at, random.nextBoolean() ? "<<<<<<< HEAD" : "");
      }
    }
    return edited;
  }

  byte[] bytes(List<String> lines) {
    String end = random.nextBoolean() ? "\n" : random.nextBoolean() ? "" : "\r\n";
    return (String.join("\n", lines) + end).getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes with one of them changed, or the end cut off. */
  byte[] damaged(byte[] bytes) {
    if (bytes.length == 0) return bytes;
    int at = random.nextInt(bytes.length);
    if (random.nextBoolean()) return java.util.Arrays.copyOf(bytes, at);
    byte[] damaged = bytes.clone();
    damaged[at] = (byte) random.nextInt(256);
    return damaged;
  }
}

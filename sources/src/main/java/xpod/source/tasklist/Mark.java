package xpod.source.tasklist;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a box: the state its writer reports for one task.
 *
 * <p>The symbol is kept because projects disagree about it: {@code [-]} is "declined" in one
 * tracker and "in progress" in another, so a tracker that knows better reads the symbol again. All
 * ways to tick are one mark, so {@code [x]} becoming {@code [X]} is no change.
 */
public record Mark(Kind kind, String symbol) {
  /** The reported states that matter to a claim. */
  public enum Kind {
    OPEN,
    DONE,
    SKIPPED,
    IN_PROGRESS,
    CANCELLED,
    OTHER
  }

  public static final Mark OPEN = new Mark(Kind.OPEN, " ");
  public static final Mark DONE = new Mark(Kind.DONE, "x");

  private static final Map<String, Mark> WORDS =
      Map.ofEntries(
          Map.entry("DONE", DONE),
          Map.entry("TODO", OPEN),
          Map.entry("WIP", new Mark(Kind.IN_PROGRESS, "WIP")),
          Map.entry("SKIP", new Mark(Kind.SKIPPED, "SKIP")),
          Map.entry("SKIPPED", new Mark(Kind.SKIPPED, "SKIP")),
          Map.entry("N/A", new Mark(Kind.SKIPPED, "N/A")),
          Map.entry("CANCELLED", new Mark(Kind.CANCELLED, "CANCELLED")),
          Map.entry("CANCELED", new Mark(Kind.CANCELLED, "CANCELLED")));

  /** Whether the writer says the work is done. */
  public boolean isDone() {
    return kind == Kind.DONE;
  }

  /** Whether the writer says the work is still to be done or under way. */
  public boolean isAhead() {
    return kind == Kind.OPEN || kind == Kind.IN_PROGRESS;
  }

  /** The mark for what was found between brackets, without padding; null where that is no box. */
  static @Nullable Mark ofSymbol(String inner) {
    if (inner.isEmpty()) return OPEN;
    String bare = inner.endsWith("\uFE0F") ? inner.substring(0, inner.length() - 1) : inner;
    if (bare.isEmpty()) return null;
    if (bare.codePointCount(0, bare.length()) > 1) return WORDS.get(bare);
    int symbol = bare.codePointAt(0);
    Kind kind = kindOf(symbol);
    return switch (kind) {
      case OPEN -> OPEN;
      case DONE -> DONE;
      case SKIPPED, IN_PROGRESS, CANCELLED -> new Mark(kind, bare);
      case OTHER -> isSymbol(symbol) ? new Mark(kind, bare) : null;
    };
  }

  private static Kind kindOf(int symbol) {
    return switch (symbol) {
      case 0x2B1C, 0x2610, 0x25A1, 0x1F532 -> Kind.OPEN;
      // The Cyrillic letters look the same and are what a Russian keyboard types.
      case 'x', 'X', 0x0445, 0x0425, 'v', 'V', 0x2713, 0x2714, 0x2705, 0x2611, 0x221A, 0x2612 ->
          Kind.DONE;
      case '/', 0x1F504, 0x1F6A7, 0x23F3, 0x1F3D7 -> Kind.IN_PROGRESS;
      case '~', '>', 0x23ED -> Kind.SKIPPED;
      case '-', 0x1F6AB -> Kind.CANCELLED;
      default -> Kind.OTHER;
    };
  }

  /**
   * A letter or digit alone in brackets is a label or a foot note, as in {@code [P]} or {@code
   * [1]}.
   */
  private static boolean isSymbol(int symbol) {
    return !Character.isLetterOrDigit(symbol)
        && !Character.isISOControl(symbol)
        && "[]^\\`".indexOf(symbol) < 0
        && symbol != 0xFFFD;
  }
}

package xpod.source.tracker;

import java.util.Collections;
import java.util.HashMap;
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

  private static final Map<Integer, Kind> SYMBOLS = symbols();

  private static Map<Integer, Kind> symbols() {
    Map<Integer, Kind> symbols = new HashMap<>();
    // Two of the ticks are the Cyrillic letters that look like an x, as a Russian keyboard types
    // it.
    "xXхХvV✓✔✅☑√☒".codePoints().forEach(s -> symbols.put(s, Kind.DONE));
    "⬜☐□🔲".codePoints().forEach(s -> symbols.put(s, Kind.OPEN));
    "/🔄🚧⏳🏗".codePoints().forEach(s -> symbols.put(s, Kind.IN_PROGRESS));
    "~>⏭".codePoints().forEach(s -> symbols.put(s, Kind.SKIPPED));
    "-🚫".codePoints().forEach(s -> symbols.put(s, Kind.CANCELLED));
    return Collections.unmodifiableMap(symbols);
  }

  /** Whether the writer says the work is done. */
  public boolean isDone() {
    return kind == Kind.DONE;
  }

  /** Whether the writer says the work is still to be done or under way. */
  public boolean isAhead() {
    return kind == Kind.OPEN || kind == Kind.IN_PROGRESS;
  }

  /** The mark for what was found between brackets, without padding; null where that is no box. */
  public static @Nullable Mark ofSymbol(String inner) {
    if (inner.isEmpty()) return OPEN;
    String bare = inner.endsWith("\uFE0F") ? inner.substring(0, inner.length() - 1) : inner;
    if (bare.isEmpty()) return null;
    if (bare.codePointCount(0, bare.length()) > 1) return WORDS.get(bare);
    int symbol = bare.codePointAt(0);
    Kind kind = SYMBOLS.getOrDefault(symbol, Kind.OTHER);
    return switch (kind) {
      case OPEN -> OPEN;
      case DONE -> DONE;
      case SKIPPED, IN_PROGRESS, CANCELLED -> new Mark(kind, bare);
      case OTHER -> isSymbol(symbol) ? new Mark(kind, bare) : null;
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

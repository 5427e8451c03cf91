package xpod.source.tasklist;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;
import xpod.source.tracker.Status;

/** Reads a state that is written as a sign or a word: {@code ✅}, {@code [DONE]}, {@code 进行中}. */
final class State {
  /** A longer text says more than a state. */
  private static final int MAX_CHARS = 80;

  private static final Map<Integer, Mark> SIGNS =
      Map.ofEntries(
          Map.entry(0x2705, Mark.DONE), // heavy check mark, white
          Map.entry(0x2611, Mark.DONE), // ballot box with check
          Map.entry(0x2714, Mark.DONE), // heavy check mark
          Map.entry(0x2713, Mark.DONE), // check mark
          Map.entry(0x2B1C, Mark.OPEN), // white square
          Map.entry(0x2610, Mark.OPEN), // ballot box
          Map.entry(0x1F532, Mark.OPEN), // square button
          Map.entry(0x1F4CB, Mark.OPEN), // clipboard: planned
          Map.entry(0x1F51C, Mark.OPEN), // soon
          Map.entry(0x1F4C5, Mark.OPEN), // calendar: planned
          Map.entry(0x1F6A7, new Mark(Mark.Kind.IN_PROGRESS, "🚧")),
          Map.entry(0x1F504, new Mark(Mark.Kind.IN_PROGRESS, "🔄")),
          Map.entry(0x23F3, new Mark(Mark.Kind.IN_PROGRESS, "⏳")),
          Map.entry(0x1F3D7, new Mark(Mark.Kind.IN_PROGRESS, "🏗")),
          Map.entry(0x1F7E1, new Mark(Mark.Kind.IN_PROGRESS, "🟡")),
          Map.entry(0x23F8, new Mark(Mark.Kind.IN_PROGRESS, "⏸")),
          Map.entry(0x23ED, new Mark(Mark.Kind.SKIPPED, "⏭")),
          Map.entry(0x1F6AB, new Mark(Mark.Kind.CANCELLED, "🚫")),
          Map.entry(0x274C, new Mark(Mark.Kind.OTHER, "❌")));

  private State() {}

  /** The mark of a sign that stands for a state; null where it is none. */
  static @Nullable Mark ofSign(int codePoint) {
    return SIGNS.get(codePoint);
  }

  /** The length of the sign at the start of a text, with the sign that colours it. */
  static int signLength(String text) {
    int length = Character.charCount(text.codePointAt(0));
    return text.startsWith("\uFE0F", length) ? length + 1 : length;
  }

  /**
   * The mark of a text that is nothing but the name of a state; null where it says anything else.
   */
  static @Nullable Mark ofWord(String word) {
    Status.Kind kind = Status.Kind.named(bare(word));
    return kind == null ? null : of(kind);
  }

  private static @Nullable Mark of(Status.Kind kind) {
    return switch (kind) {
      case DONE -> Mark.DONE;
      case IN_PROGRESS, IN_REVIEW -> new Mark(Mark.Kind.IN_PROGRESS, "WIP");
      case OPEN, DRAFT, BLOCKED -> Mark.OPEN;
      case CANCELLED -> new Mark(Mark.Kind.CANCELLED, "CANCELLED");
      case OTHER -> null;
    };
  }

  /**
   * The mark that a value says, as in {@code ✅ Done (2026-01-02)}. Where a sign and a word
   * disagree, as in {@code ✅ Partial}, the word is meant.
   */
  static @Nullable Mark ofValue(String value) {
    String text = BoxText.plain(value).replace("_", "").strip();
    if (text.isEmpty() || text.length() > MAX_CHARS || offersSeveral(text)) return null;
    Mark boxed = ofBox(text);
    if (boxed != null) return boxed;
    Mark sign = ofSign(text.codePointAt(0));
    String rest = sign == null ? text : text.substring(signLength(text)).strip();
    Mark word = ofFirstWords(rest);
    if (sign == null) return word;
    boolean denies = word != null && !word.isDone();
    boolean doubts = Status.Kind.of(bare(rest)) != Status.Kind.DONE && isDoubtful(rest);
    return denies ? word : doubts ? null : sign;
  }

  private static boolean isDoubtful(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("%") && !lower.contains("100") || lower.startsWith("mostly");
  }

  private static @Nullable Mark ofBox(String text) {
    if (text.length() != 3 || text.charAt(0) != '[' || text.charAt(2) != ']') return null;
    return " xX".indexOf(text.charAt(1)) < 0 ? null : text.charAt(1) == ' ' ? Mark.OPEN : Mark.DONE;
  }

  /** Up to the first sign that ends a phrase. */
  private static @Nullable Mark ofFirstWords(String text) {
    int end = 0;
    while (end < text.length() && ",;:(（–—✅".indexOf(text.charAt(end)) < 0) {
      if (text.startsWith(" - ", end)) break;
      end++;
    }
    return ofWord(text.substring(0, end));
  }

  private static boolean offersSeveral(String text) {
    return text.contains(" / ")
        || text.contains("|")
        || text.contains("→")
        || text.contains(" or ");
  }

  /** Without signs at either end. */
  static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetter(text.charAt(from))) from++;
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) to--;
    return text.substring(from, to);
  }
}

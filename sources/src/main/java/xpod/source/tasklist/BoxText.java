package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.TaskItem.Field;
import xpod.source.tracker.TaskItem.Note;

/**
 * What the text after a box says, taken apart: identifier, labels, fields, remark and the words
 * themselves.
 *
 * <p>{@code base} is the name of the item before namesakes are told apart.
 */
record BoxText(
    String raw,
    @Nullable String id,
    String text,
    List<Field> fields,
    boolean struck,
    @Nullable Note note,
    String base,
    long baseHash) {

  /** A longer name is cut and told apart by its digest. */
  private static final int MAX_BASE_CHARS = 120;

  private static final int MAX_LABELS = 8;

  static BoxText of(String raw, boolean optional) {
    List<Field> fields = new ArrayList<>();
    if (optional) fields.add(new Field("optional", "*"));
    String rest = TrailingFields.takeComments(raw, fields);
    boolean struck = rest.startsWith("~~") && !isDoneAfterStrike(rest);
    if (rest.startsWith("~~")) rest = withoutStrike(rest);
    TaskId.Found found = TaskId.in(rest);
    String id = found == null ? null : found.id();
    if (found != null) rest = found.rest();
    rest = takeLabels(rest, id != null, fields);
    if (!struck && rest.startsWith("~~")) {
      struck = true;
      rest = withoutStrike(rest);
    }
    String text = TrailingFields.take(rest, fields);
    Remark remark = Remark.in(text);
    String base = base(id, fields, remark == null ? text : remark.without());
    Note note = remark == null ? null : remark.note();
    return new BoxText(
        raw, id, text, List.copyOf(fields), struck, note, base, StateDigest.hash(base));
  }

  boolean bearsTheNameOf(BoxText other) {
    return baseHash == other.baseHash && base.equals(other.base);
  }

  /** "~~Draw~~ ✅ Done": struck out because it is done, not because it was dropped. */
  private static boolean isDoneAfterStrike(String text) {
    int close = text.indexOf("~~", 2);
    if (close < 0) return false;
    String after = text.substring(close + 2).strip();
    String said = after.isEmpty() ? "" : after.substring(isOpening(after.charAt(0)) ? 1 : 0);
    Mark mark = State.ofValue(said.replaceAll("[)\\]]$", ""));
    return mark != null && mark.isDone();
  }

  private static boolean isOpening(char c) {
    return "([-–—".indexOf(c) >= 0;
  }

  private static String withoutStrike(String text) {
    int close = text.indexOf("~~", 2);
    if (close < 0) return text.substring(2);
    return (text.substring(2, close) + text.substring(close + 2)).strip();
  }

  /** Labels in brackets at the start, such as the parallel and story marks of spec-kit. */
  private static String takeLabels(String text, boolean afterId, List<Field> fields) {
    String rest = text;
    for (int n = 0; n < MAX_LABELS; n++) {
      if (rest.isEmpty() || (rest.charAt(0) != '[' && rest.charAt(0) != '(')) return rest;
      int close = rest.indexOf(rest.charAt(0) == '[' ? ']' : ')');
      if (close < 0) return rest;
      String label = rest.substring(1, close);
      boolean link = close + 1 < rest.length() && "([:".indexOf(rest.charAt(close + 1)) >= 0;
      if (link || !isLabel(label, rest.charAt(0) == '[' && afterId)) return rest;
      fields.add(new Field("label", label));
      rest = rest.substring(close + 1).strip();
    }
    return rest;
  }

  private static boolean isLabel(String label, boolean anyWord) {
    if (label.equals("P") || label.equals("Story")) return true;
    if (label.startsWith("US") && label.length() > 2 && isDigits(label.substring(2))) return true;
    if (!anyWord || label.isEmpty() || label.length() > 12) return false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-') return false;
    }
    return true;
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String base(@Nullable String id, List<Field> fields, String text) {
    for (Field field : fields) if (field.name().equals("id")) return "id:" + field.value();
    if (id != null) return id;
    String plain = plain(text);
    if (plain.isEmpty()) return "(no text)";
    if (plain.length() <= MAX_BASE_CHARS) return plain;
    int cut = MAX_BASE_CHARS - 20;
    if (Character.isHighSurrogate(plain.charAt(cut - 1))) cut--;
    String digest = Long.toHexString(StateDigest.hash(plain));
    return plain.substring(0, cut) + "…" + digest.substring(0, Math.min(8, digest.length()));
  }

  /**
   * The words without emphasis and the punctuation at their end, so that dressing up is no change.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean strike = c == '~' && i + 1 < text.length() && text.charAt(i + 1) == '~';
      if (c == '`') code = !code;
      else if (strike && !code) i++;
      else if ((c != '*' || code) && c != '§') plain.append(c);
    }
    int end = plain.length();
    while (end > 0 && ".:;, ".indexOf(plain.charAt(end - 1)) >= 0) end--;
    return plain.substring(0, end).strip();
  }
}

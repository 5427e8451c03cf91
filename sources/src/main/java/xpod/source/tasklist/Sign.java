package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;

/**
 * What state a line shows otherwise than by a box in front: a function of the line alone, so that
 * versions share it.
 *
 * @param lead the state before its words, a sign or a word in brackets
 * @param trail the state after its words
 * @param box whether {@code trail} is a box
 * @param text its words without either
 * @param cells what it has between bars; empty where it is no row of a table
 */
record Sign(
    @Nullable Mark lead, @Nullable Mark trail, boolean box, String text, List<String> cells) {
  private static final Sign NONE = new Sign(null, null, false, "", List.of());

  /** More columns than any table of tasks has. */
  private static final int MAX_CELLS = 32;

  /** A word in brackets that names a state is no longer than this. */
  private static final int MAX_WORD = 24;

  /** What either end may be dressed with. */
  private static final String DRESS = " *_";

  static Sign of(Line line) {
    return switch (line.kind) {
      case BULLET, TEXT, CONTINUATION -> ofText(line.contentText());
      case HEADING -> ofTitle(line);
      case BLANK, BOX, QUOTE, RULE, CODE, COMMENT, FRONT_MATTER -> NONE;
    };
  }

  private static Sign ofTitle(Line line) {
    BlockState.Heading heading = line.out.heading();
    return heading == null ? NONE : ofText(heading.text());
  }

  private static Sign ofText(String text) {
    if (text.isEmpty()) return NONE;
    if (text.charAt(0) == '|') return new Sign(null, null, false, "", cells(text));
    String rest = undressed(text);
    Mark lead = rest.isEmpty() ? null : State.ofSign(rest.codePointAt(0));
    if (lead != null) rest = rest.substring(State.signLength(rest)).strip();
    TaskId.Found id = TaskId.in(rest);
    String name = id == null ? "" : rest.substring(0, rest.length() - id.rest().length());
    Mark inBrackets = lead != null ? null : bracketed(id == null ? rest : id.rest());
    if (inBrackets != null) {
      String after = id == null ? rest : id.rest();
      rest = name + after.substring(after.indexOf(']') + 1).strip();
      lead = inBrackets;
    }
    return trailed(lead, rest.strip());
  }

  /** The state in brackets at the start, as in {@code [DONE] Title}. */
  private static @Nullable Mark bracketed(String text) {
    int close = text.indexOf(']');
    if (!text.startsWith("[") || close < 0 || close > MAX_WORD) return null;
    boolean link = close + 1 < text.length() && "([:".indexOf(text.charAt(close + 1)) >= 0;
    String inner = text.substring(1, close);
    return link || inner.strip().length() < 2 ? null : State.ofWord(inner);
  }

  private static Sign trailed(@Nullable Mark lead, String text) {
    int end = text.length();
    while (end > 0 && DRESS.indexOf(text.charAt(end - 1)) >= 0) end--;
    String bare = text.substring(0, end);
    if (bare.endsWith("]") || bare.endsWith(")")) {
      int open = Math.max(bare.lastIndexOf('['), bare.lastIndexOf('('));
      if (open > 0 && end - open <= MAX_WORD && isApart(bare, open)) {
        String inner = bare.substring(open + 1, end - 1);
        boolean box = inner.length() == 1 && bare.charAt(open) == '[' && " xX".contains(inner);
        Mark mark = box ? boxMark(inner) : State.ofValue(inner);
        boolean known = mark != null && (box || inner.length() > 1);
        if (known) return new Sign(lead, mark, box, bare.substring(0, open).strip(), List.of());
      }
    }
    int sign = lastSign(bare);
    Mark said = sign < 0 ? null : State.ofValue(bare.substring(sign));
    if (said != null) {
      return new Sign(lead, said, false, beforeDash(bare.substring(0, sign)), List.of());
    }
    int dash =
        Math.max(
            bare.lastIndexOf(" - "), Math.max(bare.lastIndexOf(" — "), bare.lastIndexOf(" – ")));
    if (dash > 0 && end - dash <= MAX_WORD) {
      String word = bare.substring(dash + 3);
      boolean loud =
          word.codePoints().filter(Character::isLetter).allMatch(c -> !Character.isLowerCase(c));
      Mark mark = loud ? State.ofValue(word) : null;
      if (mark != null)
        return new Sign(lead, mark, false, bare.substring(0, dash).strip(), List.of());
    }
    return new Sign(lead, null, false, text, List.of());
  }

  private static boolean isApart(String text, int at) {
    return text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '*' || text.charAt(at) == '（';
  }

  private static Mark boxMark(String inner) {
    return inner.isBlank() ? Mark.OPEN : Mark.DONE;
  }

  /** Where a sign stands apart near the end, as in {@code Title ✅ COMPLETED}; -1 for nowhere. */
  private static int lastSign(String text) {
    for (int i = text.length() - 1; i > 0 && text.length() - i <= MAX_WORD; i--) {
      boolean apart = text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '*';
      if (apart && State.ofSign(text.codePointAt(i)) != null) return i;
    }
    return -1;
  }

  private static String beforeDash(String text) {
    int end = text.length();
    while (end > 0 && " -–—*".indexOf(text.charAt(end - 1)) >= 0) end--;
    return text.substring(0, end);
  }

  /** Without the dress of a whole that begins with a sign, as in {@code **✅ Title**}. */
  private static String undressed(String text) {
    boolean signed =
        text.startsWith("**") && text.length() > 2 && State.ofSign(text.codePointAt(2)) != null;
    if (!signed) return text;
    String rest = text.substring(2);
    int close = rest.indexOf("**");
    return close < 0 ? rest : rest.substring(0, close) + rest.substring(close + 2);
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 1; i < row.length() && cells.size() < MAX_CELLS; i++) {
      char c = row.charAt(i);
      if (c == '`') quoted = !quoted;
      boolean escaped = row.charAt(i - 1) == '\\';
      if (c == '|' && !escaped && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank()) cells.add(cell.toString().strip());
    return cells;
  }
}

package xpod.source.tasklist;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.TaskItem.Note;
import xpod.source.tracker.TaskItem.Note.Kind;

/**
 * A remark in a task's text that the work was skipped, put off or left undone, told from the same
 * words in prose by where they stand: in brackets, after a dash, or first and in capitals.
 */
record Remark(Note note, String without) {
  private record Word(String text, Kind kind) {}

  private static final List<Word> WORDS =
      List.of(
          new Word("skipped", Kind.SKIPPED),
          new Word("skip", Kind.SKIPPED),
          new Word("n/a", Kind.NOT_APPLICABLE),
          new Word("not applicable", Kind.NOT_APPLICABLE),
          new Word("not needed", Kind.NOT_APPLICABLE),
          new Word("no longer needed", Kind.NOT_APPLICABLE),
          new Word("not required", Kind.NOT_APPLICABLE),
          new Word("deferred", Kind.DEFERRED),
          new Word("postponed", Kind.DEFERRED),
          new Word("future work", Kind.DEFERRED),
          new Word("won't do", Kind.WONT_DO),
          new Word("won’t do", Kind.WONT_DO),
          new Word("wont do", Kind.WONT_DO),
          new Word("will not do", Kind.WONT_DO),
          new Word("won't fix", Kind.WONT_DO),
          new Word("wontfix", Kind.WONT_DO),
          new Word("not implemented", Kind.NOT_IMPLEMENTED),
          new Word("not yet implemented", Kind.NOT_IMPLEMENTED),
          new Word("not done", Kind.NOT_IMPLEMENTED),
          new Word("not started", Kind.NOT_IMPLEMENTED),
          new Word("unimplemented", Kind.NOT_IMPLEMENTED),
          new Word("cancelled", Kind.CANCELLED),
          new Word("canceled", Kind.CANCELLED),
          new Word("declined", Kind.CANCELLED),
          new Word("dropped", Kind.CANCELLED),
          new Word("superseded", Kind.SUPERSEDED),
          new Word("obsolete", Kind.SUPERSEDED),
          new Word("duplicate of", Kind.SUPERSEDED),
          new Word("replaced by", Kind.SUPERSEDED),
          new Word("blocked", Kind.BLOCKED),
          new Word("partial", Kind.PARTIAL),
          new Word("partially", Kind.PARTIAL),
          new Word("incomplete", Kind.PARTIAL),
          // German, French, Spanish, Portuguese, Italian, Russian, Chinese, Japanese, Korean.
          new Word("übersprungen", Kind.SKIPPED),
          new Word("entfällt", Kind.NOT_APPLICABLE),
          new Word("verschoben", Kind.DEFERRED),
          new Word("nicht umgesetzt", Kind.NOT_IMPLEMENTED),
          new Word("ignoré", Kind.SKIPPED),
          new Word("sans objet", Kind.NOT_APPLICABLE),
          new Word("reporté", Kind.DEFERRED),
          new Word("non implémenté", Kind.NOT_IMPLEMENTED),
          new Word("omitido", Kind.SKIPPED),
          new Word("no aplica", Kind.NOT_APPLICABLE),
          new Word("aplazado", Kind.DEFERRED),
          new Word("no implementado", Kind.NOT_IMPLEMENTED),
          new Word("ignorado", Kind.SKIPPED),
          new Word("adiado", Kind.DEFERRED),
          new Word("não implementado", Kind.NOT_IMPLEMENTED),
          new Word("saltato", Kind.SKIPPED),
          new Word("rimandato", Kind.DEFERRED),
          new Word("пропущено", Kind.SKIPPED),
          new Word("отложено", Kind.DEFERRED),
          new Word("не реализовано", Kind.NOT_IMPLEMENTED),
          new Word("отменено", Kind.CANCELLED),
          new Word("跳过", Kind.SKIPPED),
          new Word("已跳过", Kind.SKIPPED),
          new Word("不适用", Kind.NOT_APPLICABLE),
          new Word("推迟", Kind.DEFERRED),
          new Word("未实现", Kind.NOT_IMPLEMENTED),
          new Word("スキップ", Kind.SKIPPED),
          new Word("対象外", Kind.NOT_APPLICABLE),
          new Word("保留", Kind.DEFERRED),
          new Word("延期", Kind.DEFERRED),
          new Word("未実装", Kind.NOT_IMPLEMENTED),
          new Word("未対応", Kind.NOT_IMPLEMENTED),
          new Word("건너뜀", Kind.SKIPPED),
          new Word("보류", Kind.DEFERRED),
          new Word("미구현", Kind.NOT_IMPLEMENTED));

  /** What may follow the word where it stands for the whole remark. */
  private static final List<String> FOLLOWERS =
      List.of(
          "to",
          "until",
          "for",
          "because",
          "due",
          "as",
          "since",
          "by",
          "in",
          "pending",
          "per",
          "done",
          "implemented",
          "complete",
          "completed");

  /** A longer text is a description, not a task with a remark. */
  private static final int MAX_PLAIN_CHARS = 300;

  /** Dress before the word. */
  private static final String IGNORED = " *_~\u23ED\u23F8\u26A0\u274C\uFE0F";

  /** What stands before the word; the weaker it is, the more the word itself must show. */
  private enum Place {
    START,
    COLON,
    DASH,
    BRACKET
  }

  static @Nullable Remark in(String text) {
    Remark first = at(text, 0, Place.START);
    if (first != null) return first;
    boolean quoted = text.startsWith("`");
    int brackets = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '`') quoted = !quoted;
      if (quoted) continue;
      Place place = place(text, i);
      // "(AC: N/A)" says that of the criterion, not of the work.
      boolean ofBracket = place == Place.COLON && brackets > 0;
      if (place == Place.BRACKET) brackets++;
      if (c == ')' || c == ']') brackets--;
      if (place == null || ofBracket) continue;
      Remark found = at(text, i + 1, place);
      if (found != null) return found;
    }
    return null;
  }

  private static @Nullable Place place(String text, int i) {
    boolean blankAfter = i + 1 < text.length() && text.charAt(i + 1) == ' ';
    return switch (text.charAt(i)) {
      case '(', '[', '（', '【' -> Place.BRACKET;
      case '-', '–', '—', '→' -> blankAfter && text.charAt(i - 1) == ' ' ? Place.DASH : null;
      case ':' -> blankAfter ? Place.COLON : null;
      default -> null;
    };
  }

  private static @Nullable Remark at(String text, int from, Place place) {
    int start = from;
    while (start < text.length() && IGNORED.indexOf(text.charAt(start)) >= 0) start++;
    if (start >= text.length() || Character.isDigit(text.charAt(start))) return null;
    for (Word word : WORDS) {
      int end = start + word.text.length();
      if (!text.regionMatches(true, start, word.text, 0, word.text.length())) continue;
      if (!isRemark(text, start, end, place)) continue;
      String before = text.substring(0, Math.max(0, from - 1)).strip();
      String without = place == Place.START ? afterSign(text, end) : before;
      return new Remark(new Note(word.kind, text.substring(start).strip()), without);
    }
    return null;
  }

  private static boolean isRemark(String text, int start, int end, Place place) {
    String word = text.substring(start, end);
    // Scripts without capitals and mostly without blanks between words.
    boolean wordsRunOn = text.charAt(start) >= 0x3000;
    boolean ends = end == text.length() || !isGlue(text.charAt(end));
    if (!ends) return wordsRunOn && place.compareTo(Place.DASH) >= 0;
    boolean capitals = !wordsRunOn && word.equals(word.toUpperCase(Locale.ROOT));
    // In a text this long, small letters tell of something else.
    if (text.length() > MAX_PLAIN_CHARS && !capitals) return false;
    String rest = text.substring(end).stripLeading();
    boolean signed = rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0));
    // In small letters, "skipped tests: report them" and "Modes: partial, full" are prose.
    return switch (place) {
      case START -> signed && capitals;
      case COLON -> capitals || rest.isEmpty();
      case DASH, BRACKET ->
          capitals || !word.equals("skip") && (signed || FOLLOWERS.contains(firstWord(rest)));
    };
  }

  /** Signs that make one word of two, as in {@code skipped-tests}. */
  private static boolean isGlue(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '/';
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static String afterSign(String text, int end) {
    int at = end;
    while (at < text.length() && !isContent(text.charAt(at))) at++;
    return text.substring(at);
  }

  private static boolean isContent(char c) {
    return Character.isLetterOrDigit(c) || c == '`';
  }
}

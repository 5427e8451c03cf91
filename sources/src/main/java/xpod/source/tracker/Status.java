package xpod.source.tracker;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a file says about the whole of its work.
 *
 * @param text the words it says it with
 * @param line counted from 1
 */
public record Status(Kind kind, String text, int line) {
  /** "85 % complete", "Phase 1 done" and "Done, but …" say that the whole is not. */
  private static final Pattern ONE_WORD =
      Pattern.compile("\\W*[\\p{L}]+\\W*", Pattern.UNICODE_CHARACTER_CLASS);

  /** Whether it says that all is done, and nothing else. */
  public boolean isPlainlyDone() {
    return kind == Kind.DONE && ONE_WORD.matcher(text).matches();
  }

  /** The stages that files name in many words. */
  public enum Kind {
    DRAFT,
    OPEN,
    IN_PROGRESS,
    IN_REVIEW,
    BLOCKED,
    DONE,
    CANCELLED,
    OTHER;

    /** What a stage is called by: the longest known wording that {@code said} starts with. */
    public static Kind of(String said) {
      String text = said.strip().toLowerCase(Locale.ROOT);
      Kind best = OTHER;
      int length = 0;
      for (var word : Words.KNOWN.entrySet()) {
        String known = word.getKey();
        if (known.length() <= length || !text.startsWith(known)) continue;
        boolean latin = known.charAt(0) < 0x3000;
        boolean whole =
            text.length() == known.length() || !Character.isLetter(text.charAt(known.length()));
        if (latin && !whole) continue;
        best = word.getValue();
        length = known.length();
      }
      return best;
    }
  }

  /** Apart from the kinds, because an enum cannot refer to itself while it is made. */
  private static final class Words {
    private static final Map<String, Kind> KNOWN =
        Map.ofEntries(
            Map.entry("done", Kind.DONE),
            Map.entry("complete", Kind.DONE),
            Map.entry("completed", Kind.DONE),
            Map.entry("finished", Kind.DONE),
            Map.entry("implemented", Kind.DONE),
            Map.entry("shipped", Kind.DONE),
            Map.entry("delivered", Kind.DONE),
            Map.entry("closed", Kind.DONE),
            Map.entry("fixed", Kind.DONE),
            Map.entry("merged", Kind.DONE),
            Map.entry("erledigt", Kind.DONE),
            Map.entry("fertig", Kind.DONE),
            Map.entry("terminé", Kind.DONE),
            Map.entry("completado", Kind.DONE),
            Map.entry("concluído", Kind.DONE),
            Map.entry("completato", Kind.DONE),
            Map.entry("готово", Kind.DONE),
            Map.entry("выполнено", Kind.DONE),
            Map.entry("完了", Kind.DONE),
            Map.entry("已完成", Kind.DONE),
            Map.entry("完成", Kind.DONE),
            Map.entry("완료", Kind.DONE),
            Map.entry("in progress", Kind.IN_PROGRESS),
            Map.entry("in-progress", Kind.IN_PROGRESS),
            Map.entry("in_progress", Kind.IN_PROGRESS),
            Map.entry("wip", Kind.IN_PROGRESS),
            Map.entry("active", Kind.IN_PROGRESS),
            Map.entry("started", Kind.IN_PROGRESS),
            Map.entry("ongoing", Kind.IN_PROGRESS),
            Map.entry("partial", Kind.IN_PROGRESS),
            Map.entry("partially", Kind.IN_PROGRESS),
            Map.entry("進行中", Kind.IN_PROGRESS),
            Map.entry("进行中", Kind.IN_PROGRESS),
            Map.entry("in review", Kind.IN_REVIEW),
            Map.entry("review", Kind.IN_REVIEW),
            Map.entry("ready for review", Kind.IN_REVIEW),
            Map.entry("draft", Kind.DRAFT),
            Map.entry("proposed", Kind.DRAFT),
            Map.entry("planned", Kind.OPEN),
            Map.entry("planning", Kind.OPEN),
            Map.entry("pending", Kind.OPEN),
            Map.entry("todo", Kind.OPEN),
            Map.entry("backlog", Kind.OPEN),
            Map.entry("open", Kind.OPEN),
            Map.entry("ready", Kind.OPEN),
            Map.entry("not started", Kind.OPEN),
            Map.entry("blocked", Kind.BLOCKED),
            Map.entry("on hold", Kind.BLOCKED),
            Map.entry("cancelled", Kind.CANCELLED),
            Map.entry("canceled", Kind.CANCELLED),
            Map.entry("abandoned", Kind.CANCELLED),
            Map.entry("superseded", Kind.CANCELLED),
            Map.entry("rejected", Kind.CANCELLED));
  }
}

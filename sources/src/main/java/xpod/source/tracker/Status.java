package xpod.source.tracker;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** What a stage is called by where the text is nothing but its name; else null. */
    public static @Nullable Kind named(String said) {
      return Words.KNOWN.get(said.strip().toLowerCase(Locale.ROOT));
    }

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
            Map.entry("hecho", Kind.DONE),
            Map.entry("fait", Kind.DONE),
            Map.entry("feito", Kind.DONE),
            Map.entry("terminado", Kind.DONE),
            Map.entry("fatto", Kind.DONE),
            Map.entry("сделано", Kind.DONE),
            Map.entry("завершено", Kind.DONE),
            Map.entry("已解决", Kind.DONE),
            Map.entry("対応済み", Kind.DONE),
            Map.entry("完了済み", Kind.DONE),
            Map.entry("済", Kind.DONE),
            Map.entry("완료됨", Kind.DONE),
            Map.entry("مكتمل", Kind.DONE),
            Map.entry("منجز", Kind.DONE),
            Map.entry("تم", Kind.DONE),
            Map.entry("tamamlandı", Kind.DONE),
            Map.entry("gotowe", Kind.DONE),
            Map.entry("klaar", Kind.DONE),
            Map.entry("in arbeit", Kind.IN_PROGRESS),
            Map.entry("en cours", Kind.IN_PROGRESS),
            Map.entry("en progreso", Kind.IN_PROGRESS),
            Map.entry("em andamento", Kind.IN_PROGRESS),
            Map.entry("in corso", Kind.IN_PROGRESS),
            Map.entry("в работе", Kind.IN_PROGRESS),
            Map.entry("в процессе", Kind.IN_PROGRESS),
            Map.entry("対応中", Kind.IN_PROGRESS),
            Map.entry("作業中", Kind.IN_PROGRESS),
            Map.entry("进行", Kind.IN_PROGRESS),
            Map.entry("진행 중", Kind.IN_PROGRESS),
            Map.entry("진행중", Kind.IN_PROGRESS),
            Map.entry("قيد التنفيذ", Kind.IN_PROGRESS),
            Map.entry("devam ediyor", Kind.IN_PROGRESS),
            Map.entry("doing", Kind.IN_PROGRESS),
            Map.entry("offen", Kind.OPEN),
            Map.entry("geplant", Kind.OPEN),
            Map.entry("à faire", Kind.OPEN),
            Map.entry("pendiente", Kind.OPEN),
            Map.entry("pendente", Kind.OPEN),
            Map.entry("da fare", Kind.OPEN),
            Map.entry("не начато", Kind.OPEN),
            Map.entry("запланировано", Kind.OPEN),
            Map.entry("к выполнению", Kind.OPEN),
            Map.entry("待办", Kind.OPEN),
            Map.entry("未开始", Kind.OPEN),
            Map.entry("计划中", Kind.OPEN),
            Map.entry("待处理", Kind.OPEN),
            Map.entry("未完成", Kind.OPEN),
            Map.entry("未着手", Kind.OPEN),
            Map.entry("予定", Kind.OPEN),
            Map.entry("未対応", Kind.OPEN),
            Map.entry("예정", Kind.OPEN),
            Map.entry("대기", Kind.OPEN),
            Map.entry("미완료", Kind.OPEN),
            Map.entry("to do", Kind.OPEN),
            Map.entry("upcoming", Kind.OPEN),
            Map.entry("later", Kind.OPEN),
            Map.entry("next", Kind.OPEN),
            Map.entry("معلق", Kind.OPEN),
            Map.entry("dropped", Kind.CANCELLED),
            Map.entry("won't do", Kind.CANCELLED),
            Map.entry("entfällt", Kind.CANCELLED),
            Map.entry("abgebrochen", Kind.CANCELLED),
            Map.entry("annulé", Kind.CANCELLED),
            Map.entry("cancelado", Kind.CANCELLED),
            Map.entry("отменено", Kind.CANCELLED),
            Map.entry("已取消", Kind.CANCELLED),
            Map.entry("中止", Kind.CANCELLED),
            Map.entry("취소", Kind.CANCELLED),
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

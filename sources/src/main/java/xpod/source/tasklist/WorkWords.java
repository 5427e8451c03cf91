package xpod.source.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which files, titles and columns say that they are about work and its state. */
final class WorkWords {
  private static final Set<String> IN_FILE_NAMES =
      Set.of(
          "todo", "todos", "task", "tasks", "tasklist", "plan", "plans", "roadmap", "backlog",
          "progress", "milestone", "milestones", "sprint", "checklist", "status", "phase", "phases",
          "tracker", "tracking", "worklog");

  /** Parts of titles, in lower case; in scripts without blanks a word is found inside others. */
  private static final List<String> IN_TITLES =
      List.of(
          "done", "complete", "finished", "in progress", "todo", "to do", "to-do", "task", "phase",
          "milestone", "sprint", "roadmap", "progress", "planned", "upcoming", "backlog",
          "implemented", "shipped", "work", "erledigt", "offen", "fertig", "aufgabe", "in arbeit",
          "hecho", "completad", "pendiente", "tarea", "terminé", "à faire", "tâche", "fait",
          "feito", "concluíd", "tarefa", "pendente", "готово", "сделано", "выполнен", "задач",
          "план", "в работе", "已完成", "完成", "进行中", "待办", "任务", "计划", "完了", "未着手", "進行中",
          "タスク", "予定", "완료", "진행", "할 일", "작업", "예정", "منجز", "مهام", "المهام");

  private static final Set<String> STATES =
      Set.of(
          "status", "state", "done", "done?", "completed", "complete", "progress", "estado", "hecho",
          "statut", "état", "fait", "stato", "fatto", "zustand", "erledigt", "fertig", "situação",
          "feito", "concluído", "статус", "состояние", "готово", "状态", "狀態", "完成", "完成情况", "进度",
          "状態", "ステータス", "完了", "進捗", "상태", "완료", "진행", "الحالة", "durum", "trạng thái", "✅",
          "✓", "✔", "☑", "[x]");

  private static final Set<String> TASKS =
      Set.of(
          "task", "tasks", "todo", "to-do", "to do", "story", "user story", "ticket", "work item",
          "action", "action item", "aufgabe", "aufgaben", "tâche", "tâches", "tarea", "tareas",
          "tarefa", "tarefas", "compito", "attività", "задача", "задачи", "任务", "任務", "タスク", "作業",
          "작업", "과제", "할 일", "المهمة", "مهمة", "görev", "zadanie", "taak", "nhiệm vụ", "công việc");

  private static final Set<String> TITLES =
      Set.of(
          "title", "titel", "titre", "título", "titolo", "название", "标题", "タイトル", "제목", "feature",
          "item", "name", "description", "step", "milestone", "phase", "deliverable", "component",
          "goal", "beschreibung", "descripción", "descrição", "описание", "描述", "説明", "설명", "功能",
          "機能", "기능", "what", "summary", "العنوان", "الوصف");

  private static final Set<String> IDS =
      Set.of(
          "id", "#", "no", "no.", "nr", "nr.", "key", "task id", "ref", "№", "编号", "序号", "番号",
          "번호");

  private WorkWords() {}

  static boolean inFileName(String stem) {
    for (String word : stem.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (IN_FILE_NAMES.contains(word)) return true;
    }
    return false;
  }

  static boolean inTitles(List<String> headings) {
    for (String heading : headings) {
      String lower = heading.toLowerCase(Locale.ROOT);
      for (String word : IN_TITLES) if (lower.contains(word)) return true;
    }
    return false;
  }

  static boolean isState(String header) {
    return STATES.contains(plain(header));
  }

  static boolean isTask(String header) {
    return TASKS.contains(plain(header));
  }

  static boolean isTitle(String header) {
    return TITLES.contains(plain(header));
  }

  static boolean isId(String header) {
    return IDS.contains(plain(header));
  }

  private static String plain(String header) {
    return BoxText.plain(header).replace("\uFE0F", "").strip().toLowerCase(Locale.ROOT);
  }
}

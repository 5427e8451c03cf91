package xpod.source.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which files, titles and columns say that they are about work and its state. */
final class WorkWords {
  private static final Set<String> IN_FILE_NAMES =
      Set.of(
          "todo",
          "todos",
          "tasks",
          "tasklist",
          "plan",
          "plans",
          "roadmap",
          "backlog",
          "progress",
          "issues",
          "bugs",
          "milestone",
          "milestones",
          "sprint",
          "checklist",
          "status",
          "phase",
          "phases",
          "tracker",
          "tracking",
          "worklog");

  /** Parts of titles over work that is done, in lower case. */
  private static final List<String> DONE_TITLES =
      List.of(
          "done",
          "completed",
          "complete",
          "finished",
          "implemented",
          "shipped",
          "delivered",
          "progress",
          "accomplished",
          "erledigt",
          "fertig",
          "abgeschlossen",
          "hecho",
          "completad",
          "terminé",
          "fait",
          "feito",
          "concluíd",
          "fatto",
          "completat",
          "готово",
          "сделано",
          "выполнен",
          "已完成",
          "完成",
          "进度",
          "完了",
          "済み",
          "進捗",
          "완료",
          "진행",
          "منجز",
          "مكتمل");

  /** Parts of titles over a stretch of work. */
  private static final List<String> STRETCH_TITLES =
      List.of(
          "phase",
          "milestone",
          "sprint",
          "stage",
          "iteration",
          "week",
          "quarter",
          "release",
          "version",
          "roadmap",
          "todo",
          "to do",
          "to-do",
          "tasks",
          "backlog",
          "etappe",
          "aufgaben",
          "tareas",
          "tâches",
          "tarefas",
          "этап",
          "задачи",
          "план",
          "阶段",
          "任务",
          "计划",
          "フェーズ",
          "タスク",
          "計画",
          "단계",
          "작업",
          "계획",
          "مرحلة",
          "مهام");

  /**
   * Parts of titles over what is wished for, agreed on, or weighed: a tick there reports no work.
   */
  private static final List<String> WISHED_TITLES =
      List.of(
          "criteria",
          "acceptance",
          "definition of done",
          "success",
          "requirement",
          "goal",
          "objective",
          "validation",
          "gate",
          "check",
          "output",
          "deliverable",
          "principle",
          "rule",
          "convention",
          "guideline",
          "benefit",
          "why",
          "feature",
          "support",
          "compatib",
          "example",
          "comparison",
          "option",
          "alternative",
          "recommend",
          "best practice",
          "kriterien",
          "anforderung",
          "ziele",
          "criterios",
          "requisitos",
          "objetivos",
          "critères",
          "exigences",
          "критерии",
          "требования",
          "цели",
          "验收",
          "标准",
          "目标",
          "要求",
          "受け入れ",
          "要件",
          "目標",
          "기준",
          "요구",
          "목표",
          "معايير",
          "متطلبات",
          "أهداف");

  private static final Set<String> STATES =
      Set.of(
          "status",
          "state",
          "done",
          "done?",
          "completed",
          "complete",
          "progress",
          "estado",
          "hecho",
          "statut",
          "état",
          "fait",
          "stato",
          "fatto",
          "zustand",
          "erledigt",
          "fertig",
          "situação",
          "feito",
          "concluído",
          "статус",
          "состояние",
          "готово",
          "状态",
          "狀態",
          "完成",
          "完成情况",
          "进度",
          "状態",
          "ステータス",
          "完了",
          "進捗",
          "상태",
          "완료",
          "진행",
          "الحالة",
          "durum",
          "trạng thái",
          "✅",
          "✓",
          "✔",
          "☑",
          "[x]");

  private static final Set<String> TASKS =
      Set.of(
          "task",
          "tasks",
          "todo",
          "to-do",
          "to do",
          "story",
          "user story",
          "ticket",
          "work item",
          "action",
          "action item",
          "aufgabe",
          "aufgaben",
          "tâche",
          "tâches",
          "tarea",
          "tareas",
          "tarefa",
          "tarefas",
          "compito",
          "attività",
          "задача",
          "задачи",
          "任务",
          "任務",
          "タスク",
          "作業",
          "작업",
          "과제",
          "할 일",
          "المهمة",
          "مهمة",
          "görev",
          "zadanie",
          "taak",
          "nhiệm vụ",
          "công việc");

  private static final Set<String> TITLES =
      Set.of(
          "title",
          "titel",
          "titre",
          "título",
          "titolo",
          "название",
          "标题",
          "タイトル",
          "제목",
          "feature",
          "item",
          "name",
          "description",
          "step",
          "milestone",
          "phase",
          "deliverable",
          "component",
          "goal",
          "beschreibung",
          "descripción",
          "descrição",
          "описание",
          "描述",
          "説明",
          "설명",
          "功能",
          "機能",
          "기능",
          "what",
          "summary",
          "العنوان",
          "الوصف");

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

  /** Whether a title says that what stands below is done. */
  static boolean saysDone(String title) {
    return has(DONE_TITLES, title) && !has(WISHED_TITLES, title);
  }

  /** Whether a title names a stretch of work or a list of it. */
  static boolean saysWork(String title) {
    return (has(STRETCH_TITLES, title) || has(DONE_TITLES, title)) && !has(WISHED_TITLES, title);
  }

  /** Whether a title says that what stands below is wished for or weighed. */
  static boolean saysWish(String title) {
    return has(WISHED_TITLES, title);
  }

  private static boolean has(List<String> words, String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (String word : words) if (lower.contains(word)) return true;
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

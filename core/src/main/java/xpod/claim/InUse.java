package xpod.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a claim says that a thing is in use, and not only that it is there: an endpoint answers,
 * a job is scheduled, a part is wired into the rest. What is to be there alone may be a library's,
 * and used by others.
 */
final class InUse {
  /** Things that are nothing unless something runs or asks them. */
  private static final Set<String> RUN_BY_OTHERS =
      Set.of("endpoint", "endpoints", "webhook", "webhooks", "cron", "cronjob", "scheduler");

  /** What puts a thing to use, wherever in the sentence it stands. */
  private static final Set<String> PUT_TO_USE =
      Set.of(
          "wire",
          "wires",
          "wired",
          "wiring",
          "schedule",
          "schedules",
          "scheduled",
          "mount",
          "mounted",
          "einbinden",
          "einhängen",
          "integriere",
          "integrar",
          "intégrer",
          "подключить",
          "интегрировать");

  /** The same, where it opens the sentence or goes on after "and": else it is of something else. */
  private static final Set<String> AS_A_VERB =
      Set.of("register", "registers", "registered", "expose", "exposed", "inject", "injected");

  /** These say so with the word behind them, or with one soon after. */
  private static final Set<String> WITH_A_PLACE =
      Set.of(
          "integrate", "integrates", "integrated", "hook", "hooked", "plug", "plugged", "connect");

  private static final Set<String> PLACES = Set.of("into", "to", "up", "with", "in");

  private static final int PLACE_WITHIN = 6;

  /** In writings without blanks, and where endings change. */
  private static final Pattern SIGNS =
      Pattern.compile("エンドポイント|ジョブ|スケジュ|統合|端点|定时|调度|集成|接入|挂载|엔드포인트|스케줄|통합|эндпоинт|планировщик");

  private InUse() {}

  static boolean isSaid(String text) {
    if (SIGNS.matcher(text).find()) return true;
    List<Token> tokens = Tokens.of(text);
    for (int i = 0; i < tokens.size(); i++) if (saysSo(tokens, i)) return true;
    return false;
  }

  private static boolean saysSo(List<Token> tokens, int i) {
    if (!tokens.get(i).isWord()) return false;
    String word = tokens.get(i).lower().toLowerCase(Locale.ROOT);
    if (RUN_BY_OTHERS.contains(word) || PUT_TO_USE.contains(word)) return true;
    if (AS_A_VERB.contains(word)) return opens(tokens, i);
    return WITH_A_PLACE.contains(word) && hasPlace(tokens, i);
  }

  private static boolean opens(List<Token> tokens, int i) {
    if (i == 0) return true;
    Token before = tokens.get(i - 1);
    return before.isMark(",;:—") || before.isWord("and") || before.isWord("then");
  }

  private static boolean hasPlace(List<Token> tokens, int i) {
    for (int j = i + 1; j < Math.min(tokens.size(), i + PLACE_WITHIN); j++) {
      Token token = tokens.get(j);
      if (token.isMark(".;")) return false;
      if (token.isWord() && PLACES.contains(token.lower())) return true;
    }
    return false;
  }
}

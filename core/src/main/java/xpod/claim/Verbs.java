package xpod.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that open a claim, and what they say was done. A verb not listed here says nothing we
 * rely on.
 */
final class Verbs {
  private static final Map<String, Act> ACTS = new HashMap<>();

  static {
    put(
        Act.CREATE,
        "create creates created build scaffold introduce write author draft import port" + " make");
    put(Act.CREATE, "作成 新規作成 创建 新建 编写 erstellen créer crear criar создать");
    put(
        Act.ADD,
        "add adds added implement implements implemented support include"
            + " integrate wire register expose");
    put(
        Act.ADD,
        "define declare extend append insert enable provide install configure setup set hook"
            + " connect");
    put(
        Act.ADD,
        "追加 実装 导入 添加 实现 支持 hinzufügen implementieren ajouter añadir agregar implementar добавить"
            + " реализовать");
    put(
        Act.CHANGE,
        "update updates updated change changes changed modify adjust improve refactor rework"
            + " optimize deprecate");
    put(
        Act.CHANGE,
        "optimise simplify extract migrate upgrade bump switch tweak polish harden generate"
            + " generates clean cleanup");
    put(
        Act.CHANGE,
        "allow prevent protect avoid handle return render display show persist preserve store load"
            + " parse");
    put(
        Act.CHANGE,
        "拡張 変更 更新 修改 优化 ändern aktualisieren modifier actualizar atualizar обновить изменить");
    put(
        Act.FIX,
        "fix fixes fixed repair resolve resolves resolved correct patch bugfix hotfix 修正 修复 beheben"
            + " corriger corregir corrigir исправить");
    put(
        Act.REMOVE,
        "remove removes removed delete deletes deleted drop drops dropped purge strip"
            + " eliminate retire");
    put(Act.REMOVE, "削除 删除 移除 entfernen löschen supprimer eliminar удалить");
    put(Act.RENAME, "rename renames renamed");
    put(Act.MOVE, "move moves moved relocate archive");
    put(Act.REPLACE, "replace replaces replaced swap substitute convert");
    put(Act.TEST, "test tested テスト 测试 testen tester probar testar протестировать");
    put(
        Act.DOCUMENT,
        "document documents documented describe explain dokumentieren documenter documentar"
            + " документировать");
    put(Act.RUN, "run runs ran rerun re-run execute compile lint benchmark");
    put(
        Act.CHECK,
        "verify verifies verified validate confirm check checked ensure double-check assert 検証 確認"
            + " 验证 确认 prüfen vérifier verificar проверить");
    put(
        Act.INQUIRE,
        "research investigate evaluate explore analyze analyse study assess audit identify"
            + " identified compare 調査 调研 研究");
    put(
        Act.PERFORM,
        "review discuss decide meet plan agree deploy release publish ship announce notify merge"
            + " push tag commit");
    put(
        Act.PERFORM,
        "demo present approve schedule contact ask sign submit request close read learn manually"
            + " get obtain");
  }

  /** From here on scripts are written without spaces. */
  private static final char FIRST_UNSPACED = 0x3000;

  private Verbs() {}

  private static void put(Act act, String words) {
    for (String word : words.split(" ")) ACTS.put(word, act);
  }

  /** What {@code word} says was done, or null where it is no verb we know. */
  static @Nullable Act act(String word) {
    return ACTS.get(word.toLowerCase(Locale.ROOT));
  }

  /** What the first verb glued to the text says, for languages written without spaces. */
  static @Nullable Act actWithin(String text) {
    if (text.chars().noneMatch(c -> c >= FIRST_UNSPACED)) return null;
    Act last = null;
    int latest = -1;
    for (Map.Entry<String, Act> entry : ACTS.entrySet()) {
      if (entry.getKey().charAt(0) < FIRST_UNSPACED) continue;
      int at = text.lastIndexOf(entry.getKey());
      if (at > latest) {
        latest = at;
        last = entry.getValue();
      }
    }
    return last;
  }
}

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

  /**
   * Verbs that the full reading knows beside those that decide the matter of a claim; a word here
   * changes no verdict.
   */
  private static final Map<String, Act> MORE = new HashMap<>();

  static {
    more(Act.CREATE, "building writing creating made generated scaffolded introduced drafted");
    more(
        Act.ADD,
        "adding implementing supporting expose exposed introduces registers registered"
            + " wired wires includes included integrates integrated enables enabled re-add copy"
            + " export exports exported emit emits inject embed mount attach link bundle");
    more(
        Act.CHANGE,
        "updating changing modified improved improves refactored optimized simplified extracted"
            + " upgraded upgrades bumped bumps migrated migrates switched tweaked polished split"
            + " consolidate reduce reduces reduced increase increases increased lower raise"
            + " limit restrict reorder reorganize restructure unify align sync wrap use uses make"
            + " makes let keep apply enforce enforces normalize clarify shorten rewrite"
            + " rewrites rework revise adapt adjust adjusts adjusted speed cap set sets set enhance"
            + " enhances enhanced edit edits tighten refine trim reset restore narrow"
            + " widen");
    more(Act.FIX, "fixing repaired corrected patched resolve mend");
    more(
        Act.REMOVE,
        "removing deleting dropping deprecated deprecates purged stripped eliminated eliminates"
            + " retired uninstall unexport disable disables disabled");
    more(Act.RENAME, "renaming");
    more(Act.MOVE, "moving relocated relocates relocating");
    more(Act.REPLACE, "replacing swapped swaps substituted converted converts converting");
    more(Act.TEST, "tests testing cover covers");
    more(Act.DOCUMENT, "documenting explains describes");
    more(Act.CHECK, "verifying verified validates validated ensures confirms confirmed");
    more(
        Act.CREATE,
        "schreiben schreibe erstelle erstellt anlegen crée création crea criado cria создан создана"
            + " oluştur");
    more(Act.CREATE, "建立 新增文件 생성");
    more(
        Act.ADD,
        "füge ergänzen ergänze einbauen hinzugefügt ajoute ajout ajouté implémenter añade agrega"
            + " añadido implementa adicionar adiciona adicionado добавлен добавлена добавлено"
            + " добавь реализован ekle ekler eklendi uygula");
    more(Act.ADD, "新增 增加 추가 구현 지원");
    more(
        Act.CHANGE,
        "ändere geändert anpassen aktualisiere aktualisiert verbessern umstellen mettre améliorer"
            + " modifie cambiar modificar actualiza mejorar alterar atualiza melhorar обновлён"
            + " обновлен изменён улучшить güncelle değiştir iyileştir");
    more(Act.CHANGE, "改善 优化 调整 변경 수정 업데이트 개선");
    more(
        Act.FIX,
        "behebe behoben korrigieren repariere corrige réparer corrigé arreglar arregla corregido"
            + " corrigido исправлен исправлена исправлено починить düzelt düzeltildi");
    more(Act.FIX, "修正 해결");
    more(
        Act.REMOVE,
        "entferne entfernt lösche gelöscht supprime supprimé retirer elimina eliminado quitar"
            + " remover removido excluir удалён удален удалена удалено убрать sil kaldır"
            + " silindi");
    more(Act.REMOVE, "삭제 제거 廃止");
    more(Act.RENAME, "umbenennen umbenannt renommer renomme renombrar renomear переименовать");
    more(Act.RENAME, "重命名 改名 リネーム 名前変更 이름변경");
    more(Act.MOVE, "verschieben verschoben déplacer mover переместить перенести taşı");
    more(Act.MOVE, "移动 移動 이동");
    more(Act.REPLACE, "ersetzen ersetze remplacer reemplazar substituir заменить");
    more(Act.REPLACE, "替换 置換 置き換え 교체 대체");
    more(Act.TEST, "teste getestet");
    more(Act.TEST, "테스트");
    more(Act.DOCUMENT, "문서화 文档化");
  }

  /** From here on scripts are written without spaces. */
  private static final char FIRST_UNSPACED = 0x3000;

  private static final Map<String, Act> UNSPACED = unspaced();

  private static Map<String, Act> unspaced() {
    Map<String, Act> all = new HashMap<>();
    for (Map<String, Act> verbs : java.util.List.of(MORE, ACTS)) {
      verbs.forEach((word, act) -> {
        if (word.charAt(0) >= FIRST_UNSPACED) all.put(word, act);
      });
    }
    return all;
  }

  private Verbs() {}

  private static void put(Act act, String words) {
    for (String word : words.split(" ")) ACTS.put(word, act);
  }

  private static void more(Act act, String words) {
    for (String word : words.split(" ")) MORE.put(word, act);
  }

  /**
   * As {@link #act}, with more verbs, in more of their forms, and closer: "make" is mostly said of
   * what there is. {@code lower} is in lower case.
   */
  static @Nullable Act deed(String lower) {
    Act act = MORE.get(lower);
    return act != null ? act : ACTS.get(lower);
  }

  /** The verb glued into {@code text} that stands last, and where it ends. */
  record Glued(Act act, int from, int to) {}

  /** As {@link #actWithin}, with more verbs; of two that end alike the longer. */
  static @Nullable Glued glued(String text) {
    Glued last = null;
    for (Map.Entry<String, Act> entry : UNSPACED.entrySet()) {
      int at = text.lastIndexOf(entry.getKey());
      if (at < 0) continue;
      int end = at + entry.getKey().length();
      boolean later = last == null || end > last.to() || (end == last.to() && at < last.from());
      if (later) last = new Glued(entry.getValue(), at, end);
    }
    return last;
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

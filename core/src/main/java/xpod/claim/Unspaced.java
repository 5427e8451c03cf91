package xpod.claim;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts text that is written without blanks: the words of doing that every task has are taken out,
 * and of what stands between them each pair of neighbouring signs is a term. Whoever writes the
 * same word has the same pairs, wherever the word begins.
 */
final class Unspaced {
  /** Chinese in both forms, Japanese and Korean. */
  private static final Set<String> STOP =
      Set.of(
          ("添加 新增 增加 实现 修复 修改 创建 新建 编写 更新 删除 移除 测试 支持 优化 完成 代码 文件 功能 任务 检查 验证 确保 使用 以及 进行 的 和 与 及 或"
               + " 在 了 將 将 并 實現 修復 創建 編寫 刪除 測試 優化 代碼 檔案 任務 檢查 驗證 確保 進行 実装 追加 修正 作成 削除 変更 対応 確認 検証"
               + " 导入 テスト ファイル コード タスク 구현 추가 수정 작성 생성 삭제 변경 확인 검증 테스트 파일 코드 기능 작업 지원 합니다 한다 하기")
              .split(" "));

  private static final int LONGEST_STOP = 4;

  private Unspaced() {}

  static void pairs(String run, Consumer<String> sink) {
    int start = 0;
    int at = 0;
    while (at < run.length()) {
      int stop = stopAt(run, at);
      if (stop == 0) {
        at++;
        continue;
      }
      pairs(run, start, at, sink);
      at += stop;
      start = at;
    }
    pairs(run, start, run.length(), sink);
  }

  private static int stopAt(String run, int at) {
    for (int length = Math.min(LONGEST_STOP, run.length() - at); length > 0; length--) {
      if (STOP.contains(run.substring(at, at + length))) return length;
    }
    return 0;
  }

  private static void pairs(String run, int from, int to, Consumer<String> sink) {
    for (int i = from; i + 2 <= to; i++) sink.accept(run.substring(i, i + 2));
  }
}

package xpod.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a name is meant in Japanese, Chinese and Korean, where the small words are glued to others:
 * Japanese and Korean put them after the name, Chinese before it.
 */
final class Particles {
  private static final List<String> PLACE_AFTER =
      List.of("に", "で", "内", "中", "里", "上", "の", "下", "에", "의", "안");
  private static final List<String> FROM_AFTER = List.of("から", "에서");
  private static final List<String> TARGET_AFTER = List.of("に", "へ", "로", "으로");
  private static final List<String> SPOKEN_AFTER =
      List.of("を使", "を用", "を利用", "によ", "を参", "に基", "と同", "を参照", "를 사용", "을 사용");

  private static final List<String> PLACE_BEFORE = List.of("在", "于", "到", "给", "向", "为", "對", "对");
  private static final List<String> FROM_BEFORE = List.of("从", "由", "從", "自");
  private static final List<String> TARGET_BEFORE =
      List.of("为", "成", "到", "至", "為", "换为", "改为", "用");
  private static final List<String> SPOKEN_BEFORE =
      List.of("使用", "通过", "基于", "参考", "按照", "根据", "利用", "如");

  private Particles() {}

  /**
   * What the words glued around a name say; null where they say nothing and it is the object.
   *
   * @param before the text before the name, in the same clause
   * @param after the text after it
   */
  static Name.@Nullable Role role(String before, String after, @Nullable Act act) {
    boolean moves = act == Act.MOVE || act == Act.RENAME || act == Act.REPLACE;
    if (starts(after, SPOKEN_AFTER) || ends(before, SPOKEN_BEFORE)) return Name.Role.CONTEXT;
    if (starts(after, FROM_AFTER) || ends(before, FROM_BEFORE))
      return moves ? Name.Role.GONE : Name.Role.TOUCHED;
    if (moves && (starts(after, TARGET_AFTER) || ends(before, TARGET_BEFORE)))
      return Name.Role.MADE;
    if (starts(after, PLACE_AFTER) || ends(before, PLACE_BEFORE)) return Name.Role.TOUCHED;
    return null;
  }

  private static boolean starts(String text, List<String> with) {
    return with.stream().anyMatch(text::startsWith);
  }

  private static boolean ends(String text, List<String> with) {
    return with.stream().anyMatch(text::endsWith);
  }
}

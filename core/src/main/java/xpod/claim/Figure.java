package xpod.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a claim promises.
 *
 * @param from what it was before, where that is said
 * @param unit as a word in the singular and in lower case: {@code line}, {@code ms}, {@code %};
 *     empty where none is said
 * @param subject the words next to it that say what is counted or measured; may be empty
 */
public record Figure(
    Relation relation, @Nullable BigDecimal from, BigDecimal number, String unit, String subject) {
  /** How what is measured should stand to the number. */
  public enum Relation {
    BELOW,
    AT_MOST,
    EXACTLY,
    ABOUT,
    AT_LEAST,
    ABOVE,
    /** Less than before by the number. */
    LESS_BY,
    /** More than before by the number. */
    MORE_BY
  }
}

package xpod.source.repository;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.evidence.Evidence.Filling;
import xpod.source.repository.Insides.Inside;

/**
 * Whether code says of a thing, in the same breath, that it is not implemented: in the line that
 * names it, or in a remark close below.
 */
final class Beside {
  /** A remark on a branch stands in its first lines, or above the line that names it. */
  private static final int LINES = 2;

  private static final int LONGEST_WORDS = 80;

  private static final Pattern ADMISSION =
      Pattern.compile(
          "(?:\\bnot|n't)\\s+(?:yet\\s+|currently\\s+)?implemented\\b|\\bunimplemented\\b"
              + "|(?:\\bnot|n't)\\s+(?:yet\\s+)supported\\b|(?:\\bnot|n't)\\s+supported\\s+yet\\b"
              + "|\\bto\\s+be\\s+implemented\\b|\\btodo:?\\s+implement\\b",
          Pattern.CASE_INSENSITIVE);

  /** What is missing is then a part, or a case, of the thing. */
  private static final Pattern IN_PART =
      Pattern.compile("^\\s*(?:for|on|when|with|in|by|if|under|outside|here)\\b");

  /** It is in a remark or a text, not a name as in {@code isNotImplemented}. */
  private static final Pattern SAID = Pattern.compile("//|#|/\\*|\\*|--|\"|'|`|<!--|;;");

  private Beside() {}

  /** Working where the word stands and nothing of the sort is beside it; else nothing. */
  static Optional<Inside> of(String text, String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    if (!text.toLowerCase(Locale.ROOT).contains(wanted)) return Optional.empty();
    if (!ADMISSION.matcher(text).find()) return Optional.of(Inside.WORKING);
    Pattern whole =
        Pattern.compile(
            "(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
    String[] lines = text.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      if (!isAdmitted(lines[line]) || !isNamed(lines, line, whole)) continue;
      String words = lines[line].strip();
      String cut =
          words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
      return Optional.of(new Inside(Filling.ADMITTED, line + 1, cut));
    }
    return Optional.of(Inside.WORKING);
  }

  private static boolean isAdmitted(String line) {
    Matcher admission = ADMISSION.matcher(line);
    if (!admission.find()) return false;
    Matcher sign = SAID.matcher(line);
    boolean said = sign.find() && sign.start() < admission.start();
    return said && !IN_PART.matcher(line.substring(admission.end())).find();
  }

  private static boolean isNamed(String[] lines, int admission, Pattern word) {
    for (int line = Math.max(0, admission - LINES); line <= admission; line++)
      if (word.matcher(lines[line]).find()) return true;
    return false;
  }
}

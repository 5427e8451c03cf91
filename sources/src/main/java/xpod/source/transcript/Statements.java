package xpod.source.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import xpod.claim.Errand;
import xpod.claim.Wording;

/**
 * Which sentences of an agent's last words report work as done: what was added, fixed, removed, and
 * what was run and went well. Plans, offers, conditions, questions, what is said to be open and
 * what explains how to use something are none.
 */
final class Statements {
  /** A message with more is a document, not a report. */
  private static final int MOST = 40;

  /** A sentence that is longer is no sentence. */
  private static final int LONGEST = 400;

  private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~)");
  private static final Pattern HEADING =
      Pattern.compile("^\\s*(?:#{1,6}\\s+(.*?)|\\*\\*([^*]+)\\*\\*:?|([A-Z][\\w' ]{2,40}):)\\s*$");

  /** Sections that tell of something else than what was done. */
  private static final Pattern ELSE =
      Pattern.compile(
          "(?i)\\b(?:next|to-?dos?|remaining|left|open|not|limitations?|issues?|usage|use|using|how"
              + "|examples?|notes?|caveats?|recommend\\w*|suggest\\w*|optional|future|questions?"
              + "|plans?|steps|options?|risks?|before|problem|cause|background|current)\\b");

  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+•]|\\d{1,2}[.)])\\s+");
  private static final Pattern DONE_SIGN = Pattern.compile("^(?:\\[[xX]]|[✅✓✔☑])\\s*️?\\s*");
  private static final Pattern OPEN_SIGN = Pattern.compile("^(?:\\[[ ~/-]]|[❌✗✘⚠⏳☐🔲⬜])");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!])\\s+(?=[A-Z`*✅])");

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:(?:done|great|perfect|summary|finally|also|in"
              + " addition|additionally|and|then|yes|all set)[,:.!]?\\s+)*(?:(?:i|we)(?:['’]ve|"
              + " have)?\\s+)?(?:(?:also|now|just|successfully|then|already|fully)\\s+)*");

  private static final String DEEDS =
      "added|created|implemented|fixed|updated|removed|deleted|renamed|moved|refactored|wrote|written"
          + "|replaced|migrated|documented|extended|introduced|integrated|configured|changed|converted"
          + "|rewrote|rewritten|extracted|dropped|corrected|resolved|built|registered|exposed|wired"
          + "|improved|enabled|disabled|bumped|upgraded|split|merged|ported";

  private static final Pattern DEED = Pattern.compile("(?i)^(?:" + DEEDS + ")\\b(?!\\s*:?\\s*$)");

  private static final Pattern IS_DONE =
      Pattern.compile(
          "(?i)\\b(?:is|are|has been|have been)\\s+(?:now\\s+|fully\\s+|all\\s+)*(?:"
              + DEEDS
              + "|done|complete[d]?|in place|working)\\b");

  /** What makes a sentence no plain report. */
  private static final Pattern UNSURE =
      Pattern.compile(
          "(?i)\\?\\s*$|\\b(?:would|could|should|can|may|might|will|'ll|if|once|when|unless|let"
              + " me|let's|need(?:s|ed)? to|have to|going"
              + " to|want|todo|tbd|not|never|cannot|unable|without|yet|skipped|previously|was"
              + " already|were already|by you|you (?:added|created|fixed|have))\\b|n['’]t\\b");

  private Statements() {}

  /** The statements of one message, in order. */
  static List<String> of(String message) {
    List<String> statements = new ArrayList<>();
    boolean fenced = false;
    boolean elsewhere = false;
    for (String line : message.lines().toList()) {
      if (FENCE.matcher(line).find()) fenced = !fenced;
      if (fenced || line.isBlank() || statements.size() >= MOST) continue;
      var heading = HEADING.matcher(line);
      if (heading.matches()) {
        elsewhere = ELSE.matcher(line).find();
        continue;
      }
      if (!elsewhere) line(line, statements);
    }
    return statements;
  }

  private static void line(String line, List<String> statements) {
    String text = BULLET.matcher(line).replaceFirst("").strip();
    if (OPEN_SIGN.matcher(text).find()) return;
    text = DONE_SIGN.matcher(text).replaceFirst("").replace("**", "").strip();
    for (String sentence : SENTENCE.split(text)) {
      String plain = LEAD.matcher(sentence.strip()).replaceFirst("").strip();
      if (reports(plain)) statements.add(plain);
    }
  }

  private static boolean reports(String sentence) {
    if (sentence.length() < 8 || sentence.length() > LONGEST) return false;
    if (UNSURE.matcher(sentence).find() || sentence.endsWith(":")) return false;
    if (DEED.matcher(sentence).find() || IS_DONE.matcher(sentence).find()) return true;
    return Errand.promises(Wording.of(sentence));
  }
}

package xpod.source.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.source.tracker.TaskItem.Field;

/**
 * The commits and pull requests by which a text says that work was done, as fields of an item. They
 * are a stated link, and it is for others to see whether such a change exists and fits.
 */
public final class CitedChanges {
  /** A text that names more is a log, and which of them did the work is not said. */
  private static final int MOST = 20;

  /** Beyond this a text is a document. */
  private static final int LONGEST = 4_000;

  private static final String PULL_REQUEST =
      "/(?:pull|pulls|merge_requests)/(?<linked>\\d{1,7})\\b"
          + "|\\b(?:prs?|pull requests?|merge requests?|mrs?)\\W{0,3}[#!]?(?<number>\\d{1,7})\\b";

  /** A run of hexadecimal digits with a decimal one among them is no word. */
  private static final String HASH =
      "(?<![\\w-])(?<hash>(?=[a-f]{0,39}[0-9])[0-9a-f]{7,40})(?![\\w-])";

  private static final Pattern CITED =
      Pattern.compile(PULL_REQUEST + "|" + HASH, Pattern.CASE_INSENSITIVE);

  /** What a note says right before it names what did the work, rather than what caused it. */
  private static final Pattern DELIVERED =
      Pattern.compile(
          "\\b(?:merged|landed|implemented|fixed|resolved|done|completed|shipped|delivered|added|"
              + "committed|closed|pushed)\\b[^.;\\n]{0,40}$",
          Pattern.CASE_INSENSITIVE);

  private CitedChanges() {}

  /** All that the words of a closing cite. */
  public static List<Field> in(String words) {
    return find(words, false);
  }

  /** What a longer note cites as that which did the work. */
  public static List<Field> inNote(String note) {
    return find(note, true);
  }

  private static List<Field> find(String text, boolean delivered) {
    if (text.isEmpty()) return List.of();
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Field> fields = new ArrayList<>();
    Matcher cited = CITED.matcher(head);
    while (cited.find() && fields.size() < MOST) {
      if (delivered && !isDelivered(head, cited.start())) continue;
      Field field = field(cited);
      if (!fields.contains(field)) fields.add(field);
    }
    return fields;
  }

  private static boolean isDelivered(String text, int at) {
    return DELIVERED.matcher(text.substring(Math.max(0, at - 60), at)).find();
  }

  private static Field field(Matcher cited) {
    String hash = cited.group("hash");
    if (hash != null) return new Field(Field.COMMIT, hash);
    String linked = cited.group("linked");
    return new Field(Field.PULL_REQUEST, "#" + (linked != null ? linked : cited.group("number")));
  }
}

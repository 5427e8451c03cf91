package xpod.source.git;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that an earlier change is taken back, or brought back.
 *
 * @param commit the digits of its id as given, at least seven; empty where none is named
 * @param request the number of its pull or merge request; 0 where none is named
 * @param title its subject, empty where none is quoted
 */
public record Revert(Kind kind, String commit, long request, String title) {
  /** How the statement is made. */
  public enum Kind {
    /** In the form git or a forge gives it. */
    REVERT,
    /** In the form git gives to the revert of a revert. */
    REAPPLY,
    /** In somebody's own words, which may mean something else. */
    WORDS
  }

  private static final Pattern QUOTED =
      Pattern.compile("(?:[a-z]+(?:\\([^)]*\\))?!?: )?(Revert|Reapply) [\"“](.*)[\"”].*");

  private static final Pattern BODY =
      Pattern.compile(
          "(?i)\\b(?:This reverts (?:commits?|merge request|pull request|PR)|Reverts)"
              + ":?\\s+((?:[\\w./-]*[#!]\\d{1,9}|[0-9a-f]{7,64}\\b)"
              + "(?:\\s*(?:,\\s*and|,|and|&)\\s+(?:commit\\s+)?"
              + "(?:[\\w./-]*[#!]\\d{1,9}|[0-9a-f]{7,64}\\b)){0,200}+)");

  private static final Pattern TARGET = Pattern.compile("[#!](\\d{1,9})|\\b([0-9a-f]{7,64})\\b");

  private static final Pattern WORDED =
      Pattern.compile(
          "(?i)(?=[rub])\\b(?<!not |n't |n’t |never |no )(?:revert(?:s|ed|ing)?|undo(?:es|ing)?"
              + "|back(?:s|ed|ing)?[ -]?out|roll(?:s|ed|ing)?[ -]?back)\\s+(?:of\\s+)?"
              + "(?:the\\s+)?((?:commit|change(?:set)?|merge|PR|pull request|MR)\\s+)?[\"'`(]?"
              + "(?:[#!](\\d{1,9})|([0-9a-f]{7,64}))\\b");

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)(?:[a-z]+(?:\\([^)]*\\))?!?: )?"
              + "(?:revert(?:s|ed)?|back(?:s|ed)? out|roll(?:s|ed)? ?back)(?: of)?[: ]\\s*(.+)");

  /** Before the words: a part of it, something that might be done, or was by another commit. */
  private static final Pattern ONLY_SPOKEN_OF =
      Pattern.compile(
          "(?i)(?:\\b(?:partial(?:ly)?|partly|in part|the|was|were|been|already|later)"
              + "|\\b(?:if|when|unless|whether|could|would|should|might|may|can)(?:\\s+\\w+)?"
              + "|\\b[0-9a-f]{7,64}\\b[^\\n]{0,40}[-:])\\s+$");

  private static final Pattern IN_PART =
      Pattern.compile("(?i)\\s*,?\\s*\\(?(?:partial|partly|in part)");

  /** How far the words may stand that limit it. */
  private static final int AROUND = 80;

  static List<Revert> in(Message message) {
    if (!isHinted(message.subject()) && !isHinted(message.body())) return List.of();
    Matcher quoted = QUOTED.matcher(message.subject());
    boolean formal = quoted.matches();
    Kind kind = Kind.REVERT;
    String title = "";
    if (formal) {
      kind = kind(quoted.group(1), quoted.group(2));
      title = title(quoted.group(2));
    }
    Set<Revert> reverts = new LinkedHashSet<>();
    Matcher body = BODY.matcher(message.body());
    while (body.find()) {
      if (isWhole(message.body(), body.start(), body.end()))
        targets(body.group(1), kind, title, reverts);
    }
    if (formal && reverts.isEmpty()) reverts.add(new Revert(kind, "", 0, title));
    if (reverts.isEmpty()) inWords(message, reverts);
    return List.copyOf(reverts);
  }

  /**
   * Reading a text closely costs a hundred times more than seeing that it has none of the words.
   */
  private static boolean isHinted(String text) {
    return text.contains("evert")
        || text.contains("EVERT")
        || text.contains("eapply")
        || text.contains("ndo")
        || text.contains("NDO")
        || ((text.contains("ack") || text.contains("ACK")) && isOutOrRolled(text));
  }

  private static boolean isOutOrRolled(String text) {
    return text.contains("out")
        || text.contains("OUT")
        || text.contains("oll")
        || text.contains("OLL");
  }

  private static void targets(String list, Kind kind, String title, Set<Revert> reverts) {
    Matcher target = TARGET.matcher(list);
    while (target.find()) {
      boolean commit = target.group(2) != null;
      reverts.add(
          commit
              ? new Revert(kind, target.group(2), 0, title)
              : new Revert(kind, "", Long.parseLong(target.group(1)), title));
    }
  }

  private static void inWords(Message message, Set<Revert> reverts) {
    for (String text : List.of(message.subject(), message.body())) {
      Matcher worded = WORDED.matcher(text);
      while (worded.find()) {
        if (!isWhole(text, worded.start(), worded.end())) continue;
        String commit = worded.group(3);
        if (commit == null) {
          reverts.add(new Revert(Kind.WORDS, "", Long.parseLong(worded.group(2)), ""));
        } else if (worded.group(1) != null || looksLikeId(commit)) {
          reverts.add(new Revert(Kind.WORDS, commit, 0, ""));
        }
      }
    }
    Matcher opening = OPENING.matcher(message.subject());
    if (reverts.isEmpty() && opening.matches()) {
      reverts.add(new Revert(Kind.WORDS, "", 0, opening.group(1).strip()));
    }
  }

  /** Whether it is said that the whole of it is taken back, here and now. */
  private static boolean isWhole(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - AROUND), start);
    String behind = text.substring(end, Math.min(text.length(), end + AROUND));
    return !ONLY_SPOKEN_OF.matcher(before).find() && !IN_PART.matcher(behind).lookingAt();
  }

  /** Neither a word of the letters a to f nor a date. */
  private static boolean looksLikeId(String digits) {
    boolean letter = digits.chars().anyMatch(Character::isLetter);
    return letter && digits.chars().anyMatch(Character::isDigit);
  }

  /** Each layer of Revert around a title turns its sense. */
  private static Kind kind(String word, String inner) {
    boolean revert = word.equals("Revert");
    for (String layer : layers(inner)) {
      if (layer.equals("Revert")) revert = !revert;
    }
    return revert ? Kind.REVERT : Kind.REAPPLY;
  }

  private static List<String> layers(String inner) {
    List<String> layers = new ArrayList<>();
    Matcher layer = QUOTED.matcher(inner);
    while (layer.matches()) {
      layers.add(layer.group(1));
      layer = QUOTED.matcher(layer.group(2));
    }
    return layers;
  }

  private static String title(String inner) {
    String title = inner;
    Matcher layer = QUOTED.matcher(title);
    while (layer.matches()) {
      title = layer.group(2);
      layer = QUOTED.matcher(title);
    }
    return title;
  }
}

package xpod.source.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An issue, a pull request or a tracker's item that a message names.
 *
 * @param project where it is, as in {@code owner/name}; empty for this repository or for a tracker
 * @param key {@code #12}, {@code !12} or {@code PAY-12}
 * @param closes whether the message says that it is done; not where that is denied, hedged or asked
 * @param inSubject whether the subject names it
 */
public record Reference(String project, String key, boolean closes, boolean inSubject) {
  private static final int LIMIT = 200;

  private static final Pattern ITEM =
      Pattern.compile(
          "https?://[\\w.:-]{1,100}/(?:[\\w.-]{1,50}/)?browse/(?<browsed>"
              + Keys.SHAPE
              + ")(?!\\w)"
              + "|https?://[\\w.:-]{1,100}/(?<where>[\\w./-]{1,200}?)/(?:-/)?"
              + "(?<what>issues|pulls?|merge_requests|work_items)/(?<linked>\\d{1,9})(?!\\w)"
              + "|(?<![\\w./-])(?<project>[\\w.-]{1,100}+(?:/[\\w.-]{1,100}+){1,8}+)"
              + "(?<sign>[#!])(?<foreign>[1-9]\\d{0,8})(?!\\w)"
              + "|(?<![\\w&#!/])(?<mark>[#!])(?<own>[1-9]\\d{0,8})(?!\\w)"
              + "|(?<![\\w-])(?:GH|gh)-(?<github>[1-9]\\d{0,8})(?!\\w)"
              + "|(?<![\\w./-])(?<tracked>"
              + Keys.SHAPE
              + ")(?!\\w|-\\d|\\.\\d)");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\\s*:?\\s+"
              + "(?:(?:the\\s+)?(?:issues?|bugs?|tickets?)\\s+)?$");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:\\bnot|n['’]t|\\bnever|\\bcannot|\\bwithout|\\bno"
              + " longer|\\bpartial(?:ly)?|\\bpartly"
              + "|\\b(?:attempt|tr(?:y|ies|ied|ying))\\w*\\s+(?:to|at|and))\\s+(?:\\w+\\s+){0,2}$");

  private static final Pattern JOINED =
      Pattern.compile("(?i)\\s*(?:,|&|\\+|/|;)?\\s*(?:and|or|und|et)?\\s*(?:issues?\\s+)?");

  private static final Pattern LANDED =
      Pattern.compile(
          "\\s*\\([#!]\\d{1,9}\\)$|^Merge(?:d in \\S+ \\(| )pull request #\\d{1,9}\\)?");

  static List<Reference> in(Message message) {
    Map<String, Reference> found = new LinkedHashMap<>();
    collect(LANDED.matcher(message.subject()).replaceAll(""), true, found);
    collect(message.body(), false, found);
    return List.copyOf(found.values());
  }

  private static void collect(String text, boolean subject, Map<String, Reference> found) {
    Matcher item = ITEM.matcher(text);
    int end = -1;
    boolean closes = false;
    List<Reference> list = new ArrayList<>();
    while (item.find() && found.size() < LIMIT) {
      Reference plain = plain(item, subject);
      if (plain == null) continue;
      boolean joined = end >= 0 && JOINED.matcher(text.substring(end, item.start())).matches();
      if (!joined) {
        keep(list, found);
        closes = closing(text, item.start());
      }
      end = item.end();
      boolean asked = text.startsWith("?", end);
      list.add(new Reference(plain.project, plain.key, closes && !asked, subject));
    }
    keep(list, found);
  }

  private static void keep(List<Reference> list, Map<String, Reference> found) {
    for (Reference reference : list) {
      found.merge(
          reference.project + " " + reference.key,
          reference,
          (a, b) ->
              new Reference(a.project, a.key, a.closes || b.closes, a.inSubject || b.inSubject));
    }
    list.clear();
  }

  private static @Nullable Reference plain(Matcher item, boolean subject) {
    if (item.group("linked") != null) {
      String sign = item.group("what").equals("merge_requests") ? "!" : "#";
      return new Reference(item.group("where"), sign + item.group("linked"), false, subject);
    }
    if (item.group("foreign") != null) {
      String key = item.group("sign") + item.group("foreign");
      return new Reference(item.group("project"), key, false, subject);
    }
    if (item.group("own") != null) {
      return new Reference("", item.group("mark") + item.group("own"), false, subject);
    }
    if (item.group("github") != null) {
      return new Reference("", "#" + item.group("github"), false, subject);
    }
    String key = item.group("browsed") != null ? item.group("browsed") : item.group("tracked");
    return Keys.isKey(key) ? new Reference("", key, false, subject) : null;
  }

  /** Whether a closing word stands right before, and nothing before that takes it back. */
  private static boolean closing(String text, int start) {
    Matcher closing = CLOSING.matcher(text).region(Math.max(0, start - 40), start);
    closing.useTransparentBounds(true);
    if (!closing.find()) return false;
    String before = text.substring(Math.max(0, closing.start() - 60), closing.start());
    String sentence =
        before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(". ")) + 1);
    return !DENIED.matcher(sentence).find();
  }
}

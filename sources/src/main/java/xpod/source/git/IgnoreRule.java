package xpod.source.git;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a {@code .gitignore} file.
 *
 * @param pattern without the signs around it
 * @param keeps takes back what an earlier line ignores
 * @param foldersOnly fits folders alone
 * @param anchored fits from the file's own folder on; else the last part of a path anywhere below
 */
record IgnoreRule(String pattern, boolean keeps, boolean foldersOnly, boolean anchored) {
  /** Longer patterns fit nothing: the cost of fitting grows with pattern times path. */
  private static final int LONGEST = 1024;

  private static final int MOST = 10_000;

  static List<IgnoreRule> parse(String text) {
    List<IgnoreRule> rules = new ArrayList<>();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String line : body.split("\n", MOST)) {
      String pattern = withoutEnd(line);
      boolean keeps = pattern.startsWith("!");
      if (keeps) pattern = pattern.substring(1);
      if (pattern.isEmpty() || pattern.startsWith("#") && !keeps) continue;
      boolean folders = pattern.endsWith("/");
      if (folders) pattern = pattern.substring(0, pattern.length() - 1);
      boolean anchored = pattern.indexOf('/') >= 0;
      if (pattern.startsWith("/")) pattern = pattern.substring(1);
      if (pattern.isEmpty() || pattern.length() > LONGEST) continue;
      rules.add(new IgnoreRule(pattern, keeps, folders, anchored));
    }
    return List.copyOf(rules);
  }

  boolean fits(String path, boolean isFolder) {
    if (foldersOnly && !isFolder) return false;
    String subject = anchored ? path : path.substring(path.lastIndexOf('/') + 1);
    return Wildcard.fits(pattern, subject);
  }

  /** Whether it leaves out files of this name in the folder that it names. */
  boolean mayFit(String name) {
    String last = pattern.substring(pattern.lastIndexOf('/') + 1);
    boolean told = last.chars().anyMatch(Character::isLetterOrDigit);
    return anchored && !keeps && !foldersOnly && told && Wildcard.fits(last, name);
  }

  /** White space at the end does not count unless it is escaped. */
  private static String withoutEnd(String line) {
    int end = line.endsWith("\r") ? line.length() - 1 : line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !escaped(line, end - 1)) end--;
    return line.substring(0, end);
  }

  private static boolean escaped(String line, int at) {
    int slashes = 0;
    while (at - slashes > 0 && line.charAt(at - slashes - 1) == '\\') slashes++;
    return slashes % 2 == 1;
  }
}

package xpod.source.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.source.runs.Family;
import xpod.source.syntax.Language;

/**
 * Whether a file takes another one in, by the words and signs that languages and tools have for it.
 * Where it cannot be told which file of a name is meant, it is this one.
 */
final class Importing {
  private static final Pattern FROM = Pattern.compile("\\bfrom\\s+([\\w.]+)\\s+import\\b");

  /** What Rust calls the root, the module itself and the one around it. */
  private static final List<String> UP_AND_OVER = List.of("crate", "self", "super");

  private Importing() {}

  /** Whether a text has a folder's name as a part of a path or of a package. */
  static boolean names(String text, String folder) {
    if (folder.isEmpty()) return false;
    Matcher path =
        Pattern.compile("([\\w./-]*)[\"'`/.]?\\b" + Pattern.quote(Paths.base(folder)) + "[\"'`/.]")
            .matcher(text);
    List<String> folders = segments(folder);
    while (path.find()) {
      List<String> said = segments(path.group(1));
      // A folder deep down is not called by its last name alone.
      boolean first =
          folders.size() <= 2
              && path.group(1).isEmpty()
              && "\"'`".indexOf(text.charAt(path.start())) >= 0;
      boolean within = !said.isEmpty() && isEnd(folders.subList(0, folders.size() - 1), said);
      if (first || within) return true;
    }
    return false;
  }

  /** Whether two paths are the same from the end on, as far as both are said. */
  private static boolean isEnd(List<String> one, List<String> other) {
    int most = Math.min(one.size(), other.size());
    return one.subList(one.size() - most, one.size())
        .equals(other.subList(other.size() - most, other.size()));
  }

  /** Packages of Python have no other names than their folders. */
  private static boolean isPackage(String module, String user, String path) {
    int dots = 0;
    while (dots < module.length() && module.charAt(dots) == '.') dots++;
    List<String> said = segments(module);
    List<String> folders = segments(Paths.folder(path));
    if (dots == 0) return isEnd(folders, said);
    List<String> from = segments(Paths.folder(user));
    if (dots - 1 > from.size()) return true;
    List<String> meant = new ArrayList<>(from.subList(0, from.size() - dots + 1));
    meant.addAll(said);
    return meant.equals(folders);
  }

  /** Whether {@code text}, the file at {@code user}, takes in the file at {@code path}. */
  static boolean takes(String text, String user, String path) {
    String stem = Paths.base(path).replaceFirst("\\.[^.]+$", "");
    Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(stem) + "(?![\\w-])");
    // Code of one language does not take in a module of another; it may well start the file.
    boolean foreign = !Family.of(user).equals(Family.of(path)) && Language.of(user).isPresent();
    if (foreign) return text.contains(Paths.base(path));
    for (String line : text.split("\n", -1)) {
      Matcher at = word.matcher(line);
      while (at.find()) if (isMeant(line, at.start(), at.end(), user, path)) return true;
    }
    return false;
  }

  private static boolean isMeant(String line, int start, int end, String user, String path) {
    int from = start;
    while (from > 0 && isPathSign(line.charAt(from - 1))) from--;
    String before = line.substring(from, start);
    Matcher python = FROM.matcher(line);
    if (python.find() && start >= python.end()) return isPackage(python.group(1), user, path);
    boolean qualified =
        before.endsWith("/")
            || before.endsWith(".")
            || before.endsWith("::")
            || before.endsWith("\\");
    if (qualified) return isPath(before, user, path);
    boolean spoken =
        line.matches(
                ".*\\b(?:import|require|require_once|include|include_once|use|mod|load|source|from|package|exec|run|python|python3|node|bash|sh)\\b.*")
            || line.contains("#include");
    boolean file = line.startsWith(Paths.base(path), start);
    boolean quoted =
        start > 0
            && end < line.length()
            && "\"'`".indexOf(line.charAt(start - 1)) >= 0
            && "\"'`:".indexOf(line.charAt(end)) >= 0;
    return spoken || file || quoted;
  }

  private static boolean isPathSign(char c) {
    return Character.isLetterOrDigit(c) || "_-./@~:\\$".indexOf(c) >= 0;
  }

  /** Whether what stands before the name are the folders in which the file is, as far as told. */
  private static boolean isPath(String before, String user, String path) {
    if (path.endsWith(".py") && before.endsWith(".") && before.indexOf('/') < 0)
      return isPackage(
          before.matches("\\.+") ? before : before.replaceFirst("\\.$", ""), user, path);
    boolean here = before.equals("./") || before.equals(".");
    if (here) return Paths.folder(user).equals(Paths.folder(path));
    List<String> said = segments(before);
    said.removeAll(UP_AND_OVER);
    List<String> folders = segments(Paths.folder(path));
    int most = Math.min(said.size(), folders.size());
    if (most == 0) return true;
    // Aliases such as "@" and "src" stand for folders that have other names.
    return said.getLast().equals(folders.getLast());
  }

  private static List<String> segments(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("[/.:\\\\@~$]+", -1)) if (!part.isEmpty()) parts.add(part);
    return parts;
  }
}

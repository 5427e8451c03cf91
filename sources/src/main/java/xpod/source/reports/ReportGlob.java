package xpod.source.reports;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import xpod.contract.PathGlob;

/**
 * Which files are reports, as {@code --reports} says: {@code target/**&#47;TEST-*.xml}, or {@code
 * HEAD~1=before/*.xml} where somebody knows what was run.
 *
 * @param revision what was run, as written; null where that is to be found out
 * @param pattern below the folder of the repository
 * @param written all of it, for people
 */
public record ReportGlob(@Nullable String revision, PathGlob pattern, String written) {
  private static final String ANY_FOLDERS = "**/";

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException with a sentence for whoever typed it
   */
  public static ReportGlob of(String written) {
    int equals = written.indexOf('=');
    String revision = equals > 0 ? written.substring(0, equals).strip() : null;
    String glob = written.substring(equals > 0 ? equals + 1 : 0).strip().replace('\\', '/');
    while (glob.startsWith("./")) glob = glob.substring(2);
    if (glob.isEmpty()) throw new IllegalArgumentException("a pattern of report files is missing");
    boolean outside = glob.startsWith("/") || Arrays.asList(glob.split("/", -1)).contains("..");
    if (outside || glob.matches("[A-Za-z]:.*")) {
      throw new IllegalArgumentException(
          "'" + glob + "' leads out of the repository's folder, where reports are looked for");
    }
    return new ReportGlob(revision, new PathGlob(glob), written);
  }

  /** Whether a path below the folder is meant; {@code **&#47;} may stand for no folder at all. */
  boolean matches(String path) {
    String glob = pattern.pattern();
    if (pattern.matches(path)) return true;
    if (!glob.contains(ANY_FOLDERS)) return false;
    String without = glob.replace(ANY_FOLDERS, "");
    boolean slash = without.indexOf('/') >= 0;
    return slash
        ? new PathGlob(without).matches(path)
        : !path.contains("/") && named(without, path);
  }

  private static boolean named(String pattern, String name) {
    return new PathGlob(pattern).matches(name);
  }

  /** The folder that every match lies below, as far as it is written out; empty for all. */
  String root() {
    String glob = pattern.pattern();
    int wild = 0;
    while (wild < glob.length() && "*?".indexOf(glob.charAt(wild)) < 0) wild++;
    int slash = glob.lastIndexOf('/', wild == glob.length() ? wild : Math.max(0, wild - 1));
    // A name alone is looked for in every folder.
    return slash < 0 ? "" : glob.substring(0, slash);
  }
}

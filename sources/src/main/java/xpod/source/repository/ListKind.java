package xpod.source.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.source.kiro.KiroLists;
import xpod.source.openspec.OpenspecLists;
import xpod.source.speckit.SpeckitLists;
import xpod.source.tasklist.MarkdownLists;
import xpod.source.tasklist.TaskListKind;
import xpod.source.tasklist.TaskListKind.Certainty;
import xpod.source.tasklist.TaskListKind.Recognised;

/**
 * What a list is, told by its path.
 *
 * @param kind as in {@code speckit}
 * @param feature the identity of the list, which survives an archive move or a renumbering
 * @param leftOut whether its boxes do not report work, for the reason given in {@code why}
 */
record ListKind(String kind, String feature, boolean leftOut, String why) {
  /** The more special a way to keep lists, the earlier it is asked. */
  private static final List<TaskListKind> KINDS =
      List.of(new KiroLists(), new OpenspecLists(), new SpeckitLists(), new MarkdownLists());

  private static final List<String> ROOTS = List.of(".kiro", "openspec", ".specify", "specs");

  /** The list that a file at {@code path} would be; null where it can be none. */
  static @Nullable ListKind of(String path) {
    Recognised found = TaskListKind.recognise(KINDS, path);
    if (found == null) return null;
    String feature = found.unnumbered();
    String identity = feature == null ? path : project(path) + feature;
    boolean leftOut = found.certainty() == Certainty.LEFT_OUT;
    return new ListKind(found.kind(), identity, leftOut, found.why());
  }

  /** The folder that a tool's own folder stands in; a repository of many projects has several. */
  private static String project(String path) {
    for (String root : ROOTS) {
      if (path.startsWith(root + "/")) return "";
      int at = path.indexOf("/" + root + "/");
      if (at >= 0) return path.substring(0, at + 1);
    }
    return "";
  }

  /** A list that the configuration names. */
  static ListKind wanted(String path) {
    return new ListKind("markdown", path, false, "named by the configuration");
  }
}

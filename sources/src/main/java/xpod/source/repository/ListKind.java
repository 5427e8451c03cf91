package xpod.source.repository;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.backlog.BacklogLists;
import xpod.source.beads.BeadsIssues;
import xpod.source.bmad.BmadLists;
import xpod.source.changelog.Changelogs;
import xpod.source.issues.IssueExports;
import xpod.source.kiro.KiroLists;
import xpod.source.openspec.OpenspecLists;
import xpod.source.speckit.SpeckitLists;
import xpod.source.tasklist.MarkdownLists;
import xpod.source.taskmaster.TaskmasterLists;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;
import xpod.source.tracker.Tracker.Certainty;
import xpod.source.tracker.Tracker.Recognised;

/**
 * What a list is, told by its path.
 *
 * @param feature the identity of the list, which survives an archive move or a renumbering
 * @param root the folder that is one tracker as a whole; null where the list is one by itself
 * @param onRequest whether it is read only where somebody asks for such lists
 * @param leftOut whether its boxes do not report work, for the reason given in {@code why}
 */
record ListKind(
    Tracker tracker,
    String feature,
    @Nullable String root,
    boolean onRequest,
    boolean leftOut,
    String why) {
  private static final Tracker MARKDOWN = new MarkdownLists();
  private static final Tracker WANTED = new MarkdownLists(true);

  /** The more special a way to keep lists, the earlier it is asked. */
  private static final List<Tracker> TRACKERS =
      List.of(
          new BeadsIssues(),
          new IssueExports(),
          new BacklogLists(),
          new TaskmasterLists(),
          new BmadLists(),
          new KiroLists(),
          new OpenspecLists(),
          new SpeckitLists(),
          new Changelogs(),
          MARKDOWN);

  private static final List<String> ROOTS =
      List.of(".beads", ".kiro", "openspec", ".specify", "specs");

  /** The list that a file at {@code path} would be; null where it can be none. */
  static @Nullable ListKind of(String path) {
    Recognised found = Tracker.recognise(TRACKERS, path);
    if (found == null) return null;
    String feature = found.unnumbered();
    String identity = feature == null ? path : project(path) + feature;
    boolean leftOut = found.certainty() == Certainty.LEFT_OUT;
    boolean onRequest = found.certainty() == Certainty.ON_REQUEST;
    return new ListKind(found.by(), identity, found.root(), onRequest, leftOut, found.why());
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

  /** A list that the configuration names: what its path says it is, else Markdown. */
  static ListKind wanted(String path) {
    ListKind known = of(path);
    String why = "named by the configuration";
    if (known == null) return new ListKind(WANTED, path, null, false, false, why);
    Tracker tracker = known.tracker == MARKDOWN ? WANTED : known.tracker;
    return new ListKind(tracker, known.feature, known.root, known.onRequest, false, why);
  }

  /** The same, once its bytes said what makes it a list; unchanged where its path said all. */
  ListKind shaped(String shape) {
    if (shape.isEmpty()) return this;
    return new ListKind(tracker, feature, root, onRequest, leftOut, why + "; " + shape);
  }

  /** A file of the list before its first version. */
  Snapshot empty(String path, Map<String, byte[]> settings) {
    String where = tracker.settings(path);
    return tracker.empty(path, where == null ? null : settings.get(where));
  }

  /** The names in lower case by which messages speak of an item; empty where none would. */
  List<String> names(@Nullable String id) {
    return id == null || !tracker.standsOut(id) ? List.of() : tracker.spokenOf(id);
  }

  /** Which reader reads it: one that the configuration sends there takes more for a list. */
  String reading() {
    return tracker == WANTED ? tracker.name() + " wanted" : tracker.name();
  }

  /** As in {@code speckit}. */
  String kind() {
    return tracker.name();
  }
}

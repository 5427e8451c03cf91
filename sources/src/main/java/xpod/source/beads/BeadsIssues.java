package xpod.source.beads;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;

/**
 * The issues that Beads keeps: any file of JSON lines under a {@code .beads} folder whose lines are
 * issues, in any folder of a repository of many projects. The files of one folder are one tracker,
 * since the tool has renamed its file twice and copies it for backup; an issue that is in two of
 * them is one piece of work.
 */
public final class BeadsIssues implements Tracker {
  private static final String FOLDER = ".beads";

  /** Files beside the issues that tell of something else, and copies made while merging. */
  private static final Set<String> OTHERS =
      Set.of(
          "deletions",
          "interactions",
          "events",
          "comments",
          "labels",
          "dependencies",
          "config",
          "routes",
          "molecules",
          "formulas",
          "beads.base",
          "beads.left",
          "beads.right",
          "issues.base",
          "issues.left",
          "issues.right");

  /** Folders of what is no longer in use; so are hidden ones, as {@code .beads-disabled}. */
  private static final Set<String> ASIDE =
      Set.of("archive", "archived", "attic", "backup", "backups", "disabled", "old");

  /** Where the tool keeps a copy of every version; git keeps them as well. */
  private static final String COPIES = ".br_history/";

  /** A prefix of the project's choice, a short hash or number, and the numbers of a part. */
  private static final Pattern ID =
      Pattern.compile(
          "[a-z][\\w.-]{0,60}-[a-z0-9]{1,12}(?:\\.\\d{1,4}){0,6}", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "beads";
  }

  @Override
  public Snapshot empty(String path) {
    return IssueFile.EMPTY;
  }

  @Override
  public boolean holdsWork(String path, byte[] bytes) {
    return IssueFile.holdsIssues(bytes);
  }

  @Override
  public boolean standsOut(String id) {
    return ID.matcher(id).matches();
  }

  @Override
  public boolean isSynced() {
    return true;
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    if (!path.endsWith(".jsonl")) return null;
    int folder = path.startsWith(FOLDER + "/") ? 0 : path.lastIndexOf("/" + FOLDER + "/") + 1;
    if (folder == 0 && !path.startsWith(FOLDER + "/")) return null;
    String root = path.substring(0, folder + FOLDER.length());
    String name = path.substring(root.length() + 1, path.length() - ".jsonl".length());
    if (name.startsWith(COPIES) || OTHERS.contains(name.substring(name.lastIndexOf('/') + 1)))
      return null;
    if (isPutAside(path.substring(0, folder)))
      return new Recognised(this, "beads", root, Certainty.LEFT_OUT, "a copy that was put aside");
    return new Recognised(this, "beads", root, Certainty.CERTAIN, "issues kept by Beads");
  }

  /** Whether the folder above is where somebody put what is no longer in use. */
  private static boolean isPutAside(String above) {
    for (String part : above.toLowerCase(Locale.ROOT).split("/", -1)) {
      if (part.startsWith(".") || ASIDE.contains(part)) return true;
    }
    return false;
  }
}

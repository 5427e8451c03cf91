package xpod.source.bmad;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.WholeDocument;
import xpod.source.tracker.Records;
import xpod.source.tracker.Records.Weight;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;

/**
 * The stories of the BMAD Method: {@code docs/stories/1.2.login.md}, {@code
 * docs/sprint-artifacts/1-2-login.md}, {@code _bmad-output/…}, and {@code sprint-status.yaml}. Both
 * speak of the same work, so a story that the two report done is reported done once.
 */
public final class BmadLists implements Tracker {
  private static final Set<String> OUTPUTS =
      Set.of(
          "sprint-artifacts",
          "implementation-artifacts",
          "_bmad-output",
          "bmad-output",
          ".bmad-ephemeral",
          "bmad");

  private static final String STORIES = "stories";
  private static final String DOCS = "docs";
  private static final List<String> STATUS = List.of("sprint-status.yaml", "sprint-status.yml");

  /** Named for what was looked at, as {@code validation-report-1-2-login} is, or for doing so. */
  private static final Pattern LOOKED_THROUGH =
      Pattern.compile(
          "(?:validation-report|code-review|retro)\\b.*\\.md"
              + "|(?:.*-)?(?:validation-report|code-review|retro|retrospective)[\\d-]*\\.md");

  /** What stands between a story and one of its boxes. */
  static final char BOX = ' ';

  private static final Pattern STORY = Pattern.compile("\\d{1,4}[a-z]?(?:\\.\\d{1,4}){1,3}");

  @Override
  public String name() {
    return "bmad";
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    String[] parts = path.split("/", -1);
    int at = output(parts);
    if (at < 0) return null;
    String file = parts[parts.length - 1].toLowerCase(Locale.ROOT);
    String feature = joined(parts, project(parts, at)) + "stories";
    String root = joined(parts, at) + parts[at];
    if (STATUS.contains(file)) {
      return new Recognised(this, feature, root, Certainty.CERTAIN, "stories of the BMAD Method");
    }
    if (LOOKED_THROUGH.matcher(file).matches()) {
      String why = "looks back at stories or through them; no work of its own";
      return new Recognised(this, feature, root, Certainty.LEFT_OUT, why);
    }
    if (StoryKey.ofFile(file) == null) return null;
    return new Recognised(this, feature, root, Certainty.CERTAIN, "stories of the BMAD Method");
  }

  /** The outermost folder that the method writes stories to; -1 where the file is in none. */
  private static int output(String[] parts) {
    for (int i = 0; i + 1 < parts.length; i++) {
      if (OUTPUTS.contains(parts[i])) return i;
      if (parts[i].equals(STORIES) && i > 0 && parts[i - 1].equals(DOCS)) return i;
    }
    return -1;
  }

  /** How many folders lead to the project whose stories they are. */
  private static int project(String[] parts, int output) {
    return output > 0 && parts[output - 1].equals(DOCS) ? output - 1 : output;
  }

  private static String joined(String[] parts, int count) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < count; i++) path.append(parts[i]).append('/');
    return path.toString();
  }

  @Override
  public Snapshot empty(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (STATUS.contains(file)) return Records.empty(SprintStatus::read, Weight.EACH);
    StoryKey story = StoryKey.ofFile(file);
    return WholeDocument.empty(new StoryFile(story == null ? new StoryKey(file, file) : story));
  }

  @Override
  public boolean standsOut(String id) {
    return STORY.matcher(whole(id)).matches();
  }

  /** A number with a dot may be a version; with the word before it, it is a story. */
  @Override
  public List<String> spokenOf(String id) {
    return List.of("story-" + whole(id));
  }

  private static String whole(String id) {
    int box = id.indexOf(BOX);
    return box < 0 ? id : id.substring(0, box);
  }
}

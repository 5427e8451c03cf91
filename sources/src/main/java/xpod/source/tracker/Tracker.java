package xpod.source.tracker;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.claim.Wording;

/**
 * A way to keep work and its reported state in a repository: it knows its files by their paths, and
 * how to read them.
 *
 * <p>Each way is one implementation in a package of its own, so that a new one touches no other.
 */
public interface Tracker {
  /** As in {@code speckit}; part of signals, so it never changes. */
  String name();

  /** What the path is to this tracker; null where it is nothing to it. */
  @Nullable Recognised recognises(String path);

  /** A file of this tracker before its first version, to read the others from. */
  Snapshot empty(String path);

  /**
   * The file whose newest version says how the words in the one at {@code path} are meant; null
   * where they mean the same everywhere.
   */
  default @Nullable String settings(String path) {
    return null;
  }

  /**
   * A file before its first version.
   *
   * @param settings what {@link #settings} says today; null where there is no such file
   */
  default Snapshot empty(String path, byte @Nullable [] settings) {
    return empty(path);
  }

  /** Whether the file is one of this tracker's, now that its bytes are at hand. */
  default boolean holdsWork(String path, byte[] bytes) {
    return !empty(path).next(bytes).items().isEmpty();
  }

  /** What an item claims, read from its own line and what stands below it. */
  default Wording says(TaskItem item) {
    return Wording.of(item.text(), item.details());
  }

  /** What in the file makes it a list of work, for people; empty where the path says it all. */
  default String shape(String path, byte[] bytes) {
    return "";
  }

  /**
   * Whether an id stands out so far that a message with it speaks of the item: as a rule letters
   * and a number.
   */
  default boolean standsOut(String id) {
    return Ids.STANDING_OUT.matcher(id).matches() && !Ids.COMMON.matcher(id).matches();
  }

  /**
   * Whether a tool writes the file, which is then committed with whatever else is at hand: a
   * message speaks of an item only where it names it.
   */
  default boolean isSynced() {
    return false;
  }

  /**
   * The names in lower case by which messages speak of the item of an id that stands out: as a rule
   * the id itself. A number is named with a word before it, as in {@code task-12.3}.
   */
  default List<String> spokenOf(String id) {
    return List.of(id.toLowerCase(Locale.ROOT));
  }

  /** The shapes of ids that stand out in prose. */
  final class Ids {
    private static final Pattern STANDING_OUT =
        Pattern.compile("[a-z]{1,12}[-_]?\\d[\\w.]*", Pattern.CASE_INSENSITIVE);

    /** Versions, priorities and headings look alike. */
    private static final Pattern COMMON = Pattern.compile("[vph]\\d", Pattern.CASE_INSENSITIVE);

    private Ids() {}
  }

  /** How sure the path alone makes it that the file tells of work. */
  enum Certainty {
    CERTAIN,
    /** It does only if items are found in it. */
    POSSIBLE,
    /** It holds items, but they are read only where somebody asks for them. */
    ON_REQUEST,
    /** It may hold items, but they do not report work. */
    LEFT_OUT
  }

  /**
   * A path that one kind takes for its own.
   *
   * @param feature what the file is about, the same before and after it is moved; null for the
   *     whole repository
   * @param root the folder that is one tracker as a whole, where items have files of their own;
   *     null where the file is a tracker by itself
   * @param why one short sentence for people
   */
  record Recognised(
      Tracker by,
      @Nullable String feature,
      @Nullable String root,
      Certainty certainty,
      String why) {
    /** A file that is a tracker by itself. */
    public Recognised(Tracker by, @Nullable String feature, Certainty certainty, String why) {
      this(by, feature, null, certainty, why);
    }

    /** The name of the tracker. */
    public String kind() {
      return by.name();
    }

    /** The feature without the number it may be renumbered by, as in {@code 001-login}. */
    public @Nullable String unnumbered() {
      if (feature == null) return null;
      int at = 0;
      while (at < feature.length() && Character.isDigit(feature.charAt(at))) at++;
      boolean numbered =
          at > 0 && at + 1 < feature.length() && "-_".indexOf(feature.charAt(at)) >= 0;
      return numbered ? feature.substring(at + 1) : feature;
    }
  }

  /**
   * Asks the kinds in order; files that look like lists but never report work are left out first.
   */
  static @Nullable Recognised recognise(List<? extends Tracker> trackers, String path) {
    String reason = LeftOut.reason(path);
    for (Tracker kind : trackers) {
      Recognised found = kind.recognises(path);
      if (found == null) continue;
      boolean tells = found.certainty() == Certainty.ON_REQUEST;
      if (reason == null || (tells && reason.equals(LeftOut.RELEASES))) return found;
      return new Recognised(found.by(), found.feature(), Certainty.LEFT_OUT, reason);
    }
    return null;
  }
}

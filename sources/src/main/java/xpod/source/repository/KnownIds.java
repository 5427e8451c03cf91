package xpod.source.repository;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The ids of tasks that are known, sought in prose. */
final class KnownIds {
  /** Branches are named with an id and a few words. */
  private static final int LONGEST_RUN = 120;

  private static final int MOST_PARTS = 16;

  private final Set<String> ids;

  /** With what ids of several words begin; most runs of words have none of these. */
  private final Set<String> heads = new HashSet<>();

  /** Whether an id has no digit, so that words have to be looked at too. */
  private final boolean wordy;

  /** Whether an id is one that messages speak out, as in {@code task 12.3}. */
  private final boolean spoken;

  /**
   * @param ids in lower case
   */
  KnownIds(Set<String> ids) {
    this.ids = ids;
    for (String id : ids) if (id.indexOf('-') > 0) heads.add(id.substring(0, id.indexOf('-')));
    this.spoken = ids.stream().anyMatch(Spoken::isOne);
    this.wordy = ids.stream().anyMatch(id -> id.chars().noneMatch(c -> Mentions.isDigit((char) c)));
  }

  /**
   * The known ids that {@code text} names, in lower case. Known ones may be longer words joined by
   * hyphens, with or without a digit, and stand within a longer run, as in a branch's name.
   */
  Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    if (ids.isEmpty()) return found;
    int length = text.length();
    for (int start = 0; start < length; start++) {
      if (!Mentions.isLetter(text.charAt(start))) continue;
      int end = start;
      boolean numbered = false;
      boolean joined = false;
      for (; end < length && Mentions.isPart(text.charAt(end)); end++) {
        char c = text.charAt(end);
        numbered |= Mentions.isDigit(c);
        joined |= c == '-';
      }
      if (numbered && end - start <= Mentions.LONGEST_ID)
        keepKnown(text.substring(start, end), found);
      if (joined && !heads.isEmpty() && (numbered || wordy) && end - start <= LONGEST_RUN)
        keepJoined(text.substring(start, end).toLowerCase(Locale.ROOT), found);
      start = end;
    }
    if (spoken) for (String id : Spoken.in(text)) if (ids.contains(id)) found.add(id);
    return found;
  }

  private void keepKnown(String run, Set<String> found) {
    Set<String> offered = new LinkedHashSet<>();
    Mentions.offer(run, offered);
    for (String id : offered) if (ids.contains(id)) found.add(id);
  }

  /** Ids of several words, of which a run may hold more than one; the longest from each word on. */
  private void keepJoined(String run, Set<String> found) {
    int[] bounds = bounds(run);
    for (int from = 0; from + 1 < bounds.length; from++) {
      if (!heads.contains(run.substring(bounds[from], bounds[from + 1] - 1))) continue;
      for (int to = bounds.length - 1; to > from + 1; to--) {
        String id = trimmed(run.substring(bounds[from], bounds[to] - 1));
        if (!ids.contains(id)) continue;
        found.add(id);
        from = to - 1;
        break;
      }
    }
  }

  /** Where each part between hyphens begins, and one behind the end. */
  private static int[] bounds(String run) {
    int[] bounds = new int[MOST_PARTS + 1];
    int count = 1;
    for (int at = 1; at < run.length() && count < MOST_PARTS; at++) {
      if (run.charAt(at - 1) == '-' && run.charAt(at) != '-') bounds[count++] = at;
    }
    bounds[count++] = run.length() + 1;
    return Arrays.copyOf(bounds, count);
  }

  static String trimmed(String id) {
    int end = id.length();
    while (end > 0 && !Character.isLetterOrDigit(id.charAt(end - 1))) end--;
    return id.substring(0, end);
  }
}

package xpod.source.repository;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xpod.source.Excerpt;
import xpod.source.git.Blob;
import xpod.source.git.Diff;
import xpod.source.git.History;
import xpod.source.git.Message;
import xpod.source.git.ObjectReader;

/** Writes out what commits did, for somebody who reads it. */
final class Excerpts {
  /** What a reader is shown of one change at most, in letters: some six thousand tokens. */
  private static final int LONGEST = 24_000;

  private static final int MOST_FILES = 40;

  /** Longer lines are data or minified code. */
  private static final int LONGEST_LINE = 400;

  private final History history;
  private final ObjectReader objects;
  private final Set<String> lists;

  /**
   * @param lists paths of task lists, which say what is to be, and are not shown
   */
  Excerpts(History history, ObjectReader objects, Set<String> lists) {
    this.history = history;
    this.objects = objects;
    this.lists = lists;
  }

  Excerpt of(int commit) {
    if (!history.changesKnown(commit)) return new Excerpt("", false);
    int[] paths = history.paths(commit);
    Map<String, byte[]> blobs = blobs(commit, Math.min(paths.length, MOST_FILES));
    StringBuilder text = new StringBuilder();
    boolean whole = paths.length <= MOST_FILES;
    for (int nth = 0; nth < paths.length && nth < MOST_FILES; nth++) {
      String path = history.path(paths[nth]);
      if (lists.contains(path)) continue;
      byte[] before = blobs.get(history.before(commit, nth).orElse(""));
      byte[] after = blobs.get(history.after(commit, nth).orElse(""));
      text.append("file ").append(path).append('\n');
      if (before == null || after == null) {
        text.append("(could not be read)\n");
        whole = false;
      } else {
        whole &= lines(Diff.between(before, after), text);
      }
      if (text.length() > LONGEST) break;
    }
    boolean cut = text.length() > LONGEST;
    String shown = cut ? text.substring(0, LONGEST) + "\n(cut off)" : text.toString();
    return new Excerpt(Message.withoutAddresses(shown), whole && !cut);
  }

  private static boolean lines(Diff diff, StringBuilder text) {
    boolean whole = true;
    for (Diff.Line line : diff.removed()) whole &= line('-', line, text);
    for (Diff.Line line : diff.added()) whole &= line('+', line, text);
    return whole;
  }

  private static boolean line(char sign, Diff.Line line, StringBuilder text) {
    if (text.length() > LONGEST) return false;
    boolean fits = line.text().length() <= LONGEST_LINE;
    String words = fits ? line.text() : line.text().substring(0, LONGEST_LINE) + " (cut off)";
    text.append(line.number()).append(sign).append(' ').append(words).append('\n');
    return fits;
  }

  private Map<String, byte[]> blobs(int commit, int files) {
    Set<String> ids = new LinkedHashSet<>();
    for (int nth = 0; nth < files; nth++) {
      history.before(commit, nth).ifPresent(ids::add);
      history.after(commit, nth).ifPresent(ids::add);
    }
    Map<String, byte[]> read = new HashMap<>();
    read.put("", new byte[0]);
    objects.read(
        List.copyOf(ids),
        (id, blob) -> {
          if (blob instanceof Blob.Content content) read.put(id, content.bytes());
        });
    return read;
  }
}

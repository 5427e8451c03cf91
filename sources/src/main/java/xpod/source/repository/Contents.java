package xpod.source.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;

/**
 * What changes added and removed, as marks in a {@link Vocabulary}. Read once a commit and kept as
 * bits, not as text.
 */
final class Contents {
  /** A change to more files is a sweep, an import or generated; its first files say enough. */
  private static final int MOST_FILES = 120;

  /** Larger files are data or generated. */
  private static final int LARGEST_FILE = 400_000;

  private final History history;
  private final ObjectReader objects;
  private final Vocabulary vocabulary;
  private final Map<Integer, Content> known = new HashMap<>();

  Contents(History history, ObjectReader objects, Vocabulary vocabulary) {
    this.history = history;
    this.objects = objects;
    this.vocabulary = vocabulary;
  }

  /**
   * What one commit did to file contents.
   *
   * @param work terms that product files gained, their paths included
   * @param tests the same for test files
   * @param plans the same for plans and task lists
   * @param removed terms that files lost
   * @param substance whether a line that is not a comment changed in some source file
   * @param unread whether something could not be read
   */
  record Content(
      BitSet work, BitSet tests, BitSet plans, BitSet removed, boolean substance, boolean unread) {}

  Content of(int commit) {
    return known.computeIfAbsent(commit, this::read);
  }

  private Content read(int commit) {
    Content content =
        new Content(new BitSet(), new BitSet(), new BitSet(), new BitSet(), false, false);
    boolean substance = false;
    boolean unread = false;
    int[] paths = history.paths(commit);
    for (int nth = 0; nth < paths.length && nth < MOST_FILES; nth++) {
      String path = history.path(paths[nth]);
      BitSet gained =
          Paths.isPlan(path)
              ? content.plans()
              : Paths.isTest(path) ? content.tests() : content.work();
      if (history.status(commit, nth) != 'D') vocabulary.mark(path, gained);
      else vocabulary.mark(path, content.removed());
      Blob before =
          history.before(commit, nth).map(objects::read).orElse(new Blob.Content(new byte[0]));
      Blob after =
          history.after(commit, nth).map(objects::read).orElse(new Blob.Content(new byte[0]));
      if (!(before instanceof Blob.Content old) || !(after instanceof Blob.Content now)) {
        unread |= before instanceof Blob.Missing || after instanceof Blob.Missing;
        substance = true;
        continue;
      }
      substance |= compare(path, old.bytes(), now.bytes(), gained, content.removed());
    }
    return new Content(
        content.work(),
        content.tests(),
        content.plans(),
        content.removed(),
        substance || paths.length > MOST_FILES,
        unread);
  }

  /**
   * Marks the lines that one side has and the other has not; whether any of them is more than a
   * comment.
   */
  private boolean compare(String path, byte[] old, byte[] now, BitSet gained, BitSet lost) {
    if (old.length > LARGEST_FILE || now.length > LARGEST_FILE || binary(old) || binary(now))
      return true;
    List<String> before = lines(old);
    List<String> after = lines(now);
    Comments comments = Comments.of(path);
    return mark(surplus(after, before), gained, comments)
        | mark(surplus(before, after), lost, comments);
  }

  private boolean mark(List<String> lines, BitSet found, Comments comments) {
    boolean substance = false;
    for (String line : lines) {
      vocabulary.mark(line, found);
      substance |= !comments.isComment(line);
    }
    return substance;
  }

  /** The lines of {@code some} that {@code others} has less often. */
  private static List<String> surplus(List<String> some, List<String> others) {
    Map<String, Integer> spare = new HashMap<>();
    for (String line : others) spare.merge(line, 1, Integer::sum);
    List<String> surplus = new ArrayList<>();
    for (String line : some) {
      Integer left = spare.get(line);
      if (left == null || left == 0) surplus.add(line);
      else spare.put(line, left - 1);
    }
    return surplus;
  }

  private static boolean binary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 1000); i++) if (bytes[i] == 0) return true;
    return false;
  }

  private static List<String> lines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .forEach(lines::add);
    return lines;
  }

  /** Marks every term of a file. */
  BitSet ofFile(String blob, String path) {
    BitSet found = new BitSet();
    vocabulary.mark(path, found);
    if (objects.read(blob) instanceof Blob.Content content
        && content.bytes().length <= LARGEST_FILE) {
      vocabulary.mark(content.text(), found);
    }
    return found;
  }
}

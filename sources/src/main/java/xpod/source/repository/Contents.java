package xpod.source.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xpod.source.git.Blob;
import xpod.source.git.Diff;
import xpod.source.git.History;
import xpod.source.git.LineKind;
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

  /** What a comment may begin with in the languages there are. */
  private static final List<String> REMARKS =
      List.of("//", "/*", "*", "#", "--", "<!--", ";", "%", "\"\"\"", "'''");

  private static final Blob NOTHING = new Blob.Content(new byte[0]);

  private final History history;
  private final ObjectReader objects;
  private final Vocabulary vocabulary;
  private final Set<String> lists;
  private final Map<Integer, Content> known = new HashMap<>();

  /**
   * @param lists paths of task lists, which say what is to be and are never opened here
   */
  Contents(History history, ObjectReader objects, Vocabulary vocabulary, Set<String> lists) {
    this.history = history;
    this.lists = lists;
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
      BitSet work, BitSet tests, BitSet plans, BitSet removed, boolean substance, boolean unread) {
    static Content empty() {
      return new Content(new BitSet(), new BitSet(), new BitSet(), new BitSet(), false, false);
    }

    /** The same bits, where one more file was looked at. */
    Content with(boolean moreSubstance, boolean moreUnread) {
      return new Content(
          work, tests, plans, removed, substance || moreSubstance, unread || moreUnread);
    }
  }

  /** What a commit did; read now if it was not loaded before. */
  Content of(int commit) {
    if (!known.containsKey(commit)) load(List.of(commit));
    return Objects.requireNonNull(known.get(commit));
  }

  /** Reads what commits did, all in one go: asking for each file by itself would wait for each. */
  void load(Collection<Integer> commits) {
    List<File> files = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int commit : new TreeSet<>(commits)) {
      if (known.containsKey(commit)) continue;
      if (!history.changesKnown(commit)) {
        known.put(commit, Content.empty().with(true, true));
        continue;
      }
      known.put(commit, Content.empty());
      int[] paths = history.paths(commit);
      for (int nth = 0; nth < paths.length && nth < MOST_FILES; nth++) {
        if (lists.contains(history.path(paths[nth]))) continue;
        File file = file(commit, nth, history.path(paths[nth]));
        files.add(file);
        if (!file.before().isEmpty()) ids.add(file.before());
        if (!file.after().isEmpty()) ids.add(file.after());
      }
      if (paths.length > MOST_FILES) known.put(commit, Content.empty().with(true, false));
    }
    Arrivals arrivals = new Arrivals(files);
    objects.read(ids, (id, blob) -> arrivals.take(blob));
    arrivals.drain();
  }

  private File file(int commit, int nth, String path) {
    String before = history.before(commit, nth).orElse("");
    String after = history.after(commit, nth).orElse("");
    return new File(commit, path, before, after, history.status(commit, nth) == 'D');
  }

  /** One file of one commit, by the ids of its two versions; empty where there is none. */
  private record File(int commit, String path, String before, String after, boolean deleted) {}

  /** Puts the versions, which come in the order in which they were asked for, to their files. */
  private final class Arrivals {
    private final Iterator<File> files;
    private @Nullable File file;
    private @Nullable Blob before;

    Arrivals(List<File> files) {
      this.files = files.iterator();
    }

    void take(Blob blob) {
      File at = next();
      if (before == null) {
        before = blob;
        if (!at.after().isEmpty()) return;
        finish(at, blob, NOTHING);
      } else {
        finish(at, before, blob);
      }
    }

    /** The file that waits for a version; those that have none are done at once. */
    private File next() {
      File at = file;
      while (at == null) {
        File following = files.next();
        if (following.before().isEmpty() && following.after().isEmpty()) {
          finish(following, NOTHING, NOTHING);
        } else {
          at = following;
          before = following.before().isEmpty() ? NOTHING : null;
        }
      }
      file = at;
      return at;
    }

    private void finish(File done, Blob old, Blob now) {
      file = null;
      before = null;
      read(done, old, now);
    }

    void drain() {
      while (files.hasNext()) finish(files.next(), NOTHING, NOTHING);
    }
  }

  private void read(File file, Blob before, Blob after) {
    Content content = Objects.requireNonNull(known.get(file.commit()));
    BitSet gained =
        Paths.isPlan(file.path())
            ? content.plans()
            : Paths.isTest(file.path()) ? content.tests() : content.work();
    vocabulary.mark(file.path(), file.deleted() ? content.removed() : gained);
    boolean substance = true;
    boolean unread = before instanceof Blob.Missing || after instanceof Blob.Missing;
    if (before instanceof Blob.Content old && after instanceof Blob.Content now) {
      substance = compare(file.path(), old.bytes(), now.bytes(), gained, content.removed());
    }
    known.put(file.commit(), content.with(substance, unread));
  }

  /** Marks the lines that one side has and the other has not; whether code is among them. */
  private boolean compare(String path, byte[] old, byte[] now, BitSet gained, BitSet lost) {
    boolean large = old.length > LARGEST_FILE || now.length > LARGEST_FILE;
    if (large || binary(old) || binary(now)) return true;
    Diff diff = Diff.between(old, now);
    boolean remarks = true;
    for (Diff.Line line : diff.added()) remarks &= mark(line.text(), gained);
    for (Diff.Line line : diff.removed()) remarks &= mark(line.text(), lost);
    if (!remarks || Paths.isDocument(path)) return !diff.isEmpty();
    return !LineKind.sameCode(path, old, now);
  }

  /** Marks a line; whether it might be a comment, so that a closer look is worth its cost. */
  private boolean mark(String line, BitSet found) {
    vocabulary.mark(line, found);
    String text = line.strip();
    for (String mark : REMARKS) if (text.startsWith(mark)) return true;
    return text.isEmpty() || text.endsWith("*/");
  }

  private static boolean binary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 1000); i++) if (bytes[i] == 0) return true;
    return false;
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

package xpod.source.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xpod.source.cache.Cache;
import xpod.source.git.Blob;
import xpod.source.git.Diff;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;

/**
 * What changes added and removed, as marks in a {@link Vocabulary}. Read once a commit and kept as
 * bits, not as text.
 */
final class Contents {
  /** A change to more files is a sweep, an import or generated; its first files say enough. */
  private static final int MOST_FILES = 120;

  private final History history;
  private final ObjectReader objects;
  private final Vocabulary vocabulary;
  private final Cache cache;
  private final Tracer tracer = new Tracer();
  private final Set<String> lists;
  private final Map<Integer, Content> known = new HashMap<>();

  /**
   * @param lists paths of task lists, which say what is to be and are never opened here
   */
  Contents(
      History history,
      ObjectReader objects,
      Vocabulary vocabulary,
      Set<String> lists,
      Cache cache) {
    this.cache = cache;
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
   * @param aside terms of what delivers nothing by itself, by why that is so
   * @param spoken terms of lines of product files that are surely no comments, their paths left out
   * @param codeLines how many such lines came
   * @param substance whether a line that is not a comment changed in some source file
   * @param unread whether something could not be read
   */
  record Content(
      BitSet work,
      BitSet tests,
      BitSet plans,
      BitSet removed,
      Map<Aside, BitSet> aside,
      BitSet spoken,
      int codeLines,
      boolean substance,
      boolean unread) {
    static Content empty() {
      return new Content(
          new BitSet(),
          new BitSet(),
          new BitSet(),
          new BitSet(),
          new EnumMap<>(Aside.class),
          new BitSet(),
          0,
          false,
          false);
    }

    BitSet aside(Aside why) {
      return aside.computeIfAbsent(why, w -> new BitSet());
    }

    /** The same bits, where one more file was looked at. */
    Content with(boolean moreSubstance, boolean moreUnread) {
      return with(0, moreSubstance, moreUnread);
    }

    Content with(int moreLines, boolean moreSubstance, boolean moreUnread) {
      return new Content(
          work,
          tests,
          plans,
          removed,
          aside,
          spoken,
          codeLines + moreLines,
          substance || moreSubstance,
          unread || moreUnread);
    }
  }

  /** What a commit did; read now if it was not loaded before. */
  Content of(int commit) {
    if (!known.containsKey(commit)) load(List.of(commit));
    return Objects.requireNonNull(known.get(commit));
  }

  /** Reads what commits did, all in one go: asking for each file by itself would wait for each. */
  void load(Collection<Integer> commits) {
    List<File> unread = new ArrayList<>();
    for (int commit : new TreeSet<>(commits)) {
      if (known.containsKey(commit)) continue;
      if (!history.changesKnown(commit)) {
        known.put(commit, Content.empty().with(true, true));
        continue;
      }
      int[] paths = history.paths(commit);
      known.put(commit, Content.empty().with(paths.length > MOST_FILES, false));
      Set<String> moved = moved(commit);
      for (int nth = 0; nth < paths.length && nth < MOST_FILES; nth++) {
        if (lists.contains(history.path(paths[nth]))) continue;
        File file = file(commit, nth, history.path(paths[nth]), moved);
        Trace trace = remembered(file);
        if (trace == null) unread.add(file);
        else take(file, trace, false);
      }
    }
    if (!unread.isEmpty()) read(unread);
  }

  private void read(List<File> files) {
    List<String> ids = new ArrayList<>();
    for (File file : files) {
      if (!file.before().isEmpty()) ids.add(file.before());
      if (!file.after().isEmpty()) ids.add(file.after());
    }
    try (Comparisons comparisons = new Comparisons(files)) {
      objects.read(ids, (id, blob) -> comparisons.take(blob));
      comparisons.results((file, trace) -> {
        take(file, trace == null ? Trace.UNREAD : trace, trace == null);
        if (trace != null) cache.keep(Cache.Part.CONTENTS, key(file), trace.packed());
      });
    }
  }

  private @Nullable Trace remembered(File file) {
    byte[] packed = cache.find(Cache.Part.CONTENTS, key(file));
    return packed == null ? null : Trace.unpacked(packed);
  }

  /** All that a trace depends on: the versions, and the path, by which a comment is told. */
  private static String key(File file) {
    return file.before() + ">" + file.after() + " " + file.path();
  }

  private File file(int commit, int nth, String path, Set<String> moved) {
    String before = history.before(commit, nth).orElse("");
    String after = history.after(commit, nth).orElse("");
    boolean deleted = history.status(commit, nth) == 'D';
    boolean alone = before.isEmpty() || after.isEmpty();
    boolean isMoved = alone && moved.contains(before + after);
    return new File(commit, path, before, after, deleted, aside(path, isMoved));
  }

  private static @Nullable Aside aside(String path, boolean moved) {
    if (Paths.isPlan(path)) return null;
    if (Paths.isLock(path)) return Aside.LOCKED;
    if (Paths.isAccount(path)) return Aside.TOLD;
    return moved ? Aside.MOVED : null;
  }

  /** The contents that went from one path of a commit and came, byte for byte, at another. */
  private Set<String> moved(int commit) {
    Set<String> gone = new HashSet<>();
    Set<String> moved = new HashSet<>();
    int most = Math.min(history.paths(commit).length, MOST_FILES);
    for (int nth = 0; nth < most; nth++)
      if (history.status(commit, nth) == 'D') gone.add(history.before(commit, nth).orElse(""));
    if (gone.isEmpty()) return moved;
    for (int nth = 0; nth < most; nth++) {
      if (history.status(commit, nth) != 'A') continue;
      String came = history.after(commit, nth).orElse("");
      if (gone.contains(came)) moved.add(came);
    }
    moved.remove("");
    return moved;
  }

  /**
   * One file of one commit, by the ids of its two versions; empty where there is none.
   *
   * @param aside why it delivers nothing by itself; null where it may
   */
  record File(
      int commit,
      String path,
      String before,
      String after,
      boolean deleted,
      @Nullable Aside aside) {}

  /** Why what a file got delivers nothing by itself, other than work of that very sort. */
  enum Aside {
    /** It was put into another place, and nothing else. */
    MOVED,
    /** A tool wrote it, of dependencies. */
    LOCKED,
    /** It tells of the project, or of its work. */
    TOLD
  }

  private void take(File file, Trace trace, boolean unread) {
    Content content = Objects.requireNonNull(known.get(file.commit()));
    BitSet gained = gained(file, content);
    vocabulary.mark(file.path(), file.deleted() ? content.removed() : gained);
    vocabulary.mark(trace.gained(), gained);
    vocabulary.mark(trace.lost(), content.removed());
    boolean product = gained == content.work();
    if (product) vocabulary.mark(Arrays.copyOf(trace.gained(), trace.coded()), content.spoken());
    int lines = product ? trace.codeLines() : 0;
    known.put(file.commit(), content.with(lines, trace.substance(), unread));
  }

  private static BitSet gained(File file, Content content) {
    Aside aside = file.aside();
    if (aside != null) return content.aside(aside);
    if (Paths.isPlan(file.path())) return content.plans();
    return Paths.isTest(file.path()) ? content.tests() : content.work();
  }

  /** Whether half of one version's lines are in another: the file went on under another name. */
  boolean isKept(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) return false;
    if (before.equals(after)) return true;
    if (!(objects.read(before) instanceof Blob.Content old)) return false;
    if (!(objects.read(after) instanceof Blob.Content young)) return false;
    long lines = old.text().lines().count();
    return Diff.between(old.bytes(), young.bytes()).removed().size() * 2L <= lines;
  }

  /** Marks every term of a file. */
  BitSet ofFile(String blob, String path) {
    BitSet found = new BitSet();
    vocabulary.mark(path, found);
    byte[] packed = cache.find(Cache.Part.CONTENTS, blob);
    Trace trace = packed == null ? null : Trace.unpacked(packed);
    if (trace == null && objects.read(blob) instanceof Blob.Content content) {
      trace = new Trace(tracer.termsOf(content.bytes()), 0, new long[0], 0, true);
      cache.keep(Cache.Part.CONTENTS, blob, trace.packed());
    }
    if (trace != null) vocabulary.mark(trace.gained(), found);
    return found;
  }
}

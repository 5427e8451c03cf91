package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.source.git.Blob;
import xpod.source.git.ChangedLines;
import xpod.source.git.GitFailure;
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
  private static final List<byte[]> REMARKS =
      Stream.of("//", "/*", "*", "#", "--", "<!--", ";", "%", "\"\"\"", "'''")
          .map(sign -> sign.getBytes(StandardCharsets.US_ASCII))
          .toList();

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
    try (Readings readings = new Readings()) {
      Arrivals arrivals = new Arrivals(files, readings);
      objects.read(ids, (id, blob) -> arrivals.take(blob));
      arrivals.drain();
      readings.results().forEach(known::put);
    }
  }

  private File file(int commit, int nth, String path) {
    String before = history.before(commit, nth).orElse("");
    String after = history.after(commit, nth).orElse("");
    return new File(commit, path, before, after, history.status(commit, nth) == 'D');
  }

  /** One file of one commit, by the ids of its two versions; empty where there is none. */
  private record File(int commit, String path, String before, String after, boolean deleted) {}

  /** A file with its two versions. */
  private record Versions(File file, Blob before, Blob after) {
    int kilobytes() {
      return size(before) + size(after) + 1;
    }

    private static int size(Blob blob) {
      return blob instanceof Blob.Content content ? content.bytes().length >> 10 : 0;
    }
  }

  /**
   * Compares the versions of commits while git brings those of the next, a commit at a time, on all
   * processors. What a commit comes to does not depend on the others.
   */
  private final class Readings implements AutoCloseable {
    /** So much may wait to be compared; git waits when there is more. */
    private static final int MOST_KILOBYTES = 32 * 1024;

    private final ExecutorService readers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("compare-", 1).factory());
    private final Semaphore kilobytes = new Semaphore(MOST_KILOBYTES);
    private final Map<Integer, Future<Content>> results = new LinkedHashMap<>();

    void start(int commit, List<Versions> files) {
      Content start = Objects.requireNonNull(known.get(commit));
      int size = Math.min(MOST_KILOBYTES, files.stream().mapToInt(Versions::kilobytes).sum());
      kilobytes.acquireUninterruptibly(size);
      results.put(
          commit,
          readers.submit(() -> {
            try {
              return compare(start, files);
            } finally {
              kilobytes.release(size);
            }
          }));
    }

    Map<Integer, Content> results() {
      Map<Integer, Content> contents = new HashMap<>();
      results.forEach((commit, result) -> contents.put(commit, result(result)));
      return contents;
    }

    private static Content result(Future<Content> future) {
      try {
        return future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new GitFailure("comparing changes was interrupted.", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("comparing changes failed", e.getCause());
      }
    }

    @Override
    public void close() {
      readers.shutdownNow();
    }
  }

  /** Puts the versions, which come in the order in which they were asked for, to their files. */
  private static final class Arrivals {
    private final Iterator<File> files;
    private final Readings readings;
    private final List<Versions> complete = new ArrayList<>();
    private @Nullable File file;
    private @Nullable Blob before;

    Arrivals(List<File> files, Readings readings) {
      this.files = files.iterator();
      this.readings = readings;
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
      if (!complete.isEmpty() && complete.getLast().file().commit() != done.commit()) hand();
      complete.add(new Versions(done, old, now));
    }

    private void hand() {
      if (complete.isEmpty()) return;
      readings.start(complete.getFirst().file().commit(), List.copyOf(complete));
      complete.clear();
    }

    void drain() {
      while (files.hasNext()) finish(files.next(), NOTHING, NOTHING);
      hand();
    }
  }

  private Content compare(Content start, List<Versions> files) {
    Content content = start;
    for (Versions versions : files) content = compare(content, versions);
    return content;
  }

  private Content compare(Content content, Versions versions) {
    File file = versions.file();
    BitSet gained =
        Paths.isPlan(file.path())
            ? content.plans()
            : Paths.isTest(file.path()) ? content.tests() : content.work();
    vocabulary.mark(file.path(), file.deleted() ? content.removed() : gained);
    boolean substance = true;
    boolean unread =
        versions.before() instanceof Blob.Missing || versions.after() instanceof Blob.Missing;
    if (versions.before() instanceof Blob.Content old
        && versions.after() instanceof Blob.Content now) {
      substance = compare(file.path(), old.bytes(), now.bytes(), gained, content);
    }
    return content.with(substance, unread);
  }

  /** Marks the lines that one side has and the other has not; whether code is among them. */
  private boolean compare(String path, byte[] old, byte[] now, BitSet gained, Content content) {
    boolean large = old.length > LARGEST_FILE || now.length > LARGEST_FILE;
    if (large || binary(old) || binary(now)) return true;
    Marking added = new Marking(gained);
    Marking removed = new Marking(content.removed());
    ChangedLines.each(old, now, removed, added);
    boolean differs = added.any || removed.any;
    if (added.code || removed.code || Paths.isDocument(path)) return differs;
    // Code elsewhere in the commit settles it; a closer look at this file would cost its reading.
    return content.substance() || !LineKind.sameCode(path, old, now);
  }

  /** Marks lines, and tells whether one of them is surely no comment. */
  private final class Marking implements ChangedLines.Sink {
    private final BitSet found;
    private boolean any;
    private boolean code;

    Marking(BitSet found) {
      this.found = found;
    }

    @Override
    public void take(int number, byte[] text, int from, int to) {
      any = true;
      vocabulary.mark(text, from, to, found);
      code = code || !mayBeComment(text, from, to);
    }
  }

  private static boolean mayBeComment(byte[] text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text[start] <= ' ' && text[start] >= 0) start++;
    while (end > start && text[end - 1] <= ' ' && text[end - 1] >= 0) end--;
    if (start == end) return true;
    for (byte[] remark : REMARKS) {
      int until = start + remark.length;
      if (until <= end && Arrays.equals(text, start, until, remark, 0, remark.length)) return true;
    }
    return end - start >= 2 && text[end - 2] == '*' && text[end - 1] == '/';
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

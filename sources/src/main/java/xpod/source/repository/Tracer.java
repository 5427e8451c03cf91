package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xpod.claim.Script;
import xpod.claim.Terms;
import xpod.source.git.ChangedLines;
import xpod.source.git.LineKind;
import xpod.source.tracker.StateDigest;

/**
 * Compares two versions of a file and keeps the {@link Trace}. One for each thread: it remembers
 * what words came to, because the same words come millions of times.
 */
final class Tracer {
  /** Larger files are data or generated. */
  static final int LARGEST_FILE = 400_000;

  /** From here on what was learned is forgotten, between two files: some 40 MiB. */
  private static final int MOST_TERMS = 400_000;

  /** What a comment may begin with in the languages there are. */
  private static final List<byte[]> REMARKS =
      Stream.of("//", "/*", "*", "#", "--", "<!--", ";", "%", "\"\"\"", "'''")
          .map(sign -> sign.getBytes(StandardCharsets.US_ASCII))
          .toList();

  private Runs runs = new Runs(this::numbersOf);
  private final Map<String, Integer> numbers = new HashMap<>();
  private long[] hashes = new long[1 << 12];

  /** By number of a term: the stretch of lines it was last met in. */
  private int[] met = new int[1 << 12];

  private int stretch;

  /** A term as it stands in traces. */
  static long hash(String term) {
    return StateDigest.hash(term);
  }

  /** What stands in a trace for any word of a writing, so that it tells which it speaks at all. */
  static String anyOf(Script writing) {
    return "\0" + writing;
  }

  /** What the change from one version to another left. */
  Trace compare(String path, byte[] before, byte[] after) {
    boolean large = before.length > LARGEST_FILE || after.length > LARGEST_FILE;
    if (large || binary(before) || binary(after)) return Trace.OPAQUE;
    forgetIfFull();
    boolean document = Paths.isDocument(path);
    Stretch lost = new Stretch();
    Side gained = new Side(document);
    ChangedLines.each(before, after, lost, gained);
    boolean differs = lost.any || gained.any();
    boolean plain = lost.code || gained.code.any || document;
    boolean substance = plain ? differs : !LineKind.sameCode(path, before, after);
    if (substance && !document) substance = !LineKind.sameButSpace(path, before, after);
    return gained.trace(lost.terms(), substance);
  }

  /** Every term of a file. */
  long[] termsOf(byte[] file) {
    forgetIfFull();
    Stretch all = new Stretch();
    if (file.length <= LARGEST_FILE) all.take(1, file, 0, file.length);
    return all.terms();
  }

  private static boolean binary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 1000); i++) if (bytes[i] == 0) return true;
    return false;
  }

  private void forgetIfFull() {
    if (numbers.size() < MOST_TERMS) return;
    numbers.clear();
    runs = new Runs(this::numbersOf);
  }

  /** The lines that came: what may be a comment apart from what is none. */
  private final class Side implements ChangedLines.Sink {
    private final boolean document;
    private final Stretch code = new Stretch();
    private int codeLines;

    /** Copies of the lines that may be comments: they are cut last, so that code goes first. */
    private final List<byte[]> remarks = new ArrayList<>();

    Side(boolean document) {
      this.document = document;
    }

    @Override
    public void take(int number, byte[] text, int from, int to) {
      if (!document && mayBeComment(text, from, to)) {
        remarks.add(Arrays.copyOfRange(text, from, to));
        return;
      }
      codeLines++;
      code.take(number, text, from, to);
    }

    boolean any() {
      return code.any || !remarks.isEmpty();
    }

    Trace trace(long[] lost, boolean substance) {
      int coded = code.size;
      for (byte[] remark : remarks) code.take(0, remark, 0, remark.length);
      return new Trace(code.terms(), coded, lost, codeLines, substance);
    }
  }

  /** Takes lines of one side, and tells whether one of them is surely no comment. */
  private final class Stretch implements ChangedLines.Sink {
    private long[] terms = new long[32];
    private int size;
    private int own;
    private boolean any;
    private boolean code;

    @Override
    public void take(int number, byte[] text, int from, int to) {
      // The lines of one side come together, so one number tells which terms were met among them.
      if (own == 0) own = ++stretch;
      any = true;
      cut(text, from, to);
      code = code || !mayBeComment(text, from, to);
    }

    long[] terms() {
      return Arrays.copyOf(terms, size);
    }

    private void cut(byte[] text, int from, int to) {
      int start = from;
      while (start < to) {
        while (start < to && !isPart(text[start])) {
          if (text[start] < 0) {
            cut(new String(text, start, to - start, StandardCharsets.UTF_8));
            return;
          }
          start++;
        }
        int end = start;
        while (end < to && isPart(text[end])) end++;
        if (end < to && text[end] < 0) {
          cut(new String(text, start, to - start, StandardCharsets.UTF_8));
          return;
        }
        if (end > start) add(runs.of(text, start, end));
        start = end;
      }
    }

    /** The rest of a line from the first word that is not ASCII alone. */
    private void cut(String rest) {
      Terms.runs(rest, (from, to) -> add(runs.of(rest, from, to)));
    }

    private void add(int[] found) {
      for (int number : found) {
        if (met[number] == own) continue;
        met[number] = own;
        if (size == terms.length) terms = Arrays.copyOf(terms, size * 2);
        terms[size++] = hashes[number];
      }
    }
  }

  private static boolean isPart(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
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

  /** What one run of letters and digits is cut into. */
  private int[] numbersOf(String run) {
    List<Integer> found = new ArrayList<>();
    Script writing = Script.of(run);
    if (writing != Script.LATIN) found.add(number(anyOf(writing)));
    Terms.each(run, term -> found.add(number(term)));
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private int number(String term) {
    Integer known = numbers.get(term);
    if (known != null) return known;
    int number = numbers.size();
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
      met = Arrays.copyOf(met, number * 2);
    }
    hashes[number] = hash(term);
    met[number] = 0;
    numbers.put(term, number);
    return number;
  }
}

package xpod.source.tasklist;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import xpod.source.tracker.Mark;

/** The lines of a version while it is read. */
final class LineBuffer {
  private Line[] lines;
  private int[] starts;
  private int size;
  private boolean full;

  private final UnaryOperator<Mark> meaning;

  LineBuffer(int expected, UnaryOperator<Mark> meaning) {
    this.meaning = meaning;
    lines = new Line[Math.min(expected, TaskDocument.MAX_LINES)];
    starts = new int[lines.length];
  }

  boolean isFull() {
    return full;
  }

  /** Reads all lines of a version that stands alone. */
  void read(byte[] bytes, BlockState in) {
    BlockState state = in;
    int at = 0;
    while (at < bytes.length && !full) {
      int end = Lines.end(bytes, at);
      Line line = meant(LineReader.read(bytes, at, end, state));
      add(line, at);
      state = line.out;
      at = Lines.next(bytes, end);
    }
  }

  /**
   * Reads the lines between two offsets, taking over older ones, and returns the state after them.
   */
  BlockState readAgain(byte[] bytes, int from, int to, BlockState in, Reuse reuse) {
    BlockState state = in;
    int at = from;
    while (at < to && !full) {
      int end = Lines.end(bytes, at);
      Line same = reuse.find(bytes, at, end, state);
      Line line = same != null ? same : copied(bytes, at, end, state);
      add(line, at);
      state = line.out;
      at = Lines.next(bytes, end);
    }
    return state;
  }

  /** A line that outlives its version must not keep the whole version alive. */
  private Line copied(byte[] bytes, int from, int to, BlockState in) {
    return meant(LineReader.read(Arrays.copyOfRange(bytes, from, to), 0, to - from, in));
  }

  private Line meant(Line line) {
    if (line.mark != null) line.mark = meaning.apply(line.mark);
    return line;
  }

  /** Takes lines of an older version over, moved by so many bytes. */
  void share(Line[] older, int[] olderStarts, int from, int to, int shift) {
    int count = to - from;
    if (size + count > TaskDocument.MAX_LINES) {
      full = true;
      return;
    }
    grow(size + count);
    System.arraycopy(older, from, lines, size, count);
    if (shift == 0) {
      System.arraycopy(olderStarts, from, starts, size, count);
    } else {
      for (int i = 0; i < count; i++) starts[size + i] = olderStarts[from + i] + shift;
    }
    size += count;
  }

  private void add(Line line, int start) {
    if (size == TaskDocument.MAX_LINES) {
      full = true;
      return;
    }
    grow(size + 1);
    lines[size] = line;
    starts[size++] = start;
  }

  private void grow(int needed) {
    if (needed <= lines.length) return;
    int capacity = Math.min(TaskDocument.MAX_LINES, Math.max(needed, lines.length * 2));
    lines = Arrays.copyOf(lines, capacity);
    starts = Arrays.copyOf(starts, capacity);
  }

  Line[] lines() {
    return Arrays.copyOf(lines, size);
  }

  /** Where each line starts, and at last where the file ends. */
  int[] starts(int length) {
    int[] all = Arrays.copyOf(starts, size + 1);
    all[size] = length;
    return all;
  }
}

package xpod.source.syntax.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A parsed file, node by node in the order of the file, each before what it encloses: node 0 is the
 * whole. Arrays and no objects, since a large file has a million nodes.
 */
final class Tree {
  /** More nodes than bytes is not for honest files; the arrays must fit the child's memory. */
  private static final int MOST_NODES = 4 << 20;

  private final byte[] file;
  private final int size;
  private final short[] kind;
  private final short[] field;
  private final int[] start;
  private final int[] end;
  private final int[] parent;
  private final int[] after;
  private final int[] lines;

  private Tree(Builder from) {
    file = from.file;
    size = from.size;
    kind = from.kind;
    field = from.field;
    start = from.start;
    end = from.end;
    parent = from.parent;
    after = from.after;
    lines = lines(file);
  }

  int size() {
    return size;
  }

  short kind(int node) {
    return kind[node];
  }

  /** The number of the field in which its parent holds it; 0 for none. */
  int field(int node) {
    return field[node];
  }

  /** -1 for the whole. */
  int parent(int node) {
    return parent[node];
  }

  /** The first node that comes after all that this one encloses. */
  int after(int node) {
    return after[node];
  }

  /** Its first child, or what {@link #after} says where it has none. */
  int first(int node) {
    return node + 1;
  }

  boolean isLeaf(int node) {
    return after[node] == node + 1;
  }

  boolean isWithoutText(int node) {
    return start[node] == end[node];
  }

  /** Counted from 1. */
  int firstLine(int node) {
    return line(start[node]);
  }

  /** Counted from 1; a node that ends with a line's end does not reach into the next line. */
  int lastLine(int node) {
    int last = end[node];
    while (last > start[node] && isBreak(file[last - 1])) last--;
    return Math.max(firstLine(node), line(Math.max(start[node], last - 1)));
  }

  int lineCount() {
    boolean open = file.length > 0 && file[file.length - 1] != '\n';
    return lines.length - 1 + (open ? 1 : 0);
  }

  String text(int node) {
    return text(node, Integer.MAX_VALUE);
  }

  /** Its text, or the beginning of it. */
  String text(int node, int mostBytes) {
    int length = Math.min(mostBytes, end[node] - start[node]);
    return new String(file, start[node], length, StandardCharsets.UTF_8);
  }

  boolean hasText(int node, byte[] text) {
    return Arrays.equals(file, start[node], end[node], text, 0, text.length);
  }

  private int line(int at) {
    int found = Arrays.binarySearch(lines, at);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static boolean isBreak(byte one) {
    return one == '\n' || one == '\r';
  }

  /** Where each line begins; the last may have nothing in it. */
  private static int[] lines(byte[] file) {
    int count = 1;
    for (byte one : file) if (one == '\n') count++;
    int[] lines = new int[count];
    int line = 1;
    for (int at = 0; at < file.length; at++) if (file[at] == '\n') lines[line++] = at + 1;
    return lines;
  }

  /** Takes the nodes as a walk meets them. */
  static final class Builder {
    private final byte[] file;
    private int size;
    private short[] kind;
    private short[] field;
    private int[] start;
    private int[] end;
    private int[] parent;
    private int[] after;
    private int open = -1;

    Builder(byte[] file) {
      this.file = file;
      int guess = file.length / 3 + 16;
      kind = new short[guess];
      field = new short[guess];
      start = new int[guess];
      end = new int[guess];
      parent = new int[guess];
      after = new int[guess];
    }

    void enter(short nodeKind, short nodeField, int nodeStart, int nodeEnd) {
      if (size == kind.length) grow();
      kind[size] = nodeKind;
      field[size] = nodeField;
      start[size] = Math.clamp(nodeStart, 0, file.length);
      end[size] = Math.clamp(nodeEnd, start[size], file.length);
      parent[size] = open;
      open = size++;
    }

    void leave() {
      after[open] = size;
      open = parent[open];
    }

    Tree tree() {
      while (open >= 0) leave();
      return new Tree(this);
    }

    private void grow() {
      if (size >= MOST_NODES) throw new IllegalStateException("it has too many parts");
      int more = Math.min(MOST_NODES, size + size / 2);
      kind = Arrays.copyOf(kind, more);
      field = Arrays.copyOf(field, more);
      start = Arrays.copyOf(start, more);
      end = Arrays.copyOf(end, more);
      parent = Arrays.copyOf(parent, more);
      after = Arrays.copyOf(after, more);
    }
  }
}

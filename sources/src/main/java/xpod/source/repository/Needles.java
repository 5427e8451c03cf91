package xpod.source.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Looks for many names in a text in one pass, however they are written: letters and digits alone
 * count, in lower case, so that {@code RetryHeader}, {@code retry_header} and "retry header" are
 * one. The automaton of Aho and Corasick.
 */
final class Needles {
  /** Letters and digits. */
  private static final int SIGNS = 36;

  private static final byte[] SIGN = signs();

  private final List<int[]> next = new ArrayList<>();
  private final List<BitSet> ends = new ArrayList<>();

  /**
   * @param needles of small letters and digits, none empty
   */
  Needles(List<String> needles) {
    node();
    for (int number = 0; number < needles.size(); number++) insert(needles.get(number), number);
    link();
  }

  private int node() {
    int[] edges = new int[SIGNS];
    Arrays.fill(edges, -1);
    next.add(edges);
    ends.add(new BitSet());
    return next.size() - 1;
  }

  private void insert(String needle, int number) {
    int at = 0;
    for (int i = 0; i < needle.length(); i++) {
      int sign = SIGN[needle.charAt(i)];
      if (sign < 0) throw new IllegalArgumentException("'" + needle + "' is no needle");
      int[] edges = next.get(at);
      if (edges[sign] < 0) edges[sign] = node();
      at = edges[sign];
    }
    ends.get(at).set(number);
  }

  /** Leads each missing edge to where the longest end of what was read goes on. */
  private void link() {
    int[] shorter = new int[next.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int sign = 0; sign < SIGNS; sign++) {
      int child = next.getFirst()[sign];
      if (child < 0) next.getFirst()[sign] = 0;
      else open.add(child);
    }
    while (!open.isEmpty()) {
      int at = open.remove();
      ends.get(at).or(ends.get(shorter[at]));
      for (int sign = 0; sign < SIGNS; sign++) {
        int child = next.get(at)[sign];
        int otherwise = next.get(shorter[at])[sign];
        if (child < 0) {
          next.get(at)[sign] = otherwise;
        } else {
          shorter[child] = otherwise;
          open.add(child);
        }
      }
    }
  }

  /** The numbers of the needles that are in a text of ASCII or UTF-8. */
  BitSet in(byte[] text) {
    BitSet found = new BitSet();
    int at = 0;
    for (byte b : text) {
      if (b < 0 || SIGN[b] < 0) continue;
      at = next.get(at)[SIGN[b]];
      BitSet here = ends.get(at);
      if (!here.isEmpty()) found.or(here);
    }
    return found;
  }

  private static byte[] signs() {
    byte[] signs = new byte[128];
    Arrays.fill(signs, (byte) -1);
    for (char c = '0'; c <= '9'; c++) signs[c] = (byte) (c - '0');
    for (char c = 'a'; c <= 'z'; c++) {
      signs[c] = (byte) (c - 'a' + 10);
      signs[Character.toUpperCase(c)] = signs[c];
    }
    return signs;
  }
}

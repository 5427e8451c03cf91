package xpod.source.git;

import java.util.Arrays;
import java.util.BitSet;

/** Who descends from whom; every walk visits a commit once and needs no order of the indexes. */
final class Ancestry {
  private Ancestry() {}

  static BitSet reachable(Columns columns, int tip) {
    BitSet seen = new BitSet(columns.size());
    int[] landing = new int[columns.size()];
    Arrays.fill(landing, -1);
    bring(columns, tip, tip, landing);
    for (int i = 0; i < landing.length; i++) {
      if (landing[i] >= 0) seen.set(i);
    }
    return seen;
  }

  /** The first-parent line, from the tip to its root. */
  static int[] line(Columns columns, int tip) {
    Ints line = new Ints();
    BitSet seen = new BitSet(columns.size());
    for (int at = tip; at >= 0 && !seen.get(at); at = firstParent(columns, at)) {
      seen.set(at);
      line.add(at);
    }
    return line.slice(0, line.size());
  }

  /** Oldest first along the line, each commit takes in all ancestors that nobody took before. */
  static int[] landing(Columns columns, int tip) {
    int[] landing = new int[columns.size()];
    Arrays.fill(landing, -1);
    int[] line = line(columns, tip);
    for (int i = line.length - 1; i >= 0; i--) bring(columns, line[i], line[i], landing);
    return landing;
  }

  private static void bring(Columns columns, int from, int by, int[] landing) {
    if (landing[from] >= 0) return;
    Ints open = new Ints();
    landing[from] = by;
    open.add(from);
    for (int next = 0; next < open.size(); next++) {
      int commit = open.get(next);
      for (int p = columns.parentsStart(commit); p < columns.parentEnds.get(commit); p++) {
        int parent = columns.parents.get(p);
        if (parent < 0 || landing[parent] >= 0) continue;
        landing[parent] = by;
        open.add(parent);
      }
    }
  }

  private static int firstParent(Columns columns, int commit) {
    int start = columns.parentsStart(commit);
    return start == columns.parentEnds.get(commit) ? -1 : columns.parents.get(start);
  }
}

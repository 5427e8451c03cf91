package xpod.source.runs;

import java.util.BitSet;

/**
 * Which lines of a file were reached in a run.
 *
 * @param file as the report calls it, with slashes
 * @param lines those that could be reached, counted from 1
 * @param covered those that were
 */
public record FileCoverage(String file, BitSet lines, BitSet covered) {
  public FileCoverage {
    file = Bounds.name(file).replace('\\', '/');
    lines = (BitSet) lines.clone();
    covered = (BitSet) covered.clone();
  }

  @Override
  public BitSet lines() {
    return (BitSet) lines.clone();
  }

  @Override
  public BitSet covered() {
    return (BitSet) covered.clone();
  }
}

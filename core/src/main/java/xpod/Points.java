package xpod;

import java.util.ArrayList;
import java.util.List;

/**
 * A weight of work in whole micro-points. One point is one top-level item of a task list unless a
 * tracker says otherwise. Whole numbers, so that sums are exact and the same everywhere.
 */
public record Points(long micro) implements Comparable<Points> {
  private static final long MICRO_PER_POINT = 1_000_000;

  public static final Points ZERO = new Points(0);
  public static final Points ONE = new Points(MICRO_PER_POINT);

  public Points {
    if (micro < 0) throw new IllegalArgumentException("points (" + micro + " micro) are negative");
  }

  public Points plus(Points other) {
    return new Points(Math.addExact(micro, other.micro));
  }

  public Points minus(Points other) {
    return new Points(Math.subtractExact(micro, other.micro));
  }

  /**
   * This weight in {@code parts} shares that differ by at most one micro-point and sum to it
   * exactly (largest remainder, the first shares get the rest), so that splitting an item neither
   * adds nor loses weight.
   */
  public List<Points> shares(int parts) {
    if (parts < 1) throw new IllegalArgumentException("cannot share points in " + parts + " parts");
    long each = micro / parts;
    long rest = micro % parts;
    List<Points> shares = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) shares.add(new Points(i < rest ? each + 1 : each));
    return List.copyOf(shares);
  }

  /** One of so many {@link #shares}, counted from 0. */
  public Points share(int nth, int parts) {
    if (nth < 0 || nth >= parts)
      throw new IllegalArgumentException("share " + nth + " not in 0.." + (parts - 1));
    return new Points(micro / parts + (nth < micro % parts ? 1 : 0));
  }

  /** In points, for display only. */
  public double points() {
    return (double) micro / MICRO_PER_POINT;
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(micro, other.micro);
  }
}

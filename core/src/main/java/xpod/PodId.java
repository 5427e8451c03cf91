package xpod;

/** The name of a pod: a small unit of people and agents that works under one contract. */
public record PodId(String value) implements Comparable<PodId> {
  /** The pod of all work that no charter names. */
  public static final PodId DEFAULT = new PodId("default");

  public PodId {
    if (value.isBlank()) throw new IllegalArgumentException("a pod id is blank");
  }

  @Override
  public int compareTo(PodId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package xpod.claim;

/**
 * A thing where a claim names it, and how it is meant there.
 *
 * @param group mentions of one positive group are alternatives: one of them is enough; 0 stands
 *     alone
 */
public record Mention(Named thing, Name.Role role, int group) {
  public Mention {
    if (thing.value().isBlank()) throw new IllegalArgumentException("a mention of " + thing);
    if (group < 0)
      throw new IllegalArgumentException("group (" + group + ") of " + thing + " is negative");
  }

  /** The same mention, meant in another way. */
  public Mention as(Name.Role other) {
    return other == role ? this : new Mention(thing, other, group);
  }
}

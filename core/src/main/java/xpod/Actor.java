package xpod;

/**
 * Who did something: a person, an agent that acts on a person's behalf, or automation that follows
 * a fixed rule.
 *
 * <p>Names come from the outside and are for display in a claim's own story only: no measure,
 * finding or adaptation may be keyed by a person.
 */
public sealed interface Actor {
  /** The name the source gave, never an e-mail address. */
  String name();

  /** A human being. */
  record Person(String name) implements Actor {}

  /** A language-model agent; {@code id} names the product, as in {@code claude-code}. */
  record Agent(String name, AgentId id) implements Actor {}

  /** A bot that follows a fixed rule: a dependency updater, a release job. */
  record Automation(String name) implements Actor {}
}

package xpod;

/** An agent product, as in {@code claude-code} or {@code codex}; never a person. */
public record AgentId(String value) {
  public AgentId {
    if (value.isBlank()) throw new IllegalArgumentException("an agent id is blank");
  }
}

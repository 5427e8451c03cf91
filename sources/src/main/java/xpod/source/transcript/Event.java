package xpod.source.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a session, in the order of its file. */
sealed interface Event {
  Instant at();

  /** A person, or a program in their place, wrote to the agent. */
  record Asked(Instant at) implements Event {}

  /** The agent wrote. */
  record Said(Instant at, String text) implements Event {}

  /**
   * The agent had a command run.
   *
   * @param exit null where nobody tells how it ended
   * @param output as far as it was kept
   */
  record Ran(Instant at, String command, @Nullable Integer exit, String output) implements Event {}

  /** The agent used another tool, which may have changed something. */
  record Acted(Instant at, boolean changes) implements Event {}

  /** The turn was broken off. */
  record Cut(Instant at) implements Event {}
}

package xpod.source.transcript;

import java.util.List;
import xpod.evidence.Evidence.OwnRun;
import xpod.evidence.Evidence.OwnRun.Seen;

/** What a session shows of the run that its last words speak of. */
final class OwnRuns {
  private OwnRuns() {}

  /** Of the tests that were run up to the event at {@code end}. */
  static OwnRun before(Session session, int end) {
    List<Event> events = session.events();
    int last = -1;
    for (int i = 0; i < end; i++)
      if (events.get(i) instanceof Event.Ran ran && TestCommand.is(ran.command())) last = i;
    if (last < 0)
      return new OwnRun(session.whole() ? Seen.NONE : Seen.UNKNOWN, "", "no test was run");
    Event.Ran ran = (Event.Ran) events.get(last);
    if (changed(events, last, end))
      return new OwnRun(Seen.STALE, ran.command(), "something was changed after it");
    Integer exit = ran.exit();
    if (exit == null || !TestCommand.tells(ran.command()))
      return new OwnRun(Seen.UNKNOWN, ran.command(), "its end is not known");
    if (exit == 0) return new OwnRun(Seen.PASSED, ran.command(), "exit 0");
    boolean failed = TestCommand.countsFailures(ran.output()) && !failedBefore(events, ran, last);
    return new OwnRun(failed ? Seen.FAILED : Seen.UNKNOWN, ran.command(), "exit " + exit);
  }

  private static boolean changed(List<Event> events, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      switch (events.get(i)) {
        case Event.Acted acted when acted.changes() -> {
          return true;
        }
        case Event.Ran ran when !TestCommand.onlyReads(ran.command()) -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the same command failed before anything was changed: then it may be as it ever was. */
  private static boolean failedBefore(List<Event> events, Event.Ran again, int end) {
    for (int i = 0; i < end; i++) {
      if (events.get(i) instanceof Event.Acted acted && acted.changes()) return false;
      if (events.get(i) instanceof Event.Ran ran && ran.command().equals(again.command()))
        return ran.exit() == null || ran.exit() != 0;
    }
    return false;
  }
}

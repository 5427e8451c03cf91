package xpod.source.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * One session of an agent, whatever wrote the file.
 *
 * @param agent the product, as in {@code claude-code}
 * @param folder where it worked; empty where the file does not say
 * @param folderDigest SHA-256 of that folder's path, where the file keeps only this
 * @param commit what was checked out when it began; empty where the file does not say
 * @param whole whether all of the file could be read
 */
record Session(
    String agent,
    String id,
    String folder,
    String folderDigest,
    String commit,
    List<Event> events,
    boolean whole) {
  Session {
    events = List.copyOf(events);
  }

  /** The last words of a turn, with the place of the event among {@link #events}. */
  record Closing(Event.Said said, int index, int from) {}

  /**
   * What the agent said last before somebody wrote again or the session ended, where it did nothing
   * more after it. What it says on its way is no report.
   */
  List<Closing> closings() {
    List<Closing> closings = new ArrayList<>();
    Closing last = null;
    int from = 0;
    for (int i = 0; i < events.size(); i++) {
      switch (events.get(i)) {
        case Event.Said said -> last = new Closing(said, i, from);
        case Event.Ran ran -> last = null;
        case Event.Acted acted -> last = null;
        case Event.Cut cut -> last = null;
        case Event.Asked asked -> {
          if (last != null) closings.add(last);
          last = null;
          from = i;
        }
      }
    }
    if (last != null) closings.add(last);
    return closings;
  }
}

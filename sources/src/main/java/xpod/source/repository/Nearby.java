package xpod.source.repository;

import java.util.List;
import xpod.source.Candidate;
import xpod.source.git.History;
import xpod.source.git.Message;

/** The changes near a claim, as texts that can be compared with it. */
final class Nearby {
  /** Behind these the right one is hardly ever (docs/accuracy/meaning.md). */
  private static final int MOST = 8;

  private static final int MOST_PATHS = 12;
  private static final int MOST_BODY = 1_200;

  private final Scanned scanned;
  private final Neighbours neighbours;

  Nearby(Scanned scanned) {
    this.scanned = scanned;
    this.neighbours = new Neighbours(scanned);
  }

  /** The likeliest first. */
  List<Candidate> of(Reported reported) {
    return neighbours.ranked(reported).stream()
        .limit(MOST)
        .map(n ->
            new Candidate(
                scanned.revision(n.commit()),
                scanned.landings().of(n.commit(), reported.commit()).at(),
                Story.words(scanned.subject(n.commit())),
                text(n.commit()),
                n.likeness()))
        .toList();
  }

  /** Message and paths, in front what says most. */
  String text(int commit) {
    History history = scanned.history();
    Message message = history.message(commit);
    StringBuilder text = new StringBuilder(message.subject());
    int paths = 0;
    for (int path : history.paths(commit)) {
      if (scanned.lists().contains(history.path(path))) continue;
      if (paths++ >= MOST_PATHS) break;
      text.append(' ').append(history.path(path));
    }
    String body = message.body();
    text.append('\n').append(body, 0, Math.min(body.length(), MOST_BODY));
    return text.toString();
  }
}

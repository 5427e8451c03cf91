package xpod.source.repository;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.Revision;
import xpod.source.Candidate;
import xpod.source.Excerpt;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;

/** What of a repository is shown to whoever reads changes, or compares them with a claim. */
final class Shown {
  private final History history;
  private final ObjectReader objects;
  private final String name;
  private final Landings landings;
  private final Lists lists;
  private @Nullable Nearby nearby;

  Shown(History history, ObjectReader objects, String name, Landings landings, Lists lists) {
    this.history = history;
    this.objects = objects;
    this.name = name;
    this.landings = landings;
    this.lists = lists;
  }

  Optional<Excerpt> excerpt(Revision change) {
    int index = change.repository().equals(name) ? history.indexOf(change.commit()) : -1;
    if (index < 0) return Optional.empty();
    return Optional.of(new Excerpts(history, objects, lists.kinds().keySet()).of(index));
  }

  List<Candidate> near(Reported claim) {
    Nearby known = nearby;
    if (known == null) {
      PathIndex paths = new PathIndex(history);
      Scanned scanned = new Scanned(history, name, landings, lists.kinds().keySet(), paths);
      nearby = known = new Nearby(scanned);
    }
    return known.of(claim);
  }
}

package xpod.source.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.Actor;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.WorkId;
import xpod.claim.Act;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Wording;
import xpod.source.git.History;
import xpod.source.git.Message;
import xpod.source.git.Reference;

/** Reads commit messages as claims: "fix: …", "add tests for …", "all tests pass", "Closes #12". */
final class CommitClaims {
  private static final int LONGEST = 2_000;
  private static final Pattern MERGE = Pattern.compile("^(?:Merge |Merged in )");

  private final History history;
  private final String repository;
  private final Landings landings;

  CommitClaims(History history, String repository, Landings landings) {
    this.history = history;
    this.repository = repository;
    this.landings = landings;
  }

  List<Reported> read() {
    List<Reported> claims = new ArrayList<>();
    for (int commit = history.size() - 1; commit >= 0; commit--) {
      if (!landings.merged(commit)) continue;
      Reported claim = claim(commit);
      if (claim != null) claims.add(claim);
    }
    return claims;
  }

  private @Nullable Reported claim(int commit) {
    Message message = history.message(commit);
    String subject = message.subject();
    List<String> closed = closed(message);
    boolean merge = history.merge(commit) || MERGE.matcher(subject).find();
    if (merge && closed.isEmpty()) return null;
    Actor by = history.author(commit);
    if (by instanceof Actor.Automation) return null;
    Wording says = Wording.of(subject);
    boolean claims = !closed.isEmpty() || says.acts().stream().anyMatch(CommitClaims::isDeed);
    if (!claims || subject.isBlank() || subject.startsWith("Revert \"")) return null;
    String text = message.body().isBlank() ? subject : subject + " | " + message.body();
    Wording whole = says.shownAs(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    WorkId work = new WorkId(repository + ":git", history.id(commit));
    String task = closed.isEmpty() ? null : closed.getFirst();
    return new Reported(
        new Claim(
            ClaimId.of(work, history.id(commit)),
            work,
            PodId.DEFAULT,
            by,
            whole,
            Points.ONE,
            history.at(commit),
            new Revision(repository, history.id(commit)),
            new Place(Place.HISTORY, 0),
            task,
            Manner.STATED),
        commit,
        null,
        new Cited(List.of(), List.of(), List.of(), text));
  }

  private static boolean isDeed(Act act) {
    return switch (act) {
      case CREATE, ADD, CHANGE, FIX, REMOVE, RENAME, MOVE, REPLACE, TEST, DOCUMENT -> true;
      case RUN, CHECK, INQUIRE, PERFORM -> false;
    };
  }

  /** The issues of this repository that a message closes, as {@code #12} or {@code PAY-12}. */
  private static List<String> closed(Message message) {
    return message.references().stream()
        .filter(r -> r.closes() && r.project().isEmpty())
        .map(Reference::key)
        .toList();
  }
}

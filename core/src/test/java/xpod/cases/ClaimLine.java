package xpod.cases;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.Actor;
import xpod.AgentId;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Wording;

/** Reads {@code claim c1 T012 by agent ada, 2 points: Create src/a.ts}. */
final class ClaimLine {
  private static final Pattern PARTS =
      Pattern.compile("(\\S+) (\\S+) by (agent|person|bot) (\\w+)(?:, ([^:]*))?:(.*)");

  private ClaimLine() {}

  static Claim read(Instant at, String rest) {
    Matcher parts = PARTS.matcher(rest);
    if (!parts.matches()) throw new IllegalArgumentException("a claim is not like '" + rest + "'");
    Phrases phrases = new Phrases(parts.group(5) == null ? "" : parts.group(5));
    WorkId work = work(parts.group(2));
    Wording says = Wording.of(parts.group(6).strip());
    Claim claim =
        new Claim(
            new ClaimId(parts.group(1)),
            work,
            new PodId(phrases.after("pod", PodId.DEFAULT.value())),
            actor(parts.group(3), parts.group(4)),
            phrases.has("skipped") ? says.asNothing() : says,
            new Points(Long.parseLong(phrases.after("points", "1")) * Points.ONE.micro()),
            at,
            new Revision("repo", parts.group(1) + "tick"),
            new Place(phrases.after("in", "tasks.md"), 1),
            work.key(),
            phrases.one(Manner.class, Manner.TICKED));
    phrases.allTaken();
    return claim;
  }

  static WorkId work(String task) {
    return new WorkId("repo tasks.md", task);
  }

  private static Actor actor(String kind, String name) {
    return switch (kind) {
      case "agent" -> new Actor.Agent(name, new AgentId("some-agent"));
      case "bot" -> new Actor.Automation(name);
      default -> new Actor.Person(name);
    };
  }
}

package xpod.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import xpod.claim.Claim;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Filling;
import xpod.evidence.Evidence.Found;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Exhibit;
import xpod.pod.Charter;

/**
 * A way in which evidence can speak for a claim, as the judge weighs it. One that speaks need not
 * be enough for the contract.
 */
public enum Channel {
  NAMED_IN_SUBJECT("a change whose subject names the work"),
  PULL_REQUEST("the pull request it cites"),
  CITED("a commit it cites"),
  BRANCH("a change on a branch that names the work"),
  MENTIONED("a change whose message names the work"),
  TOGETHER("the commit that reports it"),
  NAMED_PATH("a change of what it names"),
  NEARBY("a change close to it"),
  THERE("a file or folder it names is there"),
  TESTS("a test it promises is there"),
  GONE("what it takes away is gone"),
  INSIDE("what it names has something inside");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  /** The channel in words. */
  public String words() {
    return words;
  }

  /** Something that speaks for a claim, and the way in which it does. */
  public record Voice(Channel channel, Exhibit exhibit) {}

  /** Whether {@code claim} is one that this channel could speak for. */
  public boolean hears(Claim claim) {
    if (claim.says().matter() == Matter.NOTHING) return false;
    return switch (this) {
      case NAMED_IN_SUBJECT, BRANCH, MENTIONED -> claim.task() != null;
      case PULL_REQUEST, CITED, TOGETHER, NAMED_PATH, NEARBY -> true;
      case THERE -> !claim.says().paths().isEmpty();
      case TESTS ->
          claim.says().matter() == Matter.TEST
              || claim.says().names().stream().anyMatch(n -> n.kind() == Name.Kind.TEST);
      case GONE -> !claim.says().gone().isEmpty();
      case INSIDE -> !claim.says().bodies().isEmpty();
    };
  }

  /** All that speaks for {@code claim} by {@code asOf}. */
  public static List<Voice> speakingFor(Docket docket, Claim claim, Charter charter, Instant asOf) {
    Case matter = Case.of(docket, claim, charter, asOf);
    List<Voice> voices = new ArrayList<>();
    Delivery.deliveries(matter)
        .forEach(c -> voices.add(new Voice(of(c.evidence().link()), c.exhibit())));
    for (Exhibit exhibit : matter.exhibits()) {
      switch (exhibit.evidence()) {
        case Evidence.Presence presence -> hear(presence, claim, exhibit, voices);
        case Evidence.Inside inside when inside.filling() == Filling.WORKING ->
            voices.add(new Voice(INSIDE, exhibit));
        default -> {}
      }
    }
    return voices;
  }

  private static void hear(
      Evidence.Presence presence, Claim claim, Exhibit exhibit, List<Voice> voices) {
    Name name = presence.name();
    if (presence.found().present() && claim.says().paths().contains(name))
      voices.add(new Voice(THERE, exhibit));
    if (Delivery.isTheTest(presence)) voices.add(new Voice(TESTS, exhibit));
    if (presence.found() == Found.REMOVED && claim.says().gone().contains(name))
      voices.add(new Voice(GONE, exhibit));
  }

  private static Channel of(Link link) {
    return switch (link) {
      case NAMED_IN_SUBJECT -> NAMED_IN_SUBJECT;
      case PULL_REQUEST -> PULL_REQUEST;
      case CITED -> CITED;
      case BRANCH -> BRANCH;
      case MENTIONED -> MENTIONED;
      case TOGETHER -> TOGETHER;
      case NAMED_PATH -> NAMED_PATH;
      case NEARBY -> NEARBY;
    };
  }
}

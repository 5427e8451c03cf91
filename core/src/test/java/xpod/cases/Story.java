package xpod.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Name;
import xpod.claim.Search;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.evidence.Exhibit.Witness;
import xpod.pod.Charter;
import xpod.signal.Signal;

/**
 * What happened, as a case tells it: signals in the order of its lines, and the instant at which
 * one asks.
 *
 * @param charter what the pod of the case works under
 */
public record Story(Charter charter, List<Claim> claims, List<Signal> signals, Instant now) {
  private static final Pattern DATED =
      Pattern.compile("(" + Clock.INSTANT + ")\\s+(?:\\[(\\S+)]\\s+)?(\\w+)\\s*(.*)");
  private static final Pattern ABOUT =
      Pattern.compile("\\s*\\{(?:about (\\w+))?(?:,? ?by (\\w+))?}$");
  private static final Duration LONG_BEFORE = Duration.ofDays(365);

  public Story {
    claims = List.copyOf(claims);
    signals = List.copyOf(signals);
  }

  /** Reads {@code text}, whatever the order of its lines. */
  public static Story read(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    CharterLines charter = new CharterLines();
    List<Claim> claims = new ArrayList<>();
    Instant now = null;
    for (String line : lines) {
      Matcher dated = DATED.matcher(line);
      if (dated.matches() && dated.group(3).equals("claim")) {
        claims.add(ClaimLine.read(Clock.at(dated.group(1)), dated.group(4)));
      } else if (line.startsWith("now ")) {
        now = Clock.at(line.substring(4));
      } else if (line.startsWith("contract ")) {
        charter.contract(line.substring("contract ".length()));
      } else if (line.startsWith("channels ")) {
        charter.channels(line.substring("channels ".length()));
      } else if (!dated.matches()) {
        throw new IllegalArgumentException("not understood: " + line);
      }
    }
    if (now == null) throw new IllegalArgumentException("a case has a line 'now d2 09:00'");
    return new Story(charter.charter(), claims, signals(lines, claims, charter), now);
  }

  private static List<Signal> signals(
      List<String> lines, List<Claim> claims, CharterLines charter) {
    List<Signal> signals = new ArrayList<>();
    if (charter.spoken()) {
      signals.add(
          new Signal.Chartered(
              id("charter"), Clock.at("d0 00:00").minus(LONG_BEFORE), charter.charter()));
    }
    for (String line : lines) {
      Matcher dated = DATED.matcher(line);
      if (!dated.matches()) continue;
      Instant at = Clock.at(dated.group(1));
      if (dated.group(3).equals("claim")) {
        Claim claim = ClaimLine.read(at, dated.group(4));
        signals.add(new Signal.Claimed(id(line), claim));
      } else {
        signals.add(
            observed(at, dated.group(2), dated.group(3), dated.group(4), line, claims, lines));
      }
    }
    return signals;
  }

  private static Signal observed(
      Instant at,
      @Nullable String task,
      String verb,
      String rest,
      String line,
      List<Claim> claims,
      List<String> lines) {
    Matcher about = ABOUT.matcher(rest);
    boolean marked = about.find();
    String said = marked ? rest.substring(0, about.start()) : rest;
    String claim = marked ? about.group(1) : null;
    String by = marked ? about.group(2) : null;
    String key = task != null ? task : String.valueOf(claims.getFirst().task());
    Evidence evidence =
        verb.equals("searched")
            ? ExhibitLine.searched(said, searches(key, claims))
            : ExhibitLine.read(verb, said, n -> named(n, key, claims), c -> changes(c, lines));
    Exhibit exhibit =
        new Exhibit(
            id(line),
            at,
            witness(by, evidence),
            claim == null ? null : new ClaimId(claim),
            evidence);
    return new Signal.Observed(ClaimLine.work(key), exhibit);
  }

  private static List<SignalId> changes(String commit, List<String> lines) {
    List<SignalId> changes =
        lines.stream().filter(l -> l.contains(" change " + commit + " ")).map(Story::id).toList();
    if (changes.isEmpty()) throw new IllegalArgumentException("no change is called " + commit);
    return changes;
  }

  private static SignalId id(String line) {
    return SignalId.of("case", "line", line, "");
  }

  private static Witness witness(@Nullable String by, Evidence evidence) {
    if (by != null) return Witness.valueOf(by.toUpperCase(java.util.Locale.ROOT));
    return evidence instanceof Evidence.Change ? Witness.CLAIMANT : Witness.ANOTHER;
  }

  private static List<Search> searches(String task, List<Claim> claims) {
    return claims.stream()
        .filter(c -> task.equals(c.task()))
        .flatMap(c -> c.says().searches().all().stream())
        .toList();
  }

  /** The name {@code value} as the claims of {@code task} mean it. */
  private static Name named(String value, String task, List<Claim> claims) {
    List<Name> names =
        claims.stream()
            .filter(c -> task.equals(c.task()))
            .flatMap(c -> c.says().names().stream())
            .toList();
    Optional<Name> name = names.stream().filter(n -> n.value().equals(value)).findFirst();
    return name.orElseThrow(
        () -> new IllegalArgumentException("'" + value + "' is not named; names are " + names));
  }
}

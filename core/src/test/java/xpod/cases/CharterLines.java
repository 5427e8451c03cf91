package xpod.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import xpod.PodId;
import xpod.claim.Matter;
import xpod.contract.Clause;
import xpod.contract.EvidenceContract;
import xpod.contract.PathGlob;
import xpod.contract.Proof;
import xpod.contract.Requirement;
import xpod.pod.Charter;

/**
 * Reads {@code contract grace 48h, content needs changed by another} and {@code channels named
 * changed}.
 */
final class CharterLines {
  private Duration grace = EvidenceContract.DEFAULT_GRACE;
  private Duration ofAgents = EvidenceContract.DEFAULT_PROBATION_OF_AGENTS;
  private Duration ofPeople = EvidenceContract.DEFAULT_PROBATION_OF_PEOPLE;
  private Set<Proof> channels = Charter.GIT_ALONE;
  private final List<Clause> clauses = new ArrayList<>();
  private boolean spoken;

  void contract(String rest) {
    spoken = true;
    Phrases phrases = new Phrases(rest);
    grace = Clock.span(phrases.after("grace", grace.toHours() + "h"));
    ofAgents = Clock.span(phrases.after("probation of agents", ofAgents.toHours() + "h"));
    ofPeople = Clock.span(phrases.after("probation of people", ofPeople.toHours() + "h"));
    for (Matter matter : Matter.values()) {
      String needs = phrases.after(Phrases.words(matter) + " needs");
      if (needs != null)
        clauses.add(new Clause(Set.of(matter), PathGlob.EVERYWHERE, requirement(needs)));
    }
    phrases.allTaken();
  }

  void channels(String rest) {
    spoken = true;
    channels = EnumSet.noneOf(Proof.class);
    for (String word : rest.strip().split("\\s+")) channels.add(proof(word));
  }

  /** Whether the case says anything of its charter. */
  boolean spoken() {
    return spoken;
  }

  Charter charter() {
    List<Clause> all = new ArrayList<>(clauses);
    all.addAll(EvidenceContract.DEFAULT.clauses());
    EvidenceContract contract = new EvidenceContract("case", 1, all, grace, ofAgents, ofPeople);
    return new Charter(PodId.DEFAULT, contract, channels);
  }

  private static Requirement requirement(String words) {
    if (words.endsWith(" by another")) {
      return new Requirement.ByAnother(
          requirement(words.substring(0, words.length() - " by another".length())));
    }
    if (words.contains(" and ")) return new Requirement.AllOf(each(words, " and "));
    if (words.contains(" or ")) return new Requirement.AnyOf(each(words, " or "));
    return Requirement.need(proof(words));
  }

  private static List<Requirement> each(String words, String between) {
    return Arrays.stream(words.split(between)).map(CharterLines::requirement).toList();
  }

  private static Proof proof(String word) {
    return Proof.valueOf(word.strip().toUpperCase(Locale.ROOT));
  }
}

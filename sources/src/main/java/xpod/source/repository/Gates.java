package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import xpod.claim.Claim;
import xpod.claim.Terms;
import xpod.evidence.Evidence;
import xpod.source.checks.CheckFile;
import xpod.source.checks.Step;
import xpod.source.checks.Steps;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;

/**
 * Finds the steps that a claim about a check speaks of, in the files that its change brought, and
 * says whether their failure stops anything.
 */
final class Gates {
  /** Words of claims about checks; of others nothing is looked up. */
  private static final Pattern ABOUT_CHECKS =
      Pattern.compile(
          "(?i)\\b(?:ci(?:/cd)?|gat(?:e|es|ing)|pipeline|workflow|enforc\\w+|exits?|fails?|blocks?"
              + "|non-?zero|github actions?|gitlab)\\b|CI/CD");

  /** Words that any check has, and by which none is meant. */
  private static final SortedSet<String> GENERIC =
      Terms.of(
          "ci cd gate gates check checks build builds job jobs step steps workflow workflows"
              + " pipeline pipelines add create set up configure enforce fail fails failing run"
              + " make target targets github gitlab action actions exit exits non zero nonzero"
              + " block blocks merge pr below above when integrate integration verify ensure"
              + " makefile below than less");

  /** Later versions in which a gate may have been shut; most are within the first few. */
  private static final int MOST_VERSIONS = 20;

  private final Scanned scanned;
  private final ObjectReader objects;
  private final Map<String, List<Meant>> read = new HashMap<>();

  Gates(Scanned scanned, ObjectReader objects) {
    this.scanned = scanned;
    this.objects = objects;
  }

  /** A gate as it was from some time on. */
  record Seen(Instant since, Evidence.Gate gate) {}

  /** What a linked commit made of the check that a claim speaks of, then and later. */
  List<Seen> of(Reported reported, int commit) {
    Claim claim = reported.claim();
    if (!ABOUT_CHECKS.matcher(claim.says().text()).find()) return List.of();
    SortedSet<String> wanted = new TreeSet<>(claim.says().terms());
    wanted.removeAll(GENERIC);
    if (wanted.isEmpty()) return List.of();
    History history = scanned.history();
    int[] changed = history.paths(commit);
    for (int nth = 0; nth < changed.length; nth++) {
      String path = history.path(changed[nth]);
      if (history.status(commit, nth) == 'D' || CheckFile.of(path).isEmpty()) continue;
      String blob = history.after(commit, nth).orElse("");
      Optional<Evidence.Gate> gate = gate(commit, path, blob, wanted);
      if (gate.isEmpty()) continue;
      List<Seen> seen = new ArrayList<>();
      seen.add(new Seen(scanned.landings().of(commit, reported.commit()).at(), gate.get()));
      if (!gate.get().shut()) later(reported, commit, changed[nth], wanted, seen);
      return seen;
    }
    return List.of();
  }

  /** Whether a later version of the same file shut it. */
  private void later(
      Reported reported, int commit, int path, SortedSet<String> wanted, List<Seen> seen) {
    History history = scanned.history();
    Instant from = seen.getFirst().since();
    int looked = 0;
    int[] changes = scanned.paths().changes(path);
    for (int at = changes.length - 1; at >= 0 && looked < MOST_VERSIONS; at--) {
      int next = changes[at];
      Landings.Landed landed = scanned.landings().of(next, reported.commit());
      boolean after = next != commit && landed.at().isAfter(from);
      if (!after || landed.where() == Evidence.Landing.ELSEWHERE) continue;
      looked++;
      Optional<Evidence.Gate> gate = gate(next, history.path(path), blob(next, path), wanted);
      // What is gone, or goes by other words, is another gate; of that nothing is said.
      boolean shut = gate.isEmpty() || gate.get().shut();
      if (!shut) continue;
      String where = history.path(path);
      seen.add(new Seen(landed.at(), new Evidence.Gate(scanned.revision(next), where, true, "")));
      return;
    }
  }

  private String blob(int commit, int path) {
    int[] changed = scanned.history().paths(commit);
    for (int nth = 0; nth < changed.length; nth++)
      if (changed[nth] == path) return scanned.history().after(commit, nth).orElse("");
    return "";
  }

  /**
   * Of the steps that speak of most of what is said; one of them that stops something is enough.
   */
  private Optional<Evidence.Gate> gate(
      int commit, String path, String blob, SortedSet<String> wanted) {
    List<Step> meant = new ArrayList<>();
    for (Meant one : steps(path, blob)) {
      long words = wanted.stream().filter(one.words()::contains).count();
      if (words * 2 >= wanted.size() && words > 0) meant.add(one.step());
    }
    if (meant.isEmpty()) return Optional.empty();
    Step open = meant.stream().filter(s -> !s.open().isEmpty()).findFirst().orElse(null);
    boolean shut = open == null || meant.stream().anyMatch(s -> s.stops());
    String where = path + ":" + (shut || open == null ? meant.getFirst().line() : open.openLine());
    String words = shut || open == null ? "" : "goes on whatever fails: " + open.open();
    return Optional.of(new Evidence.Gate(scanned.revision(commit), where, shut, words));
  }

  /** A step with the terms by which it may be meant. */
  private record Meant(Step step, SortedSet<String> words) {}

  private static List<Meant> meant(String path, String text) {
    return Steps.of(path, text).stream()
        .map(s -> new Meant(s, Terms.of(s.words() + " " + Paths.stem(path))))
        .toList();
  }

  private List<Meant> steps(String path, String blob) {
    if (blob.isEmpty()) return List.of();
    return read.computeIfAbsent(
        path + " " + blob,
        key ->
            objects.read(blob) instanceof Blob.Content content
                ? meant(path, new String(content.bytes(), StandardCharsets.UTF_8))
                : List.of());
  }
}

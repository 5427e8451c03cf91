package xpod.source.repository;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import xpod.PodId;
import xpod.claim.Terms;
import xpod.evidence.Evidence.Link;
import xpod.source.ScanRequest;
import xpod.source.cache.Cache;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.git.Repository;
import xpod.source.git.Selection;
import xpod.source.repository.Neighbours.Near;

/**
 * Recovers the commit of a claim with every id hidden. The truth is the commits that name the
 * claim's task, cite its pull request or are cited by it, near the claim; claims whose own commit
 * is one of them are left out, since nobody has to look for those. Prints rows of a Markdown table.
 */
public final class Meaning {
  private static final int SEED = 20_261_127;
  private static final int RESAMPLES = 2_000;
  private static final Duration SHIFT = Duration.ofDays(14);
  private static final Pattern KEY =
      Pattern.compile("#\\d+|\\b[0-9a-f]{7,40}\\b|/(?:pull|issues|commit)/\\w+");

  private final String name;
  private final Scanned scanned;
  private final Neighbours neighbours;
  private final Nearby nearby;
  private final Map<String, List<Double>> ranks = new LinkedHashMap<>();

  private Meaning(String name, Scanned scanned) {
    this.name = name;
    this.scanned = scanned;
    this.neighbours = new Neighbours(scanned, new CommitWords(scanned, Meaning::hidden));
    this.nearby = new Nearby(scanned);
  }

  /** Compares texts by meaning, as the advisor does, where it is on the class path. */
  interface ByMeaning {
    List<Integer> likeness(String text, List<String> candidates);

    String speed();
  }

  private record Asked(Reported claim, Set<Integer> truth) {}

  public static void main(String[] args) throws ReflectiveOperationException {
    int claims = Integer.getInteger("claims", 1_000);
    String by = "xpod.source.repository.MeaningByAdvisor";
    ByMeaning meaning =
        Boolean.getBoolean("meaning")
            ? (ByMeaning) Class.forName(by).getConstructor().newInstance()
            : null;
    System.out.println("seed " + SEED + ", at most " + claims + " claims of each repository");
    for (String repository : args) measure(Path.of(repository), claims, meaning);
    if (meaning != null) System.out.println(meaning.speed());
  }

  private static void measure(Path path, int most, ByMeaning meaning) {
    ScanRequest request =
        new ScanRequest(
            path,
            null,
            false,
            ScanRequest.ClaimSource.CHANGELOGS,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Cache.none());
    try (Repository repository = Repository.open(path);
        ObjectReader objects = ObjectReader.of(repository)) {
      String tip = repository.resolve("HEAD");
      History history = History.read(repository, Selection.of(tip), p -> true);
      Lists lists = new Lists(history, objects, request);
      Landings landings = new Landings(history, history.indexOf(tip));
      Story story = new Story(history, "r", lists.kinds(), p -> PodId.DEFAULT);
      story.tell(lists.steps());
      Set<String> paths = lists.kinds().keySet();
      Scanned scanned = new Scanned(history, "r", landings, paths, new PathIndex(history));
      Path shown = path.endsWith("repo") ? path.getParent() : path;
      new Meaning(shown.getFileName().toString(), scanned).measure(story.reported(), most, meaning);
    }
  }

  private void measure(List<Reported> claims, int most, ByMeaning meaning) {
    List<Asked> asked = asked(claims);
    Collections.shuffle(asked, new Random(SEED));
    if (asked.size() > most) asked = asked.subList(0, most);
    System.out.printf("%n%s: %d claims, %d asked%n", name, claims.size(), asked.size());
    if (asked.isEmpty()) return;
    long candidates = 0;
    for (Asked one : asked) {
      candidates += neighbours.neighbours(one.claim().claim().at()).size();
      recover(one, meaning);
    }
    System.out.printf("candidates %.0f in the mean%n", (double) candidates / asked.size());
    ranks.forEach(this::row);
    for (int least : new int[] {200, 300, 400, 500}) proposals(asked, least);
  }

  private List<Asked> asked(List<Reported> claims) {
    Map<String, Set<String>> lists = new HashMap<>();
    for (Reported claim : claims) {
      ListKind list = claim.list();
      if (list == null) continue;
      for (String id : claim.names())
        lists.computeIfAbsent(id, k -> new TreeSet<>()).add(list.feature());
    }
    Links links = new Links(scanned, new Mentions(scanned.history(), lists.keySet()), lists);
    List<Asked> asked = new ArrayList<>();
    for (Reported claim : claims) {
      Set<Integer> truth = new TreeSet<>();
      links
          .stated(claim)
          .forEach((commit, link) -> {
            if (link.compareTo(Link.BRANCH) < 0 && scanned.changesMoreThanLists(commit))
              truth.add(commit);
          });
      if (truth.contains(claim.commit())) continue;
      truth.retainAll(neighbours.neighbours(claim.claim().at()));
      if (!truth.isEmpty()) asked.add(new Asked(claim, truth));
    }
    return asked;
  }

  private void recover(Asked asked, ByMeaning meaning) {
    List<Near> ranked = neighbours.ranked(asked.claim());
    List<Integer> near = new ArrayList<>(neighbours.neighbours(asked.claim().claim().at()));
    near.remove((Integer) asked.claim().commit());
    rank("nearest in time", near, asked.truth(), c -> 0);
    Set<Integer> words = new TreeSet<>();
    for (String term : asked.claim().claim().says().terms()) words.add(term.hashCode());
    rank("shares a word, then nearest", near, asked.truth(), c -> shares(c, words) ? 1 : 0);
    rank("BM25", ranked.stream().map(Near::commit).toList(), asked.truth(), c -> 0);
    if (meaning == null) return;
    List<String> texts = near.stream().map(c -> hidden(nearby.text(c))).toList();
    List<Integer> like = meaning.likeness(hidden(asked.claim().claim().says().text()), texts);
    Map<Integer, Integer> alone = new HashMap<>();
    for (int nth = 0; nth < near.size(); nth++) alone.put(near.get(nth), like.get(nth));
    rank("embeddings", near, asked.truth(), alone::get);
    Map<Integer, Integer> both = new HashMap<>(alone);
    ranked.forEach(n -> both.merge(n.commit(), n.likeness(), Integer::sum));
    List<Integer> order = ranked.stream().map(Near::commit).toList();
    rank("BM25 and embeddings", order, asked.truth(), both::get);
  }

  /** What was asked before there was BM25: a word in the subject or in one of the paths. */
  private boolean shares(int commit, Set<Integer> words) {
    List<String> texts = new ArrayList<>(List.of(scanned.subject(commit)));
    IntStream.of(scanned.history().paths(commit))
        .limit(40)
        .forEach(path -> texts.add(scanned.history().path(path)));
    return texts.stream()
        .flatMap(text -> Terms.of(hidden(text)).stream())
        .anyMatch(term -> words.contains(term.hashCode()));
  }

  private void rank(
      String method, List<Integer> near, Set<Integer> truth, ToDoubleFunction<Integer> score) {
    List<Integer> order =
        near.stream().sorted(Comparator.comparingDouble(score).reversed()).toList();
    for (int nth = 0; nth < order.size(); nth++) {
      if (!truth.contains(order.get(nth))) continue;
      ranks.computeIfAbsent(method, m -> new ArrayList<>()).add(1.0 / (nth + 1));
      return;
    }
  }

  private void row(String method, List<Double> ranks) {
    double mean = ranks.stream().mapToDouble(r -> r).average().orElse(0);
    long first = ranks.stream().filter(r -> r == 1).count();
    long six = ranks.stream().filter(r -> r > 1 / 6.5).count();
    System.out.printf(
        "| %s | %s | %d | %.3f (%.3f) | %.3f (%.3f) | %.3f |%n",
        name,
        method,
        ranks.size(),
        mean,
        lowest(ranks),
        (double) first / ranks.size(),
        wilson(first, ranks.size()),
        (double) six / ranks.size());
  }

  /** The lower end of the interval that holds 95 % of the means of resamples. */
  private static double lowest(List<Double> ranks) {
    Random random = new Random(SEED);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int n = 0; n < ranks.size(); n++) sum += ranks.get(random.nextInt(ranks.size()));
      means[i] = sum / ranks.size();
    }
    java.util.Arrays.sort(means);
    return means[(int) (RESAMPLES * 0.025)];
  }

  private static double wilson(long hits, long n) {
    double z = 1.959964;
    double share = (double) hits / n;
    double middle = share + z * z / (2 * n);
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    return (middle - half) / (1 + z * z / n);
  }

  /** How often something is proposed, and rightly; and how often a fortnight too early. */
  private void proposals(List<Asked> asked, int least) {
    int proposed = 0;
    int right = 0;
    int placebo = 0;
    int windows = 0;
    for (Asked one : asked) {
      Near best = best(one.claim(), one.claim().claim().at());
      if (best != null && best.likeness() >= least) {
        proposed++;
        if (one.truth().contains(best.commit())) right++;
      }
      Near wrong = best(one.claim(), one.claim().claim().at().minus(SHIFT));
      if (wrong == null) continue;
      windows++;
      if (wrong.likeness() >= least) placebo++;
    }
    System.out.printf(
        "| %s | likeness of %d | %d of %d proposed | %d right | %d of %d placebo windows |%n",
        name, least, proposed, asked.size(), right, placebo, windows);
  }

  private Near best(Reported claim, Instant at) {
    return neighbours.ranked(claim, at).stream()
        .max(Comparator.comparing(Near::likeness))
        .orElse(null);
  }

  private static String hidden(String text) {
    String shown = KEY.matcher(text).replaceAll(" ");
    for (String id : Mentions.ids(shown)) {
      Pattern said = Pattern.compile(Pattern.quote(id), Pattern.CASE_INSENSITIVE);
      shown = said.matcher(shown).replaceAll(" ");
    }
    return shown;
  }
}

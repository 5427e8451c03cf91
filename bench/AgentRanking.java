import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;
import xpod.source.git.Repository;
import xpod.source.git.Tree;

/**
 * What finished attempts really came to, read here from {@code is_resolved} and {@code
 * failure_mode} alone and by no code of ours, held against the debt that {@code xpod results} works
 * out from the tests one by one.
 */
public final class AgentRanking {
  private static final Pattern PLACE = Pattern.compile("results/[^/]+/[^/]+/(?:[^/]+/)*[^/]+");

  private AgentRanking() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("take")) take(Path.of(args[1]), args[2], Path.of(args[3]));
    else rank(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
  }

  /** Writes the files of results out of a repository, without its work tree. */
  private static void take(Path from, String revision, Path to) throws IOException {
    try (Repository repository = Repository.open(from);
        ObjectReader objects = ObjectReader.of(repository)) {
      Tree tree = Tree.at(repository, repository.resolve(revision));
      int files = 0;
      for (String path : tree.paths()) {
        boolean wanted = path.endsWith("results.json") || path.endsWith("run_metadata.json");
        if (!wanted || !PLACE.matcher(path).matches() || path.contains("..")) continue;
        if (!(objects.read(tree.entry(path).orElseThrow().id()) instanceof Blob.Content content))
          continue;
        Path file = to.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content.bytes());
        files++;
      }
      System.out.println("files of results: " + files + " at " + tree.commit());
    }
  }

  /** One finished attempt. */
  private record Finished(String task, boolean resolved) {}

  /** One row. */
  private record Agent(String name, Map<String, Finished> truth, Map<String, Boolean> debt) {
    double falseDone(java.util.function.Predicate<String> half) {
      List<Finished> own =
          truth.entrySet().stream()
              .filter(e -> half.test(e.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      return own.stream().filter(f -> !f.resolved()).count() / (double) own.size();
    }

    double ours(java.util.function.Predicate<String> half) {
      List<Boolean> own =
          debt.entrySet().stream()
              .filter(e -> half.test(e.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      return own.stream().filter(d -> d).count() / (double) own.size();
    }
  }

  private static void rank(Path work, Path ours, int splits) throws IOException {
    Map<String, Map<String, Finished>> truth = truth(work.resolve("results"));
    Map<String, Map<String, Boolean>> debts = debts(ours);
    List<Agent> agents = new ArrayList<>();
    truth.forEach((name, t) -> agents.add(new Agent(name, t, debts.getOrDefault(name, Map.of()))));
    agents.sort(Comparator.comparingDouble(a -> a.falseDone(k -> true)));
    System.out.printf(
        "%-42s %9s %9s %11s %15s%n",
        "agent", "finished", "resolved", "false-done", "debt per claim");
    for (Agent agent : agents) {
      long resolved = agent.truth().values().stream().filter(Finished::resolved).count();
      System.out.printf(
          "%-42s %9d %9d %11.3f %15.3f%n",
          agent.name(),
          agent.truth().size(),
          resolved,
          agent.falseDone(k -> true),
          agent.ours(k -> true));
    }
    System.out.printf("agents: %d%n", agents.size());
    System.out.printf("rho, same attempts: %.3f%n", rho(agents, k -> true, k -> true));
    halves(agents, splits, false, "attempts");
    halves(agents, splits, true, "tasks");
  }

  /** Debt over one half against the truth over the other, however the halves fall. */
  private static void halves(List<Agent> agents, int splits, boolean byTask, String what) {
    Map<String, String> tasks = new HashMap<>();
    for (Agent agent : agents) agent.truth().forEach((id, f) -> tasks.put(id, f.task()));
    List<String> keys = new ArrayList<>(new TreeMap<>(byTask ? inverse(tasks) : tasks).keySet());
    Random random = new Random(20_260_302);
    double[] rhos = new double[splits];
    for (int i = 0; i < splits; i++) {
      Map<String, Boolean> first = new HashMap<>();
      for (String key : keys) first.put(key, random.nextBoolean());
      java.util.function.Predicate<String> in =
          id -> first.getOrDefault(byTask ? tasks.getOrDefault(id, "") : id, false);
      rhos[i] = rho(agents, in, in.negate());
    }
    Arrays.sort(rhos);
    System.out.printf(
        "rho, debt over half of the %s against truth over the other, %d splits: median %.3f, 5%%"
            + " below %.3f, least %.3f%n",
        what, splits, rhos[splits / 2], rhos[splits / 20], rhos[0]);
  }

  private static Map<String, String> inverse(Map<String, String> map) {
    Map<String, String> inverse = new HashMap<>();
    map.forEach((k, v) -> inverse.put(v, k));
    return inverse;
  }

  private static double rho(
      List<Agent> agents,
      java.util.function.Predicate<String> ours,
      java.util.function.Predicate<String> theirs) {
    double[] a = ranks(agents.stream().mapToDouble(x -> x.ours(ours)).toArray());
    double[] b = ranks(agents.stream().mapToDouble(x -> x.falseDone(theirs)).toArray());
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }

  /** Equal values share the mean of their ranks. */
  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int less = 0;
      int same = 0;
      for (double other : values) {
        if (other < values[i]) less++;
        if (other == values[i]) same++;
      }
      ranks[i] = less + (same + 1) / 2.0;
    }
    return ranks;
  }

  private static Map<String, Map<String, Finished>> truth(Path results) throws IOException {
    Map<String, Map<String, Finished>> truth = new TreeMap<>();
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file :
          (Iterable<Path>)
              files.filter(f -> f.toString().endsWith("results.json")).sorted()::iterator) {
        String agent = results.relativize(file).getName(1).toString();
        each(
            Files.readString(file, StandardCharsets.UTF_8),
            fields -> {
              String id = fields.getOrDefault("id", fields.getOrDefault("uuid", ""));
              boolean finished =
                  List.of("unset", "none").contains(fields.getOrDefault("failure_mode", ""));
              if (finished && fields.containsKey("task_id"))
                truth
                    .computeIfAbsent(agent, k -> new LinkedHashMap<>())
                    .putIfAbsent(
                        id,
                        new Finished(
                            fields.get("task_id"), "true".equals(fields.get("is_resolved"))));
            });
      }
    }
    return truth;
  }

  private static Map<String, Map<String, Boolean>> debts(Path ours) throws IOException {
    Map<String, Map<String, Boolean>> debts = new HashMap<>();
    each(
        Files.readString(ours, StandardCharsets.UTF_8),
        fields -> {
          if (!fields.containsKey("attempt")) return;
          boolean debt = List.of("unverified", "contradicted").contains(fields.get("account"));
          debts
              .computeIfAbsent(fields.get("agent"), k -> new HashMap<>())
              .put(fields.get("attempt"), debt);
        });
    return debts;
  }

  /** The plain members of every object in a document, innermost first. */
  private static void each(String text, java.util.function.Consumer<Map<String, String>> consumer) {
    List<Map<String, String>> open = new ArrayList<>();
    try (JsonParser json =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
      String name = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case START_OBJECT -> open.add(new HashMap<>());
          case END_OBJECT -> consumer.accept(open.removeLast());
          case PROPERTY_NAME -> name = json.currentName();
          case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> {
            if (!open.isEmpty()) open.getLast().put(name, json.getString());
          }
          default -> {}
        }
      }
    }
  }
}

package xpod.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import xpod.PodId;
import xpod.contract.EvidenceContract;
import xpod.contract.PathGlob;
import xpod.yaml.YamlText;

/**
 * Reads {@code xpod.yaml}. It never throws on bad input and never guesses: a mistake is named with
 * its place.
 */
public final class ConfigReader {
  /** The version of the format. */
  private static final int VERSION = 1;

  private static final List<String> KEYS = List.of("version", "trackers", "contract", "pods");

  private final Mistakes mistakes = new Mistakes();
  private final Values values = new Values(mistakes);
  private final String origin;

  private ConfigReader(String origin) {
    this.origin = origin;
  }

  /** What came of reading. */
  public sealed interface Outcome {
    /** A configuration. */
    record Agreed(Config config) implements Outcome {}

    /** The mistakes, in the order of the file; at least one. */
    record Refused(List<Mistake> mistakes) implements Outcome {
      public Refused {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  /**
   * The configuration in {@code bytes}.
   *
   * @param origin where they were read, as in {@code xpod.yaml@9f31c2a}
   */
  public static Outcome read(byte[] bytes, String origin) {
    ConfigReader reader = new ConfigReader(origin);
    Config config =
        switch (YamlText.read(bytes)) {
          case YamlText.Read.Tree tree -> reader.config(tree.root());
          case YamlText.Read.Nothing nothing -> reader.nothing();
          case YamlText.Read.Refused refused -> reader.refused(refused);
        };
    return reader.mistakes.none()
        ? new Outcome.Agreed(config)
        : new Outcome.Refused(reader.mistakes.sorted());
  }

  private Config nothing() {
    mistakes.add(Optional.empty(), "the file says nothing", "write version: 1, or remove it");
    return Config.DEFAULT;
  }

  private Config refused(YamlText.Read.Refused why) {
    mistakes.add(why.at(), why.what(), why.wayOut());
    return Config.DEFAULT;
  }

  private Config config(Node root) {
    if (root instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL)) {
      return nothing();
    }
    Map<String, Node> keys = values.keys(root, "xpod.yaml", KEYS);
    if (keys.get("version") instanceof Node n) version(n);
    else if (root instanceof MappingNode) {
      mistakes.add(root, "the file has no \"version\"", "add version: 1");
    }
    List<PathGlob> include = List.of();
    List<PathGlob> exclude = List.of();
    if (keys.get("trackers") instanceof Node n) {
      Map<String, Node> lists = values.keys(n, "trackers", List.of("include", "exclude"));
      if (lists.get("include") instanceof Node i) include = values.globs(i, "include");
      if (lists.get("exclude") instanceof Node e) exclude = values.globs(e, "exclude");
    }
    EvidenceContract contract = EvidenceContract.DEFAULT;
    List<Command> commands = List.of();
    if (keys.get("contract") instanceof Node n) {
      ContractSection section = new ContractSection(values);
      Map<String, Node> parts = section.keys(n);
      contract = section.read(parts);
      if (parts.get("commands") instanceof Node c) commands = new CommandSection(values).read(c);
    }
    List<Config.PodPaths> pods = List.of();
    if (keys.get("pods") instanceof Node n) pods = pods(n);
    return new Config(origin, contract, include, exclude, pods, commands);
  }

  private void version(Node node) {
    boolean known =
        node instanceof ScalarNode s
            && s.getTag().equals(Tag.INT)
            && s.getValue().equals(String.valueOf(VERSION));
    if (known) return;
    String way = "this xpod reads version: " + VERSION;
    mistakes.add(node, "version is " + Mistakes.described(node), way);
  }

  private List<Config.PodPaths> pods(Node node) {
    List<Config.PodPaths> pods = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : values.list(node, "pods", "- {name: web, paths: [\"src/web/**\"]}")) {
      Map<String, Node> keys = values.keys(item, "a pod", List.of("name", "paths"));
      if (!(item instanceof MappingNode)) continue;
      Node named = keys.get("name");
      Node paths = keys.get("paths");
      if (named == null) mistakes.add(item, "a pod has no \"name\"", "add name: checkout");
      if (paths == null) mistakes.add(item, "a pod has no \"paths\"", "add paths: [\"src/**\"]");
      String name = named == null ? null : podName(named, names);
      List<PathGlob> globs = paths == null ? List.of() : values.globs(paths, "paths");
      if (name == null) continue;
      for (PathGlob glob : globs) pods.add(new Config.PodPaths(glob, new PodId(name)));
    }
    return pods;
  }

  private @Nullable String podName(Node node, Set<String> names) {
    String name = values.text(node, "name", "name: checkout");
    if (name == null) return null;
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,63}")) {
      String what = "name is the text " + Mistakes.quoted(name);
      mistakes.add(node, what, "write up to 64 letters, digits, spaces and . _ -");
      return null;
    }
    if (names.add(name)) return name;
    mistakes.add(node, "a second pod is named " + Mistakes.quoted(name), "put its paths together");
    return null;
  }
}

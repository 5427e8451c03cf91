package xpod.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import xpod.claim.Errand;
import xpod.contract.PathGlob;

/** The part of a contract that says which commands show what. */
final class CommandSection {
  private static final List<String> KEYS =
      List.of("name", "run", "shows", "reports", "within", "memory", "network", "environment");

  private static final Map<String, Errand> SHOWS =
      new TreeMap<>(
          Map.of("tests", Errand.TESTS, "checks", Errand.CHECKS, "build", Errand.PIPELINE));

  private static final String EXAMPLE = "- {name: tests, run: [mvn, verify], shows: tests}";

  private final Values values;

  CommandSection(Values values) {
    this.values = values;
  }

  List<Command> read(Node node) {
    List<Command> commands = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : values.list(node, "commands", EXAMPLE)) {
      Map<String, Node> keys = values.keys(item, "a command", KEYS);
      if (!(item instanceof MappingNode)) continue;
      Command command = command(item, keys, names);
      if (command != null) commands.add(command);
    }
    return commands;
  }

  private @Nullable Command command(Node item, Map<String, Node> keys, Set<String> names) {
    String name =
        keys.get("name") instanceof Node n ? name(n, names) : missing(item, "name", "tests");
    List<String> run = List.of();
    if (keys.get("run") instanceof Node n) run = texts(n, "run", "[mvn, verify]");
    else missing(item, "run", "[mvn, verify]");
    Errand shows = null;
    if (keys.get("shows") instanceof Node n) shows = shows(n);
    else missing(item, "shows", "tests");
    List<String> reports = new ArrayList<>();
    if (keys.get("reports") instanceof Node n)
      values.globs(n, "reports").stream().map(PathGlob::pattern).forEach(reports::add);
    Duration within = Command.DEFAULT_TIME;
    if (keys.get("within") instanceof Node n) within = values.duration(n, "within", within);
    int memory = Command.DEFAULT_MEMORY;
    if (keys.get("memory") instanceof Node n) memory = values.whole(n, "memory", memory);
    boolean network = keys.get("network") instanceof Node n && yes(n);
    Map<String, String> environment = new LinkedHashMap<>();
    if (keys.get("environment") instanceof Node n) environment.putAll(environment(n));
    if (name == null || run.isEmpty() || shows == null) return null;
    return new Command(name, run, shows, reports, within, memory, network, environment);
  }

  private @Nullable String missing(Node command, String key, String example) {
    values.wrong(command, "a command has no \"" + key + "\"", "add " + key + ": " + example);
    return null;
  }

  private @Nullable String name(Node node, Set<String> names) {
    String name = values.text(node, "name", "name: tests");
    if (name == null) return null;
    if (!name.matches("[a-z0-9][a-z0-9-]{0,31}")) {
      String what = "name is the text " + Mistakes.quoted(name);
      values.wrong(node, what, "write up to 32 small letters, digits and -");
      return null;
    }
    if (names.add(name)) return name;
    values.wrong(node, "a second command is named " + Mistakes.quoted(name), "name it otherwise");
    return null;
  }

  private @Nullable Errand shows(Node node) {
    String word = values.text(node, "shows", "shows: tests");
    if (word == null) return null;
    Errand shows = SHOWS.get(word);
    if (shows == null) {
      String what = "shows has the unknown word " + Mistakes.quoted(word);
      values.wrong(node, what, Nearest.wayOut(word, SHOWS.keySet()));
    }
    return shows;
  }

  private List<String> texts(Node node, String of, String example) {
    List<String> texts = new ArrayList<>();
    for (Node item : values.list(node, of, example)) {
      String text = scalar(item, "a word of " + of);
      if (text != null) texts.add(text);
    }
    return texts;
  }

  /** Arguments may look like numbers or be empty; what counts is how they are written. */
  private @Nullable String scalar(Node node, String of) {
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      if (scalar.getValue().indexOf('\0') < 0) return scalar.getValue();
    }
    values.wrong(node, of + " is " + Mistakes.described(node), "write one text");
    return null;
  }

  private boolean yes(Node node) {
    boolean known =
        node instanceof ScalarNode s
            && s.getTag().equals(Tag.BOOL)
            && List.of("true", "false").contains(s.getValue());
    if (!known) values.wrong(node, "network is " + Mistakes.described(node), "write true or false");
    return known && ((ScalarNode) node).getValue().equals("true");
  }

  private Map<String, String> environment(Node node) {
    Map<String, String> environment = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      String way = "write names and values below it";
      values.wrong(node, "environment is " + Mistakes.described(node), way);
      return environment;
    }
    for (NodeTuple entry : mapping.getValue()) {
      boolean name =
          entry.getKeyNode() instanceof ScalarNode key
              && key.getValue().matches("[A-Za-z_][A-Za-z0-9_]{0,63}");
      String value = scalar(entry.getValueNode(), "a value of environment");
      if (!name)
        values.wrong(entry.getKeyNode(), "a name of environment is no name", "write A_NAME: value");
      else if (value != null) environment.put(((ScalarNode) entry.getKeyNode()).getValue(), value);
    }
    return environment;
  }
}

package xpod.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import xpod.contract.PathGlob;

/**
 * Values of the types that a configuration knows. What is no such value is a mistake and read as
 * nothing.
 */
final class Values {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([mhd])");
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int MOST_GLOB = 256;

  private final Mistakes mistakes;

  Values(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /**
   * The entries of a mapping by key. Each key must be one of {@code known} and stand there once.
   */
  Map<String, Node> keys(Node node, String of, List<String> known) {
    Map<String, Node> values = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      String way = "write keys below it: " + String.join(", ", known);
      mistakes.add(node, of + " is " + Mistakes.described(node), way);
      return values;
    }
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        mistakes.add(entry.getKeyNode(), "a key of " + of + " is no word", "write a plain key");
      } else if (!known.contains(key.getValue())) {
        String what = "unknown key " + Mistakes.quoted(key.getValue()) + " in " + of;
        mistakes.add(key, what, Nearest.wayOut(key.getValue(), known));
      } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
        String what = "the key " + Mistakes.quoted(key.getValue()) + " stands in " + of + " twice";
        mistakes.add(key, what, "keep one");
      }
    }
    return values;
  }

  List<Node> list(Node node, String of, String example) {
    if (node instanceof SequenceNode sequence) {
      if (!sequence.getValue().isEmpty()) return sequence.getValue();
      mistakes.add(node, of + " is an empty list", "write " + example + " or leave it out");
      return List.of();
    }
    mistakes.add(node, of + " is " + Mistakes.described(node), "write a list: " + example);
    return List.of();
  }

  @Nullable String text(Node node, String of, String example) {
    boolean text = node instanceof ScalarNode s && s.getTag().equals(Tag.STR);
    if (text && !((ScalarNode) node).getValue().isBlank()) return ((ScalarNode) node).getValue();
    String is = text ? "blank" : Mistakes.described(node);
    String way =
        node instanceof ScalarNode s && !text && !s.getTag().equals(Tag.NULL)
            ? "write it in quotes if it is a text, as in " + example
            : "write " + example;
    mistakes.add(node, of + " is " + is, way);
    return null;
  }

  /** A whole number of at least 1, or {@code otherwise}. */
  int whole(Node node, String of, int otherwise) {
    boolean number = node instanceof ScalarNode s && s.getTag().equals(Tag.INT);
    if (number && ((ScalarNode) node).getValue().matches("[1-9]\\d{0,8}")) {
      return Integer.parseInt(((ScalarNode) node).getValue());
    }
    mistakes.add(node, of + " is " + Mistakes.described(node), "write a whole number from 1");
    return otherwise;
  }

  Duration duration(Node node, String of, Duration otherwise) {
    if (!(node instanceof ScalarNode scalar)) {
      mistakes.add(node, of + " is " + Mistakes.described(node), "write one time, as in 24h");
      return otherwise;
    }
    Matcher parts = DURATION.matcher(scalar.getValue());
    if (!parts.matches()) {
      mistakes.add(node, of + " is " + Mistakes.described(node), times(scalar.getValue()));
      return otherwise;
    }
    long n = Long.parseLong(parts.group(1));
    Duration duration =
        switch (parts.group(2)) {
          case "m" -> Duration.ofMinutes(n);
          case "h" -> Duration.ofHours(n);
          default -> Duration.ofDays(n);
        };
    if (duration.compareTo(LONGEST) <= 0) return duration;
    mistakes.add(node, of + " is " + Mistakes.described(node), "write at most 366d");
    return otherwise;
  }

  private static String times(String value) {
    boolean bare = value.matches("\\d{1,6}");
    String units = "minutes, hours or days, as in 90m, 24h, 7d";
    return bare ? "add a unit: " + value + "h or " + value + "d" : "write " + units;
  }

  List<PathGlob> globs(Node node, String of) {
    List<PathGlob> globs = new ArrayList<>();
    for (Node item : list(node, of, "[\"docs/**\"]")) {
      PathGlob glob = glob(item, "a pattern of " + of);
      if (glob != null) globs.add(glob);
    }
    return globs;
  }

  @Nullable PathGlob glob(Node node, String of) {
    String text = text(node, of, "\"docs/**\"");
    if (text == null) return null;
    String way = glob(text);
    if (way.isEmpty()) return new PathGlob(text);
    mistakes.add(node, of + " is the text " + Mistakes.quoted(text), way);
    return null;
  }

  /** Why no path of a repository can match {@code glob}, as what to write instead; else empty. */
  private static String glob(String glob) {
    if (glob.length() > MOST_GLOB) return "write at most " + MOST_GLOB + " characters";
    if (glob.indexOf('\\') >= 0) return "write / between folders";
    if (glob.startsWith("/")) return "write it from the repository's root, without the first /";
    if (glob.startsWith("./")) return "write it without ./";
    if (glob.startsWith("!")) return "write what is meant, not what is not; see exclude";
    if (("/" + glob + "/").contains("/../")) return "write a path inside the repository";
    if (glob.endsWith("/")) return "write " + Mistakes.quoted(glob + "**") + " for all below it";
    if (glob.startsWith("~") || glob.contains("$")) return "write the path out";
    return "";
  }

  void wrong(Node at, String what, String wayOut) {
    mistakes.add(at, what, wayOut);
  }
}

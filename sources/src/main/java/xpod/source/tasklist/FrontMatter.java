package xpod.source.tasklist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import xpod.yaml.YamlText;

/**
 * What stands above the text of a Markdown file between two lines of dashes: names with a value.
 * Writers leave quotes out where YAML wants them, as in {@code assignee: @ada} or {@code title:
 * Fix: the cart}; then each line is read by itself.
 */
public final class FrontMatter {
  /** A file without front matter. */
  public static final FrontMatter NONE = new FrontMatter(Map.of());

  private static final int MAX_VALUE_CHARS = 2_000;

  private final Map<String, Entry> entries;

  private FrontMatter(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  /**
   * A value as text.
   *
   * @param line where its name stands in the file, counted from 1
   */
  public record Entry(String value, int line) {}

  /** The front matter of a file. */
  public static FrontMatter of(byte[] bytes) {
    if (!Markup.hasFrontMatter(bytes)) return NONE;
    int start = Lines.next(bytes, Lines.end(bytes, Markup.byteOrderMark(bytes, 0, bytes.length)));
    int at = start;
    int end = Lines.end(bytes, at);
    while (!Markup.isFrontMatterEnd(bytes, at, end)) {
      at = Lines.next(bytes, end);
      if (at >= bytes.length) return NONE;
      end = Lines.end(bytes, at);
    }
    byte[] between = Arrays.copyOfRange(bytes, start, at);
    return new FrontMatter(
        switch (YamlText.read(between)) {
          case YamlText.Read.Tree(MappingNode root) -> entries(root);
          case YamlText.Read.Tree other -> Map.of();
          case YamlText.Read.Nothing nothing -> Map.of();
          case YamlText.Read.Refused refused -> lineByLine(between);
        });
  }

  private static Map<String, Entry> entries(MappingNode root) {
    Map<String, Entry> entries = new HashMap<>();
    for (NodeTuple tuple : root.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) continue;
      if (!(tuple.getValueNode() instanceof ScalarNode value)) continue;
      int line = key.getStartMark().map(Mark::getLine).orElse(0) + 2;
      add(entries, key.getValue(), value.getValue(), line);
    }
    return entries;
  }

  private static Map<String, Entry> lineByLine(byte[] between) {
    Map<String, Entry> entries = new HashMap<>();
    int line = 1;
    for (String text : new String(between, StandardCharsets.UTF_8).lines().toList()) {
      line++;
      int colon = text.indexOf(':');
      boolean name = colon > 0 && text.charAt(0) > ' ' && "-#".indexOf(text.charAt(0)) < 0;
      if (name) add(entries, text.substring(0, colon), unquoted(text.substring(colon + 1)), line);
    }
    return entries;
  }

  private static void add(Map<String, Entry> to, String name, String value, int line) {
    String text = value.strip();
    if (text.length() > MAX_VALUE_CHARS) text = text.substring(0, MAX_VALUE_CHARS);
    if (!text.isEmpty()) to.put(name.strip().toLowerCase(Locale.ROOT), new Entry(text, line));
  }

  private static String unquoted(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() > 1
            && (text.charAt(0) == '\'' || text.charAt(0) == '"')
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The value of a name in lower case; empty where there is none, or it is more than a text. */
  public Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The text of a name in lower case. */
  public Optional<String> text(String name) {
    return entry(name).map(Entry::value);
  }
}

package xpod.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code Key: value} line of a commit message.
 *
 * @param key as written
 * @param value on one line
 */
public record Trailer(String key, String value) {
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,60}+):[ \\t]*+(?!//)(.*)");

  /** These count wherever they stand: squashed messages carry them in the middle. */
  private static final Set<String> KNOWN =
      Set.of(
          "acked-by",
          "assisted-by",
          "change-id",
          "co-authored-by",
          "co-developed-by",
          "generated-by",
          "reported-by",
          "reviewed-by",
          "signed-off-by",
          "tested-by");

  /** Whether the key is this one, whatever the case. */
  public boolean is(String name) {
    return key.equalsIgnoreCase(name);
  }

  static List<Trailer> in(String body) {
    List<String> lines = body.lines().toList();
    int last = lastParagraph(lines);
    boolean ending = isTrailers(lines.subList(last, lines.size()));
    List<Trailer> trailers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches()) continue;
      boolean counts = ending && i >= last || known(line.group(1));
      if (counts) trailers.add(new Trailer(line.group(1), value(line.group(2), lines, i)));
    }
    return List.copyOf(trailers);
  }

  /** Continued on the next lines as long as they are indented. */
  private static String value(String first, List<String> lines, int at) {
    StringBuilder value = new StringBuilder(first.strip());
    for (int i = at + 1; i < lines.size() && continues(lines.get(i)); i++) {
      value.append(' ').append(lines.get(i).strip());
    }
    return value.toString();
  }

  private static int lastParagraph(List<String> lines) {
    int start = lines.size();
    while (start > 0 && !lines.get(start - 1).isBlank()) start--;
    return start;
  }

  /** A paragraph of nothing else, or one in which a known key shows what the paragraph is. */
  private static boolean isTrailers(List<String> paragraph) {
    int trailers = 0;
    boolean known = false;
    for (String line : paragraph) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        trailers++;
        known |= known(matcher.group(1));
      } else if (continues(line)) {
        trailers++;
      }
    }
    return trailers == paragraph.size() || known && 4 * trailers >= paragraph.size();
  }

  private static boolean continues(String line) {
    return !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
  }

  private static boolean known(String key) {
    return KNOWN.contains(key.toLowerCase(Locale.ROOT));
  }
}

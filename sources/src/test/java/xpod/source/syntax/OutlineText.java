package xpod.source.syntax;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An outline as text that a person reads: a line for each definition, below it what it uses. */
public final class OutlineText {
  private final Outline outline;
  private final StringBuilder text = new StringBuilder();

  private OutlineText(Outline outline) {
    this.outline = outline;
  }

  public static String of(Outline outline) {
    return new OutlineText(outline).all();
  }

  private String all() {
    text.append(word(outline.language()) + ", " + outline.lines() + " lines");
    if (outline.broken()) text.append(", " + outline.brokenLines() + " broken");
    if (outline.cut()) text.append(", cut");
    text.append('\n');
    for (Import taken : outline.imports()) {
      String names = taken.names().isEmpty() ? "" : " for " + String.join(" ", taken.names());
      line(1, "import " + taken.module() + names);
    }
    uses(-1, 1);
    for (int place = 0; place < outline.definitions().size(); place++) define(place);
    return text.toString();
  }

  private void define(int place) {
    Definition it = outline.definitions().get(place);
    int depth = 1;
    for (int at = it.within(); at >= 0; at = outline.definitions().get(at).within()) depth++;
    String owner = it.owner().isEmpty() ? "" : it.owner() + " / ";
    String marks =
        it.marks().stream().sorted().map(m -> " " + word(m)).collect(Collectors.joining());
    String lines = it.firstLine() + "-" + it.lastLine();
    line(depth, word(it.kind()) + " " + owner + it.name() + "  " + lines + marks);
    if (!it.body().equals(Body.NONE)) line(depth + 1, "= " + body(it.body()));
    uses(place, depth + 1);
  }

  private static String body(Body body) {
    StringBuilder said = new StringBuilder(word(body.emptiness()));
    if (!body.constant().isEmpty()) said.append(" " + oneLine(body.constant()));
    count(said, body.statements(), "statements");
    count(said, body.conditions(), "conditions");
    count(said, body.assertions(), "assertions");
    count(said, body.unfinished(), "unfinished");
    if (!body.todo().isEmpty()) said.append("; says: " + oneLine(body.todo()));
    return said.toString();
  }

  private static void count(StringBuilder said, int count, String what) {
    if (count > 0) said.append(", " + count + " " + what);
  }

  private void uses(int place, int depth) {
    List<Reference> own = outline.references().stream().filter(r -> r.within() == place).toList();
    String calls = names(own, true);
    String others = names(own, false);
    String literals =
        outline.literals().stream()
            .filter(l -> l.within() == place)
            .map(l -> l.number() ? l.text() : "'" + oneLine(l.text()) + "'")
            .collect(Collectors.joining(" "));
    if (!calls.isEmpty()) line(depth, "calls " + calls);
    if (!others.isEmpty()) line(depth, "uses " + others);
    if (!literals.isEmpty()) line(depth, "holds " + literals);
  }

  private static String names(List<Reference> references, boolean called) {
    return references.stream()
        .filter(r -> r.called() == called)
        .map(r -> r.name() + (r.times() > 1 ? "*" + r.times() : ""))
        .collect(Collectors.joining(" "));
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String oneLine(String text) {
    return text.replace("\n", "\\n");
  }
}

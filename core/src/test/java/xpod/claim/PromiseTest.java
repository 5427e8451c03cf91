package xpod.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What claims promise, read in full. Each line of {@code cases/promise} that begins in the first
 * column is the text of a claim; the lines below it say what is read: each deed with what it
 * governs, what is only spoken of, how much, which numbers, and when, how and with what result. A
 * text with no line below it promises nothing that can be named.
 */
final class PromiseTest {
  private static final Path TABLES =
      Path.of(System.getProperty("basedir", "."), "src/test/cases/promise");
  private static final boolean ACCEPT = Boolean.getBoolean("cases.accept");
  private static final String READS = "    ";

  @TestFactory
  Stream<DynamicTest> everyLineIsReadAsItSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path table : tables()) {
      if (ACCEPT) Files.write(table, accepted(Files.readAllLines(table)));
      List<String> lines = Files.readAllLines(table);
      for (int i = 0; i < lines.size(); i++) {
        String text = lines.get(i);
        if (!isText(text)) continue;
        List<String> says = new ArrayList<>();
        for (int j = i + 1; j < lines.size() && lines.get(j).startsWith(READS); j++)
          says.add(lines.get(j).strip());
        tests.add(
            DynamicTest.dynamicTest(
                table.getFileName() + ": " + text,
                () -> assertThat(reading(text)).containsExactlyElementsOf(says)));
      }
    }
    return tests.stream();
  }

  private static List<String> accepted(List<String> lines) {
    List<String> out = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(READS)) continue;
      out.add(line);
      if (isText(line)) reading(line).forEach(r -> out.add(READS + r));
    }
    return out;
  }

  private static boolean isText(String line) {
    return !line.startsWith(" ") && !line.startsWith("#") && !line.isEmpty();
  }

  static List<String> reading(String text) {
    Promise promise = Wording.of(text).promise();
    List<String> parts = new ArrayList<>();
    List<Mention> governed = new ArrayList<>();
    for (Deed deed : promise.deeds()) {
      parts.add((word(deed.act()) + ": " + mentions(deed.objects())).strip());
      governed.addAll(deed.objects());
    }
    List<Mention> rest = new ArrayList<>(promise.mentions());
    governed.forEach(rest::remove);
    if (!rest.isEmpty()) parts.add("names: " + mentions(rest));
    for (Extent extent : promise.extents()) {
      String over = extent.over().isEmpty() ? "" : " | " + mentions(extent.over());
      parts.add(word(extent.reach()) + ": " + extent.words() + over);
    }
    promise.figures().stream().map(PromiseTest::figure).forEach(parts::add);
    for (Detail detail : promise.details()) parts.add(kind(detail) + ": " + detail.words());
    promise.cases().forEach(c -> parts.add("case: " + c.words()));
    return parts;
  }

  private static String figure(Figure figure) {
    String from = figure.from() == null ? "" : "from " + figure.from().toPlainString() + " to ";
    String number = from + figure.number().toPlainString() + " " + figure.unit();
    String of = figure.subject().isEmpty() ? "" : " of " + figure.subject();
    return "figure: " + word(figure.relation()) + " " + number.strip() + of;
  }

  private static String mentions(List<Mention> mentions) {
    return mentions.stream().map(PromiseTest::mention).collect(Collectors.joining(", "));
  }

  private static String mention(Mention mention) {
    String group = mention.group() == 0 ? "" : " or" + mention.group();
    return word(mention.role()) + " " + named(mention.thing()) + group;
  }

  private static String named(Named thing) {
    return switch (thing) {
      case Named.Symbol symbol ->
          (symbol.sort() == Named.Symbol.Sort.UNKNOWN ? "symbol" : word(symbol.sort()))
              + " "
              + (symbol.owner().isEmpty() ? "" : symbol.owner() + " . ")
              + symbol.value();
      case Named.Route route -> ("route " + route.verb()).strip() + " " + route.value();
      case Named.Key key ->
          (key.environment() ? "variable " : "key ")
              + key.value()
              + (key.set().isEmpty() ? "" : " = " + key.set());
      case Named.Issue issue ->
          (word(issue.sort()) + " " + issue.project()).strip() + " #" + issue.value();
      case Named.Version version -> ("version " + version.of()).strip() + " " + version.value();
      case Named.Column column ->
          "column " + (column.table().isEmpty() ? "" : column.table() + " . ") + column.value();
      default -> kind(thing) + " " + thing.value();
    };
  }

  private static String kind(Object thing) {
    return thing.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<Path> tables() {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.filter(f -> f.toString().endsWith(".promise")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

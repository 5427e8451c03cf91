package xpod.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class InertTest {
  static final List<String> HOSTILE =
      List.of(
          "\u001B[2J\u001B[H",
          "\u001B]8;;http://a\u0007b\u001B]8;;\u0007",
          "\u001B]0;title\u0007",
          "\u009B31m red",
          "\u009D0;t\u009C",
          "\u0090q\u009C",
          "a\rb",
          "a\r\nb",
          "a\nb",
          "a\u000Bb",
          "a\u0085b",
          "a\u2028b\u2029c",
          "\u202Eevil\u202C",
          "\u2066a\u2069",
          "\u200Fa",
          "\u061Ca",
          "ze\u200Bro\u200C\u200D\uFEFF\u2060",
          "so\u00ADft",
          "\uDB40\uDC41tag",
          "a\u0000b",
          "\u007F",
          "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306",
          "\u0301alone",
          "x\u200D\u0301\u200D\u0302\u200D\u0303",
          "\uD800",
          "\uDC00\uD800",
          "\uE000private",
          "\uFFFF",
          "::error::boo",
          "  ::error file=a::b",
          "text\n::set-output name=x::y",
          "a ::warning::b",
          ":\u200B:error::x",
          ":::error",
          "\u0301::error",
          "##[error]boo",
          "#\u200B#[group]x",
          "##vso[task.setvariable]x",
          "##teamcity[x]",
          "###[x]",
          "section_start:1:a\r\u001B[0K",
          "\u3164\u3164",
          "\u115F",
          "👨‍👩‍👧‍👦",
          "\u2800",
          "a\t\tb",
          "𝒳",
          "");

  private static final Pattern ORDER = Pattern.compile("(^|\\s)::|##[\\w.]*\\[");

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void knownTricksAreInert(String text) {
    assertInert(text);
  }

  @Test
  void anyTextIsInert() {
    long seed = Long.getLong("seed", 20260310);
    System.out.println("InertTest seed " + seed + " (-Dseed=…)");
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) assertInert(anyText(random));
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(5)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2 -> text.append((char) random.nextInt(0x180));
        case 3 -> text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        default -> text.append("::##[ \u0301\u200B".charAt(random.nextInt(8)));
      }
    }
    return text.toString();
  }

  private static void assertInert(String text) {
    String inert = Inert.of(text);
    assertThat(ORDER.matcher(inert).find()).as(inert).isFalse();
    assertThat(Inert.of(inert)).as("twice").isEqualTo(inert);
    int marks = 0;
    for (int c : inert.codePoints().toArray()) {
      assertThat(c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0)).as("%x", c).isTrue();
      int type = Character.getType(c);
      assertThat(type)
          .isNotIn(
              (int) Character.FORMAT,
              (int) Character.SURROGATE,
              (int) Character.CONTROL,
              (int) Character.LINE_SEPARATOR,
              (int) Character.PARAGRAPH_SEPARATOR,
              (int) Character.UNASSIGNED,
              (int) Character.PRIVATE_USE);
      marks =
          type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
      assertThat(marks).isLessThanOrEqualTo(2);
    }
    for (int columns : new int[] {0, 1, 2, 7, 20}) {
      assertThat(Inert.columns(Inert.fit(text, columns))).isLessThanOrEqualTo(columns);
      assertThat(Inert.columns(Inert.fitEnd(text, columns))).isLessThanOrEqualTo(columns);
    }
  }

  @Test
  void whatPeopleWriteStays() {
    for (String text :
        List.of(
            "std::vector<int> a::b", "# Title", "#12 [x]", "äöü é 日本語 עברית ไทย", "a: b", "C++")) {
      assertThat(Inert.of(text)).isEqualTo(text);
    }
  }

  @Test
  void columnsAreThoseOfATerminal() {
    assertThat(Inert.columns("abc")).isEqualTo(3);
    assertThat(Inert.columns("日本")).isEqualTo(4);
    assertThat(Inert.columns("e\u0301")).isEqualTo(1);
    assertThat(Inert.columns("😀")).isEqualTo(2);
    assertThat(Inert.fit("日本語テキスト", 6)).isEqualTo("日本…");
    assertThat(Inert.fitEnd("a/very/long/path.md", 9)).isEqualTo("…/path.md");
  }

  @Test
  void aDocumentSaysTheSameWithoutAnOrder() {
    assertThat(Inert.withoutOrders("{\"path\" : \"##[error]x ## y #1\"}"))
        .isEqualTo("{\"path\" : \"\\u0023#[error]x ## y #1\"}");
  }
}

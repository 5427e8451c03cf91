package xpod.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a claim says, it is read, in the same way each time, and soon. */
final class PromisePropertyTest {
  private static final long SEED = Long.getLong("seed", 4);
  private static final int TEXTS = 20_000;

  private static final List<String> PARTS =
      List.of(
          "add",
          "Remove",
          "rename",
          "to",
          "from",
          "with",
          "all",
          "no longer",
          "under",
          "200ms",
          "`",
          "\"",
          "'",
          "(",
          ")",
          "[",
          "]",
          "](",
          "{",
          "}",
          "<",
          ">",
          "->",
          "→",
          "/",
          "//",
          "--",
          "--x",
          "-v",
          "#12",
          "@Foo",
          "$x",
          "foo()",
          "Foo::bar",
          "a.ts",
          "src/a.ts",
          "*.md",
          "GET",
          "/api",
          "v1.2",
          "1.0",
          "5",
          "%",
          "from 5 to 6",
          "x=1",
          "\"a\": 1",
          "key: v",
          "`a b`",
          "`x`",
          "or",
          "and",
          ",",
          ";",
          ".",
          ":",
          "—",
          "…",
          "を",
          "追加",
          "删除",
          "`A`を",
          "로",
          "добавить",
          "für",
          "no",
          "más",
          "\u0000",
          "\uD83D\uDE00",
          "\uD800",
          "\u200B",
          "\t",
          "\n",
          "''",
          "``",
          "**",
          "__",
          "~~",
          "_",
          "*",
          "when",
          "only",
          "column",
          "table",
          "test",
          "commit",
          "1d4e392",
          "PR",
          "x".repeat(50),
          "MAX_X",
          "a_b",
          "A.b.C",
          "1,000",
          "1.",
          ".5",
          "-1",
          "≥",
          "e.g.",
          "http://a");

  @Test
  void everyTextIsReadAndEveryNameSaysSomething() {
    Random dice = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(dice);
      Promise promise = Wording.of(text).promise();
      assertThat(promise.mentions()).as(text).allMatch(m -> !m.thing().value().isBlank());
      assertThat(promise.mentions()).as(text).hasSizeLessThanOrEqualTo(40);
      assertThat(promise.details()).as(text).allMatch(d -> !d.words().isBlank());
      for (Deed deed : promise.deeds())
        assertThat(deed.objects()).as(text).noneMatch(m -> m.role() == Name.Role.CONTEXT);
    }
  }

  @Test
  void blanksAroundATextChangeNothing() {
    Random dice = new Random(SEED);
    for (int i = 0; i < TEXTS / 10; i++) {
      String text = text(dice);
      assertThat(Wording.of("\n \t" + text + "  \n").promise())
          .as(text)
          .isEqualTo(Wording.of(text).promise());
    }
  }

  @Test
  void anyLettersAreRead() {
    Random dice = new Random(SEED);
    for (int i = 0; i < TEXTS / 10; i++) {
      String text =
          dice.ints(1 + dice.nextInt(80), 0, 0x10000)
              .mapToObj(c -> String.valueOf((char) c))
              .collect(Collectors.joining());
      assertThat(Wording.of(text).promise()).isNotNull();
    }
  }

  @Test
  void alternativesHaveCompany() {
    Random dice = new Random(SEED);
    for (int i = 0; i < TEXTS / 10; i++) {
      String text = text(dice);
      List<Integer> groups =
          Wording.of(text).promise().mentions().stream()
              .map(Mention::group)
              .filter(g -> g > 0)
              .toList();
      for (int group : groups)
        assertThat(groups.stream().filter(g -> g == group).count()).as(text).isGreaterThan(1);
    }
  }

  @Test
  void aListOfDocumentsIsNoPromiseOfEachOfThem() {
    String many =
        IntStream.range(0, 300).mapToObj(i -> "a/" + i + ".ts").collect(Collectors.joining(" "));
    Promise promise = Wording.of("Create " + many, List.of(many, many)).promise();
    assertThat(promise.mentions()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void notesNameThingsButPromiseNothing() {
    Promise promise = Wording.of("Add `foo`", List.of("Remove `bar` under 5 ms")).promise();
    assertThat(promise.deeds()).hasSize(1);
    assertThat(promise.figures()).isEmpty();
    assertThat(promise.mentions().getLast().role()).isEqualTo(Name.Role.CONTEXT);
  }

  @Test
  void anEntryToUsersOnlySpeaksOfThings() {
    Promise promise = Wording.of("Remove all uses of `foo` or `bar`").promise().asSpokenOf();
    assertThat(promise.mentions()).allMatch(m -> m.role() == Name.Role.CONTEXT);
    assertThat(promise.extents().getFirst().over()).isNotEmpty();
  }

  @Test
  void namesAreFoundByKind() {
    Promise promise = Wording.of("Add `--x` and `--y` to `src/a.ts`").promise();
    assertThat(promise.named(Named.Option.class).map(Named.Option::value))
        .containsExactly("--x", "--y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`",
        "``",
        "\"",
        "'",
        "“",
        "[",
        "](",
        "[a](",
        "(",
        "a(",
        "a(b, ",
        "--",
        "->",
        "<",
        "#",
        "#1",
        "::",
        "a::",
        "a.",
        "A_",
        "*",
        "**",
        "_",
        "~~",
        "/",
        "/a",
        "{",
        "1",
        "1.",
        "1,",
        "1-",
        "v1.",
        "f",
        "or ",
        "a or ",
        "all ",
        "no ",
        "no longer ",
        "only ",
        "at ",
        "at least ",
        "from 1 to ",
        "with ",
        "when ",
        "if a ",
        "returns ",
        "and ",
        "add ",
        "add a, ",
        "`a` ",
        "`a`, ",
        "`a` or ",
        "`a`/",
        "\"a\" ",
        "\"a\": ",
        "a=",
        "GET ",
        "GET /a ",
        "@",
        "$",
        "追加",
        "を",
        "`a`を",
        "を `a` ",
        "、",
        "(1) add ",
        "in ",
        "to ",
        "to be ",
        "of ",
        "column ",
        "table `a` to ",
        "not ",
        "no more than ",
        "um "
      })
  void noTextIsSlowToRead(String unit) {
    for (String end : List.of("", "!", "`", "\"", ")", " 5 ms", " `x`")) {
      for (String start : List.of("", "Add ", "Rename `a` to ")) {
        String text = start + unit.repeat(1 + 1_900 / unit.length()) + end;
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(2), () -> assertThat(Wording.of(text).promise()).isNotNull());
      }
    }
  }

  private static String text(Random dice) {
    int parts = 1 + dice.nextInt(14);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(PARTS.get(dice.nextInt(PARTS.size())));
      if (dice.nextInt(4) > 0) text.append(' ');
    }
    return text.toString();
  }
}

package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiffTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a~b~c~   | a~x~c~   | 2:b     | 2:x
          a~b~     | a~b~     | ^^      | ^^
          ^^       | a~b      | ^^      | 1:a 2:b
          a~b~     | ^^       | 1:a 2:b | ^^
          a~a~a~   | a~a~     | 3:a     | ^^
          a~b~c~   | c~a~b~   | ^^      | ^^
          ab~      | ab~ab~   | ^^      | 2:ab
          a~b      | a~b~     | ^^      | ^^
          xa~      | ya~      | 1:xa    | 1:ya
          a~       | a!~      | ^^      | ^^
          x~a~     | a~       | 1:x     | ^^
          """)
  void changedLines(String before, String after, String removed, String added) {
    Diff diff = Diff.between(bytes(before), bytes(after));
    assertThat(shown(diff.removed())).isEqualTo(removed);
    assertThat(shown(diff.added())).isEqualTo(added);
    assertThat(diff.isEmpty()).isEqualTo(removed.isEmpty() && added.isEmpty());
  }

  @Test
  void whatIsTakenAndPutMakesOneVersionIntoTheOther() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<String> before = lines(random);
      List<String> after = lines(random);
      Diff diff = Diff.between(bytes(String.join("~", before)), bytes(String.join("~", after)));
      List<String> made = new ArrayList<>(before);
      diff.removed().forEach(line -> assertThat(made.remove(line.text())).isTrue());
      diff.added().forEach(line -> made.add(line.text()));
      assertThat(made).containsExactlyInAnyOrderElementsOf(after);
      diff.removed().forEach(l -> assertThat(before.get(l.number() - 1)).isEqualTo(l.text()));
      diff.added().forEach(l -> assertThat(after.get(l.number() - 1)).isEqualTo(l.text()));
    }
  }

  @Test
  void largeVersionsWithACommonEndAreCutToTheMiddle() {
    String end = "same line~".repeat(50_000);
    Diff diff = Diff.between(bytes(end + "old~" + end), bytes(end + "new~" + end));
    assertThat(shown(diff.removed())).isEqualTo("50001:old");
    assertThat(shown(diff.added())).isEqualTo("50001:new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          A.java | int a;~                   | // why~int a;~              | true
          A.java | int a;~                   | /* why~ * so~ */~int a;~    | true
          A.java | /* a~b~c */~int a;~       | /* a~B~c */~int a;~         | true
          A.java | int a;~                   | /* x */ int b;~             | false
          A.java | int a;~                   | int a; // why~              | false
          A.java | int a; /* x~y~*/~         | int a; /* x~z~*/~           | true
          A.java | s = "a/*b";~x~            | s = "a/*b";~y~              | false
          A.java | int a;~                   | ~~   int   a;~~             | true
          A.java | // a~                     | a();~                       | false
          a.py   | x = 1~                    | # why~x = 1~                | true
          a.py   | def f():~ return 1~       | def f():~  return 1~        | false
          a.py   | def f():~ '''a'''~ x~     | def f():~ '''a~ b'''~ x~    | true
          a.py   | x = '''~a~'''~            | x = '''~b~'''~              | false
          a.sh   | #!/bin/sh~                | #!/bin/bash~                | false
          a.sql  | select 1;~                | -- why~select 1;~           | true
          a.html | <p>~                      | <!-- a~b -->~<p>~           | true
          a.tex  | x~                        | % why~x~                    | true
          a.ini  | k=v~                      | ; why~k=v~                  | true
          a.c    | #define A 1~              | #define A 2~                | false
          a.css  | a{}~                      | /* c */~a{}~                | true
          a.xyz  | a~                        | # b~a~                      | false
          a.md   | a~                        | # b~a~                      | false
          """)
  void commentsAndWhiteSpaceAreNoCode(String path, String before, String after, boolean same) {
    assertThat(LineKind.sameCode(path, bytes(before), bytes(after))).isEqualTo(same);
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) lines.add("l" + random.nextInt(5));
    return lines;
  }

  private static String shown(List<Diff.Line> lines) {
    return String.join(" ", lines.stream().map(l -> l.number() + ":" + l.text()).toList());
  }

  /** A tilde ends a line, a bang before it makes the end that of other systems. */
  private static byte[] bytes(String text) {
    return text.replace("!~", "\r\n").replace('~', '\n').getBytes(StandardCharsets.UTF_8);
  }
}

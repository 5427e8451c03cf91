package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import xpod.source.git.Diff;
import xpod.source.git.LineKind;

/** Two versions of a file. */
class DiffFuzzTest {
  private static final List<String> PATHS =
      List.of("a.java", "a.py", "a.md", "a.lua", "a.html", "a.hs", "a.sql", "a.unknown", "a.vue");

  @FuzzTest(maxDuration = "10m")
  void whatIsTakenAndPutMakesOneVersionIntoTheOther(byte[] bytes) {
    int middle = bytes.length / 2;
    byte[] before = Arrays.copyOf(bytes, middle);
    byte[] after = Arrays.copyOfRange(bytes, middle, bytes.length);
    Diff diff = Diff.between(before, after);
    List<String> made = lines(before);
    for (Diff.Line line : diff.removed()) assertThat(made.remove(line.text())).isTrue();
    for (Diff.Line line : diff.added()) made.add(line.text());
    assertThat(made).containsExactlyInAnyOrderElementsOf(lines(after));
    for (String path : PATHS) LineKind.sameCode(path, before, after);
  }

  private static List<String> lines(byte[] text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length) {
      int end = start;
      while (end < text.length && text[end] != '\n') end++;
      int cut = end > start && text[end - 1] == '\r' ? end - 1 : end;
      lines.add(new String(text, start, cut - start, StandardCharsets.UTF_8));
      start = end + 1;
    }
    return lines;
  }
}

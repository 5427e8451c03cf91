package xpod.source.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files that nobody wrote in good faith are answered like any other, and the next is read. */
class HostileSourceTest {
  /** Less than is read at most, so that the tests end soon; one language has the full size. */
  private static final int SIZE = 1 << 14;

  /** One grammar of each kind of parser: braces, indentation, words, tags, preprocessor. */
  private static final List<String> ENDS = List.of("java", "py", "ts", "rb", "php", "cpp", "rs");

  @TestFactory
  Stream<DynamicTest> anAnswerComesInTime() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String end : ENDS) {
      tests.add(DynamicTest.dynamicTest(end, () -> check("a." + end, files(SIZE))));
    }
    Map<String, byte[]> largest = new LinkedHashMap<>(files(SyntaxReader.SIZE_LIMIT));
    largest.keySet().retainAll(List.of("brackets", "deep parentheses", "NUL"));
    tests.add(DynamicTest.dynamicTest("the largest", () -> check("A.java", largest)));
    return tests.stream();
  }

  private static void check(String path, Map<String, byte[]> files) {
    files.forEach((what, bytes) -> {
      try (SyntaxReader reader = SyntaxReader.open()) {
        check(what, reader.read(path, bytes));
        check("the one after", reader.read(path, new byte[] {'a'}));
      }
    });
  }

  private static void check(String what, Parsed parsed) {
    assertThat(parsed).as(what).isInstanceOfAny(Parsed.Outlined.class, Parsed.Unread.class);
    if (parsed instanceof Parsed.Unread unread) assertThat(unread.why()).as(what).isNotBlank();
  }

  private static Map<String, byte[]> files(int size) {
    byte[] random = new byte[size / 4];
    new Random(1).nextBytes(random);
    int deep = size / 8;
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("nothing", new byte[0]);
    files.put("brackets", repeated("[", size));
    files.put("deep parentheses", bytes("(".repeat(deep) + ")".repeat(deep)));
    files.put("deep blocks", bytes("if(a){".repeat(deep) + "}".repeat(deep)));
    files.put("a long sum", bytes("x = " + "1 + ".repeat(deep) + "1"));
    files.put("NUL", new byte[size]);
    files.put("open quotes", repeated("\"'`", size));
    files.put("random bytes", random);
    files.put("half a letter", new byte[] {'a', (byte) 0xc3, '=', (byte) 0xff, (byte) 0xfe, 0});
    return files;
  }

  private static byte[] repeated(String text, int length) {
    return bytes(text.repeat(length / text.length()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

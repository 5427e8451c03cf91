package xpod.source.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.source.syntax.tree.FailingChild;

/** A parser that dies, hangs or talks nonsense costs the file it did so on, and no other. */
class FailureTest {
  /** Long enough for a process to start on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private static final byte[] FINE = "class A {}".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "dies, the parser ended on it",
    "crashes, the parser ended on it",
    "hangs, the parser gave no answer for 6.0 s and was stopped",
    "babbles, the parser ended on it: it said something else",
    "boasts, the parser ended on it: its answer has no end",
    "breaks off, the parser ended on it: its answer broke off",
    "answers nonsense, the parser ended on it: its answer is no outline"
  })
  void theFileIsUnreadAndTheNextIsRead(String fault, String why) throws IOException {
    Set<Path> before = files();
    try (SyntaxReader reader = new SyntaxReader(Optional.of(failing()), PATIENCE)) {
      assertThat(reader.read("A.java", FINE)).isInstanceOf(Parsed.Outlined.class);
      assertThat(reader.read("A.java", bytes(fault))).isEqualTo(new Parsed.Unread(why));
      assertThat(reader.read("A.java", FINE)).isInstanceOf(Parsed.Outlined.class);
    }
    assertThat(files()).as("files where it works").isEqualTo(before);
  }

  @Test
  void afterSeveralFailuresNoMoreIsAsked() throws IOException {
    try (SyntaxReader reader = new SyntaxReader(Optional.of(failing()), PATIENCE)) {
      for (int failure = 0; failure < SyntaxReader.MOST_FAILURES; failure++) {
        assertThat(reader.read("A.java", bytes("dies"))).isInstanceOf(Parsed.Unread.class);
      }
      assertThat(reader.read("A.java", FINE))
          .isEqualTo(
              new Parsed.Unread("the parser failed on 4 files before it, so it was not asked"));
    }
  }

  @Test
  void aProgramThatIsNotThereIsAnAnswerToo() {
    Launch nothing = new Launch(List.of("/nowhere/java"), Path.of("target"));
    try (SyntaxReader reader = new SyntaxReader(Optional.of(nothing), PATIENCE)) {
      assertThat(reader.read("A.java", FINE)).isInstanceOf(Parsed.Unread.class);
    }
    try (SyntaxReader reader = new SyntaxReader(Optional.empty(), PATIENCE)) {
      assertThat(reader.read("A.java", FINE))
          .isEqualTo(new Parsed.Unread("this build came without its parsers"));
    }
  }

  @Test
  void whatIsNoCodeOrTooLargeIsNotAsked() {
    try (SyntaxReader reader = SyntaxReader.open()) {
      assertThat(reader.read("notes.txt", FINE)).isEqualTo(new Parsed.NoLanguage());
      assertThat(reader.read("Makefile", FINE)).isEqualTo(new Parsed.NoLanguage());
      assertThat(reader.read("A.java", new byte[SyntaxReader.SIZE_LIMIT + 1]))
          .isEqualTo(new Parsed.TooLarge(SyntaxReader.SIZE_LIMIT + 1));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Launch failing() {
    Launch usual = Launch.beside().orElseThrow();
    try {
      Path tests =
          Path.of(FailingChild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path classes = Launch.classes().orElseThrow();
      String classPath = classes + java.io.File.pathSeparator + tests;
      String main = FailingChild.class.getName();
      return new Launch(Launch.command(classPath, main, usual.folder()), usual.folder());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(Launch.beside().orElseThrow().folder())) {
      return all.collect(Collectors.toSet());
    }
  }
}

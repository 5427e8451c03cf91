package xpod.source.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String path : List.of("a.json", "x/a.json", "x/y/b.json", "x/y/c.txt", "z/(1).json")) {
      Path file = folder.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, path);
    }
    Files.createSymbolicLink(folder.resolve("x/link.json"), folder.resolve("a.json"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.json        | a.json",
        "**/*.json     | a.json x/a.json x/y/b.json z/(1).json",
        "x/**          | x/a.json x/y/b.json x/y/c.txt",
        "x/y/c.txt     | x/y/c.txt",
        "./x/?.json    | x/a.json",
        "z/(1).json    | z/(1).json",
        "x/*/b.json    | x/y/b.json",
        "nowhere/*     | ''",
        "x/link.json   | ''",
      })
  void aPatternMeans(String pattern, String expected) {
    FoundFiles found = FoundFiles.of(List.of(FileGlob.of(pattern, folder)));
    List<String> wanted =
        expected.isEmpty() ? List.of() : Arrays.stream(expected.split(" ")).toList();
    assertThat(found.matches())
        .extracting(m -> folder.relativize(m.file()).toString())
        .containsExactlyElementsOf(wanted);
    assertThat(found.without()).hasSize(wanted.isEmpty() ? 1 : 0);
  }

  @Test
  void aPartOfThePathMayBeAName() {
    FoundFiles found = FoundFiles.of(List.of(FileGlob.of("{agent}/**/*.json", folder)));
    assertThat(found.matches())
        .extracting(m -> m.agent().orElse(""))
        .containsExactly("x", "x", "z");
  }

  @Test
  void aNameCannotBeTwoParts() {
    assertThatThrownBy(() -> FileGlob.of("{agent}/{agent}.json", folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> FileGlob.of(" ", folder)).hasMessageContaining("missing");
  }
}

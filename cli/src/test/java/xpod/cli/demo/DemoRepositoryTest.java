package xpod.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.cli.Refusal;

class DemoRepositoryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path temporary;

  @Test
  void fourTasksAreTickedAndOneIsDone() throws IOException {
    try (DemoRepository demo = DemoRepository.make(null, NOW)) {
      assertThat(git(demo.folder(), "log", "--format=%s|%aI|%cI", "--reverse"))
          .containsExactly(
              "docs: plan the calculator|2026-11-15T12:00:00Z|2026-11-15T12:00:00Z",
              "feat: implement add, subtract, rate limiting and tests"
                  + "|2026-11-18T12:00:00Z|2026-11-18T12:00:00Z",
              "T002: create subtract.js with subtract()|2026-11-20T12:00:00Z|2026-11-20T12:00:00Z",
              "T003: add rate limiting middleware|2026-11-22T12:00:00Z|2026-11-22T12:00:00Z");
      assertThat(git(demo.folder(), "ls-tree", "-r", "--name-only", "HEAD"))
          .containsExactly("add.js", "add.test.js", "package.json", "tasks.md");
      assertThat(git(demo.folder(), "show", "HEAD:tasks.md"))
          .filteredOn(line -> line.startsWith("- [x] T00"))
          .hasSize(4);
    }
  }

  @Test
  void theForgedCommitsChangeNothingButAComment() throws IOException {
    try (DemoRepository demo = DemoRepository.make(null, NOW)) {
      Path folder = demo.folder();
      assertThat(git(folder, "diff-tree", "-r", "HEAD~2", "HEAD~1")).isEmpty();
      assertThat(git(folder, "diff-tree", "-r", "--name-only", "HEAD~1", "HEAD"))
          .containsExactly("add.js");
      assertThat(git(folder, "diff", "--no-color", "-U0", "HEAD~1", "HEAD"))
          .filteredOn(line -> line.matches("[+-][^+-].*"))
          .containsExactly("-// Adds two numbers.", "+// Adds two numbers, behind rate limiting.");
    }
  }

  @Test
  void theWorkTreeIsCleanAndTheRepositorySound() throws IOException {
    try (DemoRepository demo = DemoRepository.make(null, NOW)) {
      assertThat(git(demo.folder(), "status", "--porcelain")).isEmpty();
      assertThat(git(demo.folder(), "fsck", "--strict")).isEmpty();
      assertThat(demo.folder().resolve(".git/hooks")).doesNotExist();
    }
  }

  @Test
  void theSameInstantGivesTheSameCommits() throws IOException {
    try (DemoRepository one = DemoRepository.make(null, NOW);
        DemoRepository other = DemoRepository.make(null, NOW)) {
      assertThat(git(one.folder(), "rev-parse", "HEAD"))
          .isEqualTo(git(other.folder(), "rev-parse", "HEAD"));
    }
  }

  @Test
  void itIsRemovedUnlessKept() {
    Path kept = temporary.resolve("a/b");
    DemoRepository keeps = DemoRepository.make(kept, NOW);
    keeps.close();
    assertThat(kept.resolve("tasks.md")).exists();
    DemoRepository throwsAway = DemoRepository.make(null, NOW);
    throwsAway.close();
    assertThat(throwsAway.folder()).doesNotExist();
  }

  @Test
  void nothingIsWrittenIntoAFolderThatHoldsSomething() throws IOException {
    Files.writeString(temporary.resolve("mine"), "x");
    assertThatThrownBy(() -> DemoRepository.make(temporary, NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is not empty");
    assertThat(temporary.resolve(".git")).doesNotExist();
  }

  private static List<String> git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TZ", "UTC");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.replace("+00:00", "Z").lines().toList();
  }
}

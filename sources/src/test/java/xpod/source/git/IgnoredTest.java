package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer is compared with that of {@code git check-ignore}. */
final class IgnoredTest {
  private static final List<String> PATHS =
      List.of(
          "a",
          "a.log",
          "a.log/x",
          "b/a.log",
          "b/c/a.log",
          "build",
          "build/x",
          "src/build/x",
          "src/build.gradle",
          "doc/a.txt",
          "doc/server/a.txt",
          "doc/x/y/a.txt",
          "foo/bar",
          "foo/bar/baz",
          "x/foo/bar",
          "foo/x/bar",
          "foo/x/y/bar",
          "keep.log",
          "out/keep.log",
          "!bang",
          "#hash",
          "sp ace",
          "trail ",
          "file[1]",
          "f1",
          "f2",
          "fx",
          "file\\x",
          "abc/def",
          "abc/x/def/y",
          "node_modules/p/i.js",
          "p/node_modules/q",
          "ü.md",
          ".env",
          ".env.example",
          "target",
          "core/target/classes/A.class",
          "a-b",
          "aXb",
          "a/b",
          "log/debug",
          "Z.TXT");

  @TempDir private Path temp;

  @Test
  void eachRuleAgreesWithGit() throws IOException {
    String[] rules = {
      "*.log",
      "*.log\n!keep.log",
      "build",
      "build/",
      "/build",
      "/build/",
      "src/build",
      "doc/*.txt",
      "doc/**/*.txt",
      "**/bar",
      "**/foo/bar",
      "foo/**",
      "foo/**/bar",
      "foo/*",
      "foo/*\n!foo/bar",
      "foo\n!foo/bar",
      "out/\n!out/keep.log",
      "out/*\n!out/keep.log",
      "\\!bang",
      "\\#hash",
      "#hash",
      "!bang",
      "sp ace",
      "trail ",
      "trail\\ ",
      "file\\[1\\]",
      "f[12]",
      "f[!1]",
      "f[^1-9]",
      "f[a-z]",
      "f[[:digit:]]",
      "f?",
      "a?b",
      "a*b",
      "*",
      "*\n!*/\n!*.md",
      "/*\n!/foo",
      "**",
      "/**",
      "**/",
      "abc/**",
      "abc/**/y",
      "/**/y",
      "node_modules",
      "p/node_modules/",
      "ü.md",
      ".env*\n!.env.example",
      "**/target/",
      "target/\r\nbuild\r",
      "\uFEFFbuild",
      "a\\",
      "[",
      "f[",
      "f[]",
      "f[]1]",
      "foo/**bar",
      "**foo",
      "foo**",
      "a**b",
      "***",
      "log/",
      "/log/*",
      "",
      " ",
      "/",
      "//",
      "!",
      "*.[lt]og",
      "?",
      "*/*",
      "*/*/*",
      "d*c/*.txt",
      "doc/*/a.txt",
      "z.txt",
      "f\\1",
      "\\f1",
      "f[\\1]",
      "./a",
      "a/../b",
      "foo//bar",
      "**/**/bar",
      "foo/**/**/bar",
      "foo/***/bar",
      "f[1-]",
      "f[-1]",
      "f[z-a]"
    };
    for (String rule : rules) compare(Map.of("", rule));
  }

  @Test
  void nestedFilesAgreeWithGit() throws IOException {
    compare(Map.of("", "*.log", "b", "!a.log"));
    compare(Map.of("", "*.log", "b", "!a.log", "b/c", "*.log"));
    compare(Map.of("", "foo", "foo", "!bar"));
    compare(Map.of("doc", "/server", "foo", "/x/\n*.txt"));
    compare(Map.of("doc", "server/a.txt", "foo", "x/**/bar"));
  }

  @Test
  void randomRulesAgreeWithGit() throws IOException {
    Random random = new Random(3);
    String[] parts = {
      "*", "**", "/", "foo", "bar", "x", "?", "a", ".log", "[a-f]", "build", "\\", "!"
    };
    for (int round = 0; round < 60; round++) {
      StringBuilder rules = new StringBuilder();
      for (int line = 0; line < 4; line++) {
        if (random.nextInt(4) == 0) rules.append('!');
        for (int i = 0; i <= random.nextInt(5); i++)
          rules.append(parts[random.nextInt(parts.length)]);
        rules.append('\n');
      }
      compare(Map.of("", rules.toString()));
    }
  }

  @Test
  void rulesAreReadFromTheRevision() throws IOException {
    Workshop workshop = Workshop.in(temp);
    workshop.write(".gitignore", "target/\n").write("web/.gitignore", "/dist\n");
    String commit = workshop.commit("one");
    workshop.write(".gitignore", "");
    try (Repository repository = Repository.open(temp);
        ObjectReader reader = ObjectReader.of(repository)) {
      Ignored ignored = Ignored.at(Tree.at(repository, commit), reader);
      assertThat(ignored.contains("core/target/x.class")).isTrue();
      assertThat(ignored.contains("target/")).isTrue();
      assertThat(ignored.contains("target")).isFalse();
      assertThat(ignored.contains("web/dist/app.js")).isTrue();
      assertThat(ignored.contains("dist/app.js")).isFalse();
    }
  }

  @Test
  void aHostilePatternCostsLittle() {
    String stars = "*a".repeat(500) + "b";
    String path = "a".repeat(4_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(Ignored.of(Map.of("", stars)).contains(path)).isFalse());
  }

  private void compare(Map<String, String> files) throws IOException {
    Path folder = temp.resolve("r" + Math.abs(files.hashCode()));
    Workshop workshop = Workshop.in(folder);
    workshop.git("config", "core.ignoreCase", "false");
    for (Map.Entry<String, String> file : files.entrySet()) {
      String prefix = file.getKey().isEmpty() ? "" : file.getKey() + "/";
      workshop.write(prefix + ".gitignore", file.getValue());
    }
    Ignored ignored = Ignored.of(files);
    Set<String> ours = new LinkedHashSet<>();
    for (String path : PATHS) {
      if (ignored.contains(path)) ours.add(path);
    }
    String input = String.join("\0", PATHS) + "\0";
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    String answer;
    try {
      answer = workshop.feed(bytes, "check-ignore", "--no-index", "-z", "--stdin");
    } catch (IOException none) {
      answer = "";
    }
    Set<String> theirs = new LinkedHashSet<>(Arrays.asList(answer.split("\0")));
    theirs.remove("");
    assertThat(ours).as(files.toString()).isEqualTo(theirs);
  }

  @Test
  void aNameWithoutAFolderMayBeOneThatAFolderLeavesOut() {
    Ignored ignored = Ignored.of(Map.of("", "config/profiles/*.yaml\nlogs/*\n/dist/\n"));
    assertThat(ignored.mayContain("custom.yaml")).isTrue();
    assertThat(ignored.mayContain("custom.json")).isFalse();
    assertThat(ignored.mayContain("src/custom.yaml")).isFalse();
    assertThat(ignored.mayContain("dist")).isFalse();
  }
}

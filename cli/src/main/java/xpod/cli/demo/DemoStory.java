package xpod.cli.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened in the demonstration's repository, commit by commit. */
final class DemoStory {
  static final List<String> TOLD =
      List.of(
          "  9 days ago  four tasks are planned in tasks.md",
          "  6 days ago  one commit adds add.js with its test and ticks all four",
          "  4 days ago  an empty commit says \"T002: create subtract.js with subtract()\"",
          "  2 days ago  a changed comment says \"T003: add rate limiting middleware\"");

  private static final String PACKAGE =
      """
      {
        "name": "calculator",
        "version": "1.0.0",
        "private": true,
        "type": "module",
        "scripts": {
          "test": "node --test",
          "lint": "node --check add.js",
          "build": "node --check add.js"
        }
      }
      """;

  private static final String ADD =
      """
      // Adds two numbers.
      export function add(a, b) {
        return a + b;
      }
      """;

  private static final String ADD_TEST =
      """
      import assert from "node:assert/strict";
      import test from "node:test";
      import { add } from "./add.js";

      test("add returns the sum of two numbers", () => {
        assert.equal(add(2, 3), 5);
        assert.equal(add(-1, 1), 0);
      });
      """;

  private static final String TASKS =
      """
      # Tasks: calculator

      - [ ] T001 Create add.js with tests
      - [ ] T002 Create subtract.js
      - [ ] T003 Add rate limiting middleware in src/middleware/rate.js
      - [ ] T004 Write tests in subtract.test.js
      """;

  private final StringBuilder stream = new StringBuilder();
  private final Instant now;

  private DemoStory(Instant now) {
    this.now = now;
  }

  /** The history as git's fast-import reads it. */
  static String asImport(Instant now) {
    DemoStory story = new DemoStory(now);
    Map<String, String> plan = new LinkedHashMap<>();
    plan.put("package.json", PACKAGE);
    plan.put("tasks.md", TASKS);
    story.commit(9, "docs: plan the calculator", plan);
    Map<String, String> work = new LinkedHashMap<>();
    work.put("add.js", ADD);
    work.put("add.test.js", ADD_TEST);
    work.put("tasks.md", TASKS.replace("[ ]", "[x]"));
    story.commit(6, "feat: implement add, subtract, rate limiting and tests", work);
    story.commit(4, "T002: create subtract.js with subtract()", Map.of());
    String commented = ADD.replace("Adds two numbers.", "Adds two numbers, behind rate limiting.");
    story.commit(2, "T003: add rate limiting middleware", Map.of("add.js", commented));
    return story.stream.append("done\n").toString();
  }

  private void commit(int daysAgo, String message, Map<String, String> files) {
    long time = now.minus(Duration.ofDays(daysAgo)).getEpochSecond();
    stream.append("commit refs/heads/main\n");
    for (String role : List.of("author", "committer")) {
      stream.append(role).append(" Demo <demo@example.org> ").append(time).append(" +0000\n");
    }
    data(message + "\n");
    files.forEach((path, content) -> {
      stream.append("M 100644 inline ").append(path).append('\n');
      data(content);
    });
    stream.append('\n');
  }

  private void data(String content) {
    stream.append("data ").append(content.getBytes(StandardCharsets.UTF_8).length).append('\n');
    stream.append(content).append('\n');
  }
}

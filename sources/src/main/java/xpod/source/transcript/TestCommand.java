package xpod.source.transcript;

import java.util.regex.Pattern;

/** Whether a command that an agent ran is a run of tests, and what its end tells. */
final class TestCommand {
  private static final Pattern RUNNER =
      Pattern.compile(
          "(?:^|[\\s;&|(/])(?:pytest|py\\.test|python3? -m"
              + " (?:pytest|unittest)|tox|nox|(?:npm|yarn|pnpm|bun)(?: run)? test\\S*|(?:npx |yarn"
              + " |pnpm |bunx )?(?:jest|vitest|mocha)|npx playwright test|go test|cargo"
              + " (?:test|nextest)|(?:\\./)?mvnw? .*\\b(?:test|verify|install)|(?:\\./)?gradlew?"
              + " .*\\b(?:test|check|build)|dotnet test|phpunit|rspec|rake (?:test|spec)|ctest|make"
              + " (?:test|check)|mix test|swift test|deno test|uv run pytest)(?:\\s|$)");

  /** Nothing behind it could end otherwise than the run does. */
  private static final Pattern PLAIN =
      Pattern.compile("^(?:cd [^;&|]+ && )?(?:\\w+=\\S+ )*(?:timeout \\S+ )?[^;&|]+$");

  private static final Pattern OUTPUT_TOGETHER = Pattern.compile("\\s*2>&1\\s*$");

  /** Runners that count what failed, in their own words. */
  private static final Pattern FAILURES =
      Pattern.compile(
          "(?im)\\b[1-9]\\d* (?:failed|failing|failures?)\\b|\\bFailures: [1-9]|\\btest result:"
              + " FAILED|^--- FAIL: |^FAIL\\s|\\bTests:\\s+[1-9]\\d* failed|\\bFailed: +[1-9]");

  private static final Pattern READING =
      Pattern.compile(
          "^(?:cd [^;&|]+ && )?(?:ls|cat|head|tail|grep|rg|find|pwd|wc|echo|git"
              + " (?:status|diff|log|show|branch))\\b[^;&>`$]*$");

  private TestCommand() {}

  static boolean is(String command) {
    return RUNNER.matcher(command).find();
  }

  /** Whether the command's exit code is that of the run. */
  static boolean tells(String command) {
    String alone = OUTPUT_TOGETHER.matcher(command.strip()).replaceFirst("");
    return alone.indexOf('\n') < 0 && PLAIN.matcher(alone).matches();
  }

  static boolean countsFailures(String output) {
    return FAILURES.matcher(output).find();
  }

  /** Whether a command changes nothing, whatever it is called with. */
  static boolean onlyReads(String command) {
    return READING.matcher(command.strip()).matches();
  }
}

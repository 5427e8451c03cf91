package xpod.source.checks;

import java.util.regex.Pattern;

/** What a command checks, by the names of common tools. */
enum CheckKind {
  TESTS(
      "pytest|tox|nox|unittest|go test|cargo (?:nextest|test)"
          + "|(?:npm|yarn|pnpm|bun)(?: run)? (?:test|e2e)[\\w:-]*|jest|vitest|mocha|ava"
          + "|playwright test|cypress run|mvnw?\\b.*\\b(?:test|verify|install)"
          + "|gradlew?\\b.*\\b(?:test|check|build)|dotnet test|phpunit|rspec|rake (?:test|spec)"
          + "|ctest|swift test|flutter test|make (?:[\\w-]*test[\\w-]*|check)",
      "tests"),
  LINT(
      "eslint|(?:npm|yarn|pnpm|bun)(?: run)? lint[\\w:-]*|ruff|flake8|pylint|golangci-lint|clippy"
          + "|rubocop|checkstyle|prettier (?:--check|-c)|black --check|make lint|shellcheck"
          + "|stylelint|ktlint|detekt|phpstan|psalm",
      "lint"),
  TYPES("mypy|pyright|tsc|typecheck", "types"),
  SECURITY(
      "trivy|snyk|semgrep|bandit|gitleaks|npm audit|codeql|grype|osv-scanner|cargo audit|pip-audit",
      "security");

  private final Pattern commands;
  private final String words;

  CheckKind(String commands, String words) {
    this.commands = Pattern.compile("(?<![\\w./-])(?:" + commands + ")(?![\\w-])");
    this.words = words;
  }

  boolean isRunBy(String command) {
    return commands.matcher(command).find();
  }

  String words() {
    return words;
  }
}

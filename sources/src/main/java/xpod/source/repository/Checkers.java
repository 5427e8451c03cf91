package xpod.source.repository;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import xpod.claim.Wording;

/** Which linters and scanners a claim can mean. */
final class Checkers {
  private static final List<String> LINTERS =
      List.of(
          "eslint",
          "ruff",
          "flake8",
          "pylint",
          "checkstyle",
          "spotbugs",
          "pmd",
          "clippy",
          "rubocop",
          "golangci");

  /** They look for leaks and holes; that they find none does not make the code lint-free. */
  private static final List<String> SCANNERS =
      List.of(
          "codeql",
          "semgrep",
          "bandit",
          "trivy",
          "grype",
          "snyk",
          "gitleaks",
          "zizmor",
          "scorecard",
          "osv",
          "checkov",
          "kics",
          "tfsec");

  private static final List<String> TYPES = List.of("mypy", "pyright", "tsc", "typescript");
  private static final Pattern OF_TYPES =
      Pattern.compile("\\b(?:type-?check\\w*|type errors|typescript|tsc|mypy|pyright)\\b");
  private static final Pattern OF_STYLE = Pattern.compile("\\blint\\w*");

  private Checkers() {}

  /** Whether what was run is what {@code says} speaks of: by its name, else by its sort. */
  static boolean areMeant(Wording says, String run) {
    String text = says.text().toLowerCase(Locale.ROOT);
    String tools = run.toLowerCase(Locale.ROOT);
    boolean others =
        List.of(LINTERS, SCANNERS).stream()
            .flatMap(List::stream)
            .anyMatch(t -> text.contains(t) && !tools.contains(t));
    if (others) return false;
    if (OF_TYPES.matcher(text).find() && TYPES.stream().noneMatch(tools::contains)) return false;
    boolean scanners = SCANNERS.stream().anyMatch(tools::contains);
    return !OF_STYLE.matcher(text).find()
        || !scanners
        || LINTERS.stream().anyMatch(tools::contains);
  }
}

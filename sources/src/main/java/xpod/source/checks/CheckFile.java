package xpod.source.checks;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sorts of files in which checks are defined. */
public enum CheckFile {
  /** Jobs with steps. */
  GITHUB_WORKFLOW("(?:.*/)?\\.github/workflows/[^/]+\\.ya?ml"),
  /** Jobs with scripts. */
  GITLAB_PIPELINE("(?:.*/)?\\.gitlab-ci(?:\\.[^/]+)?\\.ya?ml|(?:.*/)?\\.gitlab/ci/[^/]+\\.ya?ml"),
  /** Targets with recipes. */
  MAKEFILE("(?:.*/)?(?:gnu)?makefile|.*\\.mk"),
  /** Other pipelines, whose steps are not told apart. */
  PIPELINE(
      "(?:.*/)?(?:\\.circleci/config|\\.travis|azure-pipelines|bitbucket-pipelines)\\.ya?ml"
          + "|(?:.*/)?jenkinsfile"),
  /** Settings of build tools and of frameworks. */
  SETTINGS(
      "(?:.*/)?(?:pom\\.xml|build\\.gradle(?:\\.kts)?|package\\.json|pytest\\.ini|pyproject\\.toml"
          + "|setup\\.cfg|tox\\.ini|noxfile\\.py|\\.coveragerc|\\.nycrc[^/]*|phpunit\\.xml[^/]*"
          + "|(?:jest|vitest|vite|karma|playwright|lighthouserc)[^/]*\\.(?:js|ts|cjs|mjs|json|ya?ml)"
          + "|codecov\\.ya?ml|\\.simplecov)");

  private final Pattern paths;

  CheckFile(String paths) {
    this.paths = Pattern.compile(paths);
  }

  /** The sort of a path; nothing where no checks are defined there. */
  public static Optional<CheckFile> of(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    for (CheckFile file : values())
      if (file.paths.matcher(lower).matches()) return Optional.of(file);
    return Optional.empty();
  }
}

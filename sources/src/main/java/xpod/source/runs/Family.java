package xpod.source.runs;

import java.util.Locale;
import java.util.Set;

/** The world that a test framework belongs to, known by the files that its tests stand in. */
public enum Family {
  JVM("java", "kt", "kts", "scala", "groovy"),
  PYTHON("py"),
  JAVASCRIPT("js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"),
  GO("go"),
  RUST("rs"),
  PHP("php"),
  DOTNET("cs", "fs", "vb"),
  /** Not known, or another. */
  OTHER;

  private final Set<String> endings;

  Family(String... endings) {
    this.endings = Set.of(endings);
  }

  /** The family of a file of tests. */
  public static Family of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Family family : values()) if (family.endings.contains(ending)) return family;
    return OTHER;
  }
}

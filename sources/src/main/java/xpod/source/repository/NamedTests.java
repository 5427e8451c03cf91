package xpod.source.repository;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import xpod.claim.Name;
import xpod.source.runs.Family;
import xpod.source.runs.TestResult;

/** Which tests of a report a claim names: by a function, a class, or the file they stand in. */
final class NamedTests {
  private static final Pattern PARAMETERS = Pattern.compile("[\\[(].*$", Pattern.DOTALL);

  /** What parts names in one language or another. */
  private static final Pattern PARTS = Pattern.compile("[.$#\\\\]|::");

  private static final Pattern TEST =
      Pattern.compile("test_\\w+|Test[A-Z]\\w+|[A-Z]\\w+(?:Tests?|IT)");

  private NamedTests() {}

  /** The names of a claim that stand for tests it has to show. */
  static List<Name> of(List<Name> names) {
    return names.stream()
        .filter(n -> n.role() == Name.Role.MADE || n.role() == Name.Role.TOUCHED)
        .filter(n -> n.group() == 0)
        .filter(NamedTests::standsForTests)
        .toList();
  }

  private static boolean standsForTests(Name name) {
    return switch (name.kind()) {
      case TEST -> true;
      case FILE -> Paths.isTest(name.value());
      case SYMBOL -> TEST.matcher(name.value()).matches();
      case DIRECTORY, GLOB, THING -> false;
    };
  }

  static boolean isMeant(Name name, TestResult test) {
    return name.kind() == Name.Kind.FILE ? isIn(name.value(), test) : isCalled(name.value(), test);
  }

  /** A function by its name, whatever its parameters; a class by its simple name. */
  private static boolean isCalled(String name, TestResult test) {
    String bare = bare(test);
    boolean function =
        bare.equals(name) || bare.startsWith(name + "/") || simple(bare).equals(name);
    return function || List.of(PARTS.split(test.group())).contains(name);
  }

  private static String bare(TestResult test) {
    return PARAMETERS.matcher(test.name()).replaceFirst("").strip();
  }

  private static String simple(String name) {
    String[] parts = PARTS.split(name);
    return parts.length == 0 ? name : parts[parts.length - 1];
  }

  /** The words under which a test may be looked up; {@link #isMeant} decides. */
  static Set<String> words(TestResult test) {
    Set<String> words = new HashSet<>();
    String bare = bare(test);
    words.add(bare);
    words.add(simple(bare));
    words.add(bare.substring(0, bare.indexOf('/') < 0 ? bare.length() : bare.indexOf('/')));
    if (!test.file().isEmpty()) words.add(Paths.base(test.file()));
    words.addAll(List.of(PARTS.split(test.group())));
    return words;
  }

  /** The words under which the tests of a name are. */
  static List<String> words(Name name) {
    if (name.kind() != Name.Kind.FILE) return List.of(name.value());
    String base = name.base();
    int dot = base.lastIndexOf('.');
    return dot < 0 ? List.of(base) : List.of(base, base.substring(0, dot));
  }

  private static boolean isIn(String path, TestResult test) {
    if (!test.file().isEmpty()) {
      String file = test.file();
      return file.equals(path) || file.endsWith("/" + path) || path.endsWith("/" + file);
    }
    String stem = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : path;
    String group = test.group();
    return switch (Family.of(path)) {
      case PYTHON -> {
        String module = stem.replace('/', '.');
        String within = "." + group + ".";
        yield within.contains("." + module + ".") || ("." + module).endsWith("." + group);
      }
      case JVM, DOTNET, PHP -> simple(group).equals(Paths.base(stem));
      case JAVASCRIPT, GO, RUST, OTHER -> false;
    };
  }

  /**
   * The families one of which must have run before a test of this name may be said to be missing;
   * empty where reports do not tell in which file a test stands.
   */
  static Set<Family> families(Name name) {
    String value = name.value();
    if (name.kind() == Name.Kind.FILE) {
      Family family = Family.of(value);
      boolean told =
          family == Family.PYTHON
              || family == Family.JVM
              || family == Family.DOTNET
              || family == Family.PHP;
      return told ? EnumSet.of(family) : Set.of();
    }
    String low = value.toLowerCase(Locale.ROOT);
    if (low.startsWith("test_")) return EnumSet.of(Family.PYTHON);
    if (value.startsWith("Test")) return EnumSet.of(Family.GO, Family.PYTHON, Family.JVM);
    if (value.endsWith("Test") || value.endsWith("Tests") || value.endsWith("IT"))
      return EnumSet.of(Family.JVM, Family.PHP, Family.DOTNET);
    if (value.startsWith("should")) return EnumSet.of(Family.JVM);
    return Set.of();
  }
}

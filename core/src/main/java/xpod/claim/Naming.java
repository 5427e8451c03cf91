package xpod.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a claim names, and what it says of each: made here, touched, taken away, or only
 * spoken of.
 */
final class Naming {
  /** Names beyond this many are a list of documents, not a claim. */
  private static final int MOST_NAMES = 40;

  private static final Set<String> SPOKEN_OF =
      Set.of(
          "per",
          "see",
          "from",
          "like",
          "following",
          "using",
          "via",
          "with",
          "by",
          "matching",
          "against",
          "than",
          "as",
          "e.g",
          "eg",
          "cf",
          "on",
          "of",
          "reading",
          "calling",
          "extending",
          "unlike",
          "if",
          "when",
          "not");
  private static final Set<String> LOCATED =
      Set.of("in", "to", "into", "at", "inside", "under", "within", "for");
  private static final Set<String> SAID =
      Set.of(
          "described",
          "defined",
          "specified",
          "documented",
          "listed",
          "outlined",
          "shown",
          "stated");
  private static final Set<String> SKIPPABLE =
      Set.of(
          "a",
          "an",
          "the",
          "new",
          "empty",
          "initial",
          "file",
          "directory",
          "folder",
          "skeleton",
          "your",
          "our");
  private static final Pattern TEST_NAME =
      Pattern.compile(
          "test_\\w+|Test[A-Z]\\w+|\\w+_test|\\w+Tests?|should[A-Z]\\w+|\\w+(?:Spec|IT)");
  private static final Pattern TEST_CLASS =
      Pattern.compile("[A-Z][a-z0-9]+[A-Z]\\w*(?:Tests?|Spec|IT)");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "[A-Za-z_$][\\w$]*(?:(?:\\.|::|#|->)[A-Za-z_$][\\w$]*)*(?:\\(.{0,60}\\))?|--?[a-z][\\w-]*|@[A-Z]\\w+");

  private Naming() {}

  static List<Name> of(List<Word> words, @Nullable Act first, Matter matter) {
    List<Name> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int group = 0;
    for (int i = 0; i < words.size() && names.size() < MOST_NAMES; i++) {
      Word word = words.get(i);
      Name name = name(words, i, first, matter);
      if (name == null || !seen.add(name.kind() + name.value())) continue;
      boolean alternative =
          orBefore(words, i) && !names.isEmpty() && names.getLast().isPath() == name.isPath();
      if (alternative) {
        Name before = names.removeLast();
        group = before.group() > 0 ? before.group() : group + 1;
        names.add(new Name(before.kind(), before.value(), before.role(), group));
        name = new Name(name.kind(), name.value(), before.role(), group);
      }
      names.add(
          word.aside() && name.role() == Name.Role.MADE
              ? new Name(name.kind(), name.value(), Name.Role.TOUCHED, name.group())
              : name);
    }
    return names;
  }

  private static @Nullable Name name(List<Word> words, int i, @Nullable Act first, Matter matter) {
    Word word = words.get(i);
    String value = PathNames.trim(word.text());
    Name.Kind kind = PathNames.kind(value, word.quoted());
    if (kind != null) {
      if (isBranch(words, i)) return null;
      Name.Role role =
          PathNames.isRuntime(value) || disowned(words) ? Name.Role.CONTEXT : role(words, i, first);
      return new Name(kind, value, role, 0);
    }
    if (!word.quoted() && matter == Matter.TEST && TEST_CLASS.matcher(value).matches()) {
      return new Name(Name.Kind.TEST, value, Name.Role.TOUCHED, 0);
    }
    if (!word.quoted() || value.length() < 3 || !SYMBOL.matcher(value).matches()) return null;
    boolean test = matter == Matter.TEST && TEST_NAME.matcher(value).matches();
    return new Name(test ? Name.Kind.TEST : Name.Kind.SYMBOL, value, role(words, i, first), 0);
  }

  /** "A or B", "A (or an own B)". */
  private static boolean orBefore(List<Word> words, int at) {
    for (int i = at - 1; i >= Math.max(1, at - 3); i--) if (words.get(i).is("or")) return true;
    return false;
  }

  /** Branches are named like paths. */
  private static boolean isBranch(List<Word> words, int at) {
    for (int i = Math.max(0, at - 2); i < Math.min(words.size(), at + 2); i++) {
      if (i != at
          && (words.get(i).is("branch")
              || words.get(i).is("worktree")
              || (i == at - 1 && words.get(i).is("checkout")))) return true;
    }
    return false;
  }

  /** Words by which the claim itself says that history will not show the path. */
  private static boolean disowned(List<Word> words) {
    return words.stream()
        .anyMatch(w ->
            w.is("gitignored")
                || w.is("git-ignored")
                || w.is("untracked")
                || w.is("uncommitted")
                || w.is("generated")
                || w.is("locally"));
  }

  /** Whether a word says where: a path, or a class of tests. */
  static boolean isPlace(Word word, Matter matter) {
    String value = PathNames.trim(word.text());
    return PathNames.kind(value, word.quoted()) != null
        || (matter == Matter.TEST && TEST_CLASS.matcher(value).matches());
  }

  /** Reads the words before a name back to the one that says how it is meant. */
  private static Name.Role role(List<Word> words, int at, @Nullable Act first) {
    for (int i = at - 1; i >= 0 && i >= at - 5; i--) {
      Word word = words.get(i);
      if (word.quoted()) continue;
      String bare = word.bare().toLowerCase(Locale.ROOT);
      if (SKIPPABLE.contains(bare)) continue;
      if (bare.equals("from") && first == Act.REMOVE) return Name.Role.TOUCHED;
      if (isTarget(bare) && movedBefore(words, i)) return Name.Role.MADE;
      if (SPOKEN_OF.contains(bare)) return Name.Role.CONTEXT;
      if (LOCATED.contains(bare)
          && i > 0
          && SAID.contains(words.get(i - 1).bare().toLowerCase(Locale.ROOT)))
        return Name.Role.CONTEXT;
      if (LOCATED.contains(bare))
        return (first == Act.CREATE || first == Act.ADD) && bare.equals("in") && isFile(words, at)
            ? Name.Role.MADE
            : Name.Role.TOUCHED;
      Act act = Verbs.act(bare);
      if (act != null) return roleAfter(act);
    }
    return at == 0 || first == null
        ? Name.Role.TOUCHED
        : roleAfter(first) == Name.Role.GONE ? Name.Role.CONTEXT : Name.Role.TOUCHED;
  }

  /** "Write tests in a.test.ts" makes the file as much as "create a.test.ts". */
  private static boolean isFile(List<Word> words, int at) {
    Word word = words.get(at);
    return PathNames.kind(PathNames.trim(word.text()), word.quoted()) == Name.Kind.FILE;
  }

  private static Name.Role roleAfter(Act act) {
    return switch (act) {
      case CREATE, ADD -> Name.Role.MADE;
      case REMOVE, RENAME, MOVE, REPLACE -> Name.Role.GONE;
      case CHANGE, FIX, TEST, DOCUMENT -> Name.Role.TOUCHED;
      case RUN, CHECK, INQUIRE, PERFORM -> Name.Role.CONTEXT;
    };
  }

  private static boolean isTarget(String word) {
    return word.equals("to") || word.equals("with") || word.equals("into") || word.equals("by");
  }

  private static boolean movedBefore(List<Word> words, int at) {
    for (int i = 0; i < at; i++) {
      Act act = words.get(i).quoted() ? null : Verbs.act(words.get(i).bare());
      if (act == Act.MOVE || act == Act.RENAME || act == Act.REPLACE) return true;
    }
    return false;
  }
}

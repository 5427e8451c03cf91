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

  /** Said in parentheses, these tell that the work went another way than the sentence plans. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "implemented",
          "completed",
          "covered",
          "done",
          "integrated",
          "already",
          "merged",
          "moved");

  private static final Set<String> INCLUDING =
      Set.of("include", "includes", "including", "#include");

  private static final Pattern TEST_NAME =
      Pattern.compile(
          "test_\\w+|Test[A-Z]\\w+|\\w+_test|\\w+Tests?|should[A-Z]\\w+|\\w+(?:Spec|IT)");
  private static final Pattern TEST_CLASS =
      Pattern.compile("[A-Z][a-z0-9]+[A-Z]\\w*(?:Tests?|Spec|IT)");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "[A-Za-z_$][\\w$]*+(?:(?:\\.|::|#|->)[A-Za-z_$][\\w$]*+)*+(?:\\(.{0,60}\\))?|--?[a-z][\\w-]*|@[A-Z]\\w+");

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
          PathNames.isRuntime(value) || isIncluded(words, i) || disowned(words)
              ? Name.Role.CONTEXT
              : Roles.of(words, i, first, matter);
      return new Name(kind, value, role, 0);
    }
    if (!word.quoted() && matter == Matter.TEST && TEST_CLASS.matcher(value).matches()) {
      return new Name(Name.Kind.TEST, value, Name.Role.TOUCHED, 0);
    }
    if (!word.quoted() || value.length() < 3 || !SYMBOL.matcher(value).matches()) return null;
    boolean test = matter == Matter.TEST && TEST_NAME.matcher(value).matches();
    return new Name(
        test ? Name.Kind.TEST : Name.Kind.SYMBOL, value, Roles.of(words, i, first, matter), 0);
  }

  /** A header that code includes is most often one of the system's or of a library. */
  private static boolean isIncluded(List<Word> words, int at) {
    String text = words.get(at).text();
    if (!PathNames.isHeader(PathNames.trim(text))) return false;
    return text.startsWith("<") || (at > 0 && INCLUDING.contains(lower(words.get(at - 1))));
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
  static boolean disowned(List<Word> words) {
    boolean aside = words.stream().anyMatch(w -> w.aside() && ELSEWHERE.contains(lower(w)));
    return aside
        || words.stream()
            .anyMatch(w ->
                w.is("gitignored")
                    || w.is("git-ignored")
                    || w.is("untracked")
                    || w.is("uncommitted")
                    || w.is("generated")
                    || w.is("locally")
                    || w.is("handled")
                    || w.is("instead")
                    || w.is("combined")
                    || w.is("folded")
                    || w.is("inlined")
                    || w.is("symlink")
                    || w.is("symlinks"));
  }

  /** Whether a word says where: a path, or a class of tests. */
  static boolean isPlace(Word word, Matter matter) {
    String value = PathNames.trim(word.text());
    return PathNames.kind(value, word.quoted()) != null
        || (matter == Matter.TEST && TEST_CLASS.matcher(value).matches());
  }

  private static String lower(Word word) {
    return word.bare().toLowerCase(Locale.ROOT);
  }
}

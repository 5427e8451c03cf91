package xpod.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the words around a name how it is meant. Only the object of the verb that opens the
 * sentence is said to be made or taken away; "a command to create x.md" makes no x.md, and "add
 * x.md to the list" none either.
 */
final class Roles {
  /** How far back a word may stand that says how a name is meant. */
  private static final int FAR = 5;

  private static final Set<String> SPOKEN_OF =
      words(
          "per see from like following using via with by matching against than as e.g eg cf on of"
              + " reading reads calling extending unlike if when not");
  private static final Set<String> LOCATED = words("in to into at inside under within for");
  private static final Set<String> SAID =
      words("described defined specified documented listed outlined shown stated");
  private static final Set<String> SKIPPABLE =
      words(
          "a an the new empty initial file directory folder structure skeleton your our der die das"
              + " den datei ordner le la les un une fichier el los las una archivo файл 文件");
  private static final Set<String> SUBORDINATE =
      words("to that which who should can will must may could would when");

  /**
   * After the name of a file that is the object itself, and not the first word of a longer noun.
   */
  private static final Set<String> CLOSING =
      words(
          "with for in that containing including using exporting which and as per at under via from"
              + " after before since because entirely completely if when so by guide");

  /** After the name of a file: not the file is made, but something for it, of it or about it. */
  private static final Set<String> ABOUT =
      words(
          "snippet snippets example examples sample samples template templates entry section"
              + " reference link links parser loader reader writer generator importer exporter"
              + " converter validator support");

  private static final Set<String> DEPENDENCIES =
      words("dependency dependencies package library submodule subtree");

  /** Chinese for "in it", "on it" and "of it". */
  private static final String INSIDE = "中里内上的";

  /** Where files are kept, as people call it. */
  private static final Set<String> KEPT_IN =
      words(
          "repo repository codebase code project tree source sources git version history root disk"
              + " package main master");

  private Roles() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** How the name at {@code at} is meant. */
  static Name.Role of(List<Word> words, int at, @Nullable Act first, Matter matter) {
    int behind = behindList(words, at);
    if (isDependency(words, behind)) return Name.Role.CONTEXT;
    if (behind < words.size() && saysInside(words.get(behind))) return Name.Role.TOUCHED;
    int before = before(words, at);
    if (before < 0) return Name.Role.TOUCHED;
    if (isPath(words.get(before))) return of(words, before, first, matter);
    if (isListed(words, before)) return of(words, before - 1, first, matter);
    Name.Role said = byWord(words, before, at, first, matter);
    if (said != null) return said;
    Act act = words.get(before).quoted() ? null : act(words.get(before));
    if (act != null && !isPath(words.get(at))) return ofSymbol(act);
    if (act != null && !isOpening(words, before)) return Name.Role.CONTEXT;
    if (act != null)
      return onlyBettered(words, before, at) ? Name.Role.TOUCHED : asObject(words, at, act);
    return furtherBack(words, before - 1, at, first, matter);
  }

  /** Behind a name and those that are listed with it. */
  private static int behindList(List<Word> words, int at) {
    int i = at + 1;
    while (i < words.size() && (isPath(words.get(i)) || isJoint(words, i))) i++;
    return i;
  }

  private static boolean isJoint(List<Word> words, int i) {
    Word word = words.get(i);
    if (word.quoted() || i + 1 >= words.size() || !isPath(words.get(i + 1))) return false;
    return word.bare().isEmpty() || word.is("and") || word.is("or") || word.is("和");
  }

  /** "Add owner/kit.js as a dependency": code of others. */
  private static boolean isDependency(List<Word> words, int behind) {
    if (behind >= words.size() || !words.get(behind).is("as")) return false;
    for (int i = behind + 1; i < words.size() && i <= behind + FAR; i++)
      if (DEPENDENCIES.contains(opening(words.get(i)))) return true;
    return false;
  }

  /** The Latin letters with which a word begins; wide punctuation has no blank behind it. */
  private static String opening(Word word) {
    String lower = lower(word);
    int end = 0;
    while (end < lower.length() && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') end++;
    return lower.substring(0, end);
  }

  /** Where it stands behind the name that something inside of it is meant. */
  private static boolean saysInside(Word word) {
    return !word.quoted() && INSIDE.indexOf(word.text().charAt(0)) >= 0;
  }

  /** "Make a.ts faster" makes no a.ts. */
  private static boolean onlyBettered(List<Word> words, int verb, int at) {
    boolean make = words.get(verb).is("make") || words.get(verb).is("makes");
    return make && !isClosed(words, behindList(words, at) - 1);
  }

  /** In languages written without spaces the verb is a part of the word. */
  private static @Nullable Act act(Word word) {
    Act act = Verbs.act(word.bare());
    return act != null ? act : Verbs.actWithin(word.bare());
  }

  /** The word before a name, articles and the like passed over; -1 for none. */
  private static int before(List<Word> words, int at) {
    int i = at - 1;
    while (i >= 0 && isPassedOver(words.get(i))) i--;
    return i;
  }

  private static boolean isPassedOver(Word word) {
    return !word.quoted() && (word.bare().isEmpty() || SKIPPABLE.contains(lower(word)));
  }

  /** "a.ts and b.ts", "a.ts, b.ts": the second is meant as the first. */
  private static boolean isListed(List<Word> words, int before) {
    Word word = words.get(before);
    boolean joins = word.is("and") || word.is("&") || word.is("+");
    return joins && before > 0 && isPath(words.get(before - 1));
  }

  private static boolean isPath(Word word) {
    return PathNames.kind(PathNames.trim(word.text()), word.quoted()) != null;
  }

  /** What a preposition before the name says; null where the word is none. */
  private static Name.@Nullable Role byWord(
      List<Word> words, int i, int at, @Nullable Act first, Matter matter) {
    Word word = words.get(i);
    if (word.quoted()) return null;
    String bare = lower(word);
    if (bare.equals("from") && first == Act.REMOVE) return Name.Role.TOUCHED;
    if (isTarget(bare) && movedBefore(words, i)) return Name.Role.MADE;
    if (SPOKEN_OF.contains(bare)) return Name.Role.CONTEXT;
    if (!LOCATED.contains(bare)) return null;
    if (i > 0 && SAID.contains(lower(words.get(i - 1)))) return Name.Role.CONTEXT;
    boolean writes = first == Act.CREATE || (first == Act.ADD && matter == Matter.TEST);
    return writes && bare.equals("in") && isFile(words.get(at))
        ? Name.Role.MADE
        : Name.Role.TOUCHED;
  }

  /** Whether the verb opens the sentence, a part of it after a colon, or goes on after "and". */
  private static boolean isOpening(List<Word> words, int verb) {
    if (verb == 0) return true;
    Word word = words.get(verb - 1);
    if (word.quoted()) return false;
    boolean goesOn = word.text().endsWith(":") || word.text().endsWith(",");
    if (goesOn || word.is("and") || word.is("then")) return true;
    return verb == 1 && !SUBORDINATE.contains(lower(word));
  }

  private static Name.Role asObject(List<Word> words, int at, Act act) {
    boolean closed = isClosed(words, at);
    return switch (act) {
      case CREATE -> isAbout(words, at) ? Name.Role.TOUCHED : Name.Role.MADE;
      case ADD ->
          closed
              ? Name.Role.MADE
              : at + 1 < words.size() && words.get(at + 1).is("to")
                  ? Name.Role.CONTEXT
                  : Name.Role.TOUCHED;
      case REMOVE, RENAME, MOVE, REPLACE ->
          (act != Act.REMOVE || (closed && !isOnlyUnnamed(words, at)))
                  && words.stream().noneMatch(w -> w.is("or"))
              ? Name.Role.GONE
              : Name.Role.TOUCHED;
      case CHANGE, FIX, TEST, DOCUMENT -> Name.Role.TOUCHED;
      case RUN, CHECK, INQUIRE, PERFORM -> Name.Role.CONTEXT;
    };
  }

  private static boolean isAbout(List<Word> words, int at) {
    return at + 1 < words.size() && ABOUT.contains(lower(words.get(at + 1)));
  }

  /** "Remove a.h from the list": the mention goes, and the file stays. */
  private static boolean isOnlyUnnamed(List<Word> words, int at) {
    if (at + 1 >= words.size() || !words.get(at + 1).is("from")) return false;
    int from = at + 2;
    while (from < words.size() && isPassedOver(words.get(from))) from++;
    if (from >= words.size()) return false;
    String where = PathNames.trim(words.get(from).text());
    boolean place =
        PathNames.kind(where, true) == Name.Kind.DIRECTORY
            || KEPT_IN.contains(lower(words.get(from)));
    return !place;
  }

  /** A name in code is found by what changed; it matters only that the work is about it. */
  private static Name.Role ofSymbol(Act act) {
    return switch (act) {
      case CREATE, ADD -> Name.Role.MADE;
      case REMOVE, RENAME, MOVE, REPLACE -> Name.Role.GONE;
      case CHANGE, FIX, TEST, DOCUMENT -> Name.Role.TOUCHED;
      case RUN, CHECK, INQUIRE, PERFORM -> Name.Role.CONTEXT;
    };
  }

  /** Whether the name ends what is spoken of, rather than opening "a.ts imports". */
  private static boolean isClosed(List<Word> words, int at) {
    if (at + 1 >= words.size()) return true;
    Word here = words.get(at);
    Word next = words.get(at + 1);
    if (!here.quoted() && ",;.:".indexOf(here.text().charAt(here.text().length() - 1)) >= 0)
      return true;
    if (next.quoted()) return false;
    if (!Character.isLetterOrDigit(next.text().charAt(0))) return true;
    return CLOSING.contains(lower(next)) || next.is("file") || next.is("files");
  }

  /** A bare {@code state.yaml} may be anybody's; a path, or a source file, is this repository's. */
  private static boolean isDistinctive(Word word) {
    String value = PathNames.trim(word.text());
    return value.indexOf('/') >= 0 || PathNames.isSource(value);
  }

  private static boolean isFile(Word word) {
    return PathNames.kind(PathNames.trim(word.text()), word.quoted()) == Name.Kind.FILE;
  }

  /**
   * Words stand between the name and whatever says how it is meant; then it is never the object.
   */
  private static Name.Role furtherBack(
      List<Word> words, int from, int at, @Nullable Act first, Matter matter) {
    for (int i = from; i >= 0 && i >= at - FAR; i--) {
      Word word = words.get(i);
      if (word.quoted() || SKIPPABLE.contains(lower(word))) continue;
      Name.Role said = byWord(words, i, at, first, matter);
      if (said != null) return said == Name.Role.MADE ? Name.Role.TOUCHED : said;
      Act act = Verbs.act(word.bare());
      if (act != null) return further(act, words.get(at));
    }
    return first == null ? Name.Role.TOUCHED : further(first, words.get(at));
  }

  private static Name.Role further(Act act, Word name) {
    return isPath(name) ? softened(act, name) : ofSymbol(act);
  }

  private static Name.Role softened(Act act, Word name) {
    return switch (act) {
      case CREATE, ADD -> isDistinctive(name) ? Name.Role.TOUCHED : Name.Role.CONTEXT;
      case REMOVE, RENAME, MOVE, REPLACE -> Name.Role.CONTEXT;
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

  private static String lower(Word word) {
    return word.bare().toLowerCase(Locale.ROOT);
  }
}

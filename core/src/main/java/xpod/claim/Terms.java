package xpod.claim;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The words of a text or of code that carry meaning: split at punctuation, underscores and camel
 * humps, in lower case, lightly stemmed, without stop words. Claims and changes are cut by the same
 * knife, so that "Parse retry headers" meets {@code parseRetryHeader()}. Where words stand without
 * blanks between them, each pair of neighbouring signs is a term.
 */
public final class Terms {
  /**
   * Two letters are noise in code, except where they are an acronym that the claim itself
   * capitalises.
   */
  private static final int SHORTEST = 3;

  /** Longer tokens are data: base64, minified code, hashes. */
  private static final int LONGEST = 40;

  private static final Set<String> STOP =
      Set.of(
          ("a an and any are as at be been before after but by can could do does done each etc"
               + " every for from get has have if in into is it its just may more most must need"
               + " new no not now of off on once one only or other our out over per same should so"
               + " some such than that the their them then there these they this those to too under"
               + " until up use used uses using via was we well were what when where which while"
               + " will with within without would yes you your all also both either instead like"
               + " see show two three first second last next existing current proper properly"
               + " correctly correct appropriate basic simple full complete completed entire"
               + " relevant required necessary phase step task tasks item todo story subtask"
               + " implementation implement implemented implements ensure make support handle"
               + " create created add added update updated write wrote fix fixed remove removed"
               + " refactor change changed changes move rename replace file files code function"
               + " functions method methods class classes test tests testing tested unit"
               + " integration verify check confirm validate run covered cover covers during work"
               + " working works fixes fixing fixup closes closed close resolves resolved issue"
               + " issues feature features project src main lib pass passes passing")
              .split(" "));

  /** The parts of a word; those of writings without blanks have higher numbers. */
  private static final byte WORD = 1;

  private static final char FIRST_MARK = 0x300;

  /** Most of what is read is ASCII, and there is much of it. */
  private static final byte[] ASCII_PARTS = asciiParts();

  private Terms() {}

  /** The terms of {@code text}. */
  public static SortedSet<String> of(String text) {
    SortedSet<String> terms = new TreeSet<>();
    each(text, terms::add);
    return terms;
  }

  /** Hands each term of {@code text} to {@code sink}, doubles included. */
  public static void each(CharSequence text, Consumer<String> sink) {
    runs(text, (from, to) -> run(text.subSequence(from, to).toString(), sink));
  }

  /** Where a run of letters and digits stands in a text. */
  @FunctionalInterface
  public interface Run {
    void at(int from, int to);
  }

  /**
   * Hands each run of letters and digits to {@code sink} as it stands: what {@link #each} cuts into
   * terms. Who reads much text can remember what a run came to.
   */
  public static void runs(CharSequence text, Run sink) {
    int length = text.length();
    int start = 0;
    while (start < length) {
      int part = 0;
      while (start < length && (part = part(text.charAt(start))) == 0) start++;
      int end = start;
      while (end < length && part(text.charAt(end)) == part) end++;
      if (end > start) sink.at(start, end);
      start = end;
    }
  }

  /** What a run is made of; 0 ends one. Writings without blanks make runs of their own. */
  private static int part(char c) {
    if (c < 128) return ASCII_PARTS[c];
    if (!Character.isLetterOrDigit(c)) return isMark(c) ? WORD : 0;
    Script script = Script.of(c);
    return script.spaced() ? WORD : script.ordinal() + WORD;
  }

  /** A sign above, below or beside a letter belongs to the word. */
  private static boolean isMark(char c) {
    if (c < FIRST_MARK) return false;
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static byte[] asciiParts() {
    byte[] parts = new byte[128];
    for (char c = 0; c < parts.length; c++) if (Character.isLetterOrDigit(c)) parts[c] = WORD;
    return parts;
  }

  private static void run(String run, Consumer<String> sink) {
    Script script = Script.of(run);
    switch (script) {
      case LATIN, CYRILLIC, ARABIC, OTHER -> word(run, sink);
      case HAN, KATAKANA, HANGUL -> Unspaced.pairs(run, sink);
      case HIRAGANA, UNCUT -> {}
    }
  }

  /** A run of letters and digits: the whole of it, and its camel humps where it has several. */
  private static void word(String run, Consumer<String> sink) {
    if (run.length() > LONGEST) return;
    int humps = 0;
    int start = 0;
    for (int i = 1; i <= run.length(); i++) {
      if (i < run.length() && !startsHump(run, i)) continue;
      if (start > 0 || i < run.length()) {
        humps++;
        offer(run.substring(start, i), sink);
      }
      start = i;
    }
    if (humps != 1) offer(run, sink);
  }

  private static boolean startsHump(String run, int i) {
    char before = run.charAt(i - 1);
    char here = run.charAt(i);
    if (Character.isUpperCase(here)) {
      boolean acronymEnds = i + 1 < run.length() && Character.isLowerCase(run.charAt(i + 1));
      return Character.isLowerCase(before)
          || Character.isDigit(before)
          || (acronymEnds && Character.isUpperCase(before));
    }
    return false;
  }

  private static void offer(String word, Consumer<String> sink) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean acronym =
        word.length() == SHORTEST - 1
            && word.equals(word.toUpperCase(Locale.ROOT))
            && isAscii(word);
    if (lower.length() < SHORTEST && !acronym && isAscii(lower)) return;
    if (STOP.contains(lower) || isNumber(lower)) return;
    String term = isAscii(lower) ? stem(lower) : otherwise(lower);
    if (!term.isEmpty()) sink.accept(term);
  }

  private static String otherwise(String word) {
    return switch (Script.of(word)) {
      case CYRILLIC -> Inflected.cyrillic(word);
      case ARABIC -> Inflected.arabic(word);
      case LATIN, OTHER, HAN, HIRAGANA, KATAKANA, HANGUL, UNCUT -> stem(word);
    };
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) if (word.charAt(i) >= 128) return false;
    return true;
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) if (!Character.isDigit(word.charAt(i))) return false;
    return true;
  }

  /**
   * Cuts the commonest English endings; wrong cuts do no harm as long as both sides are cut alike.
   */
  static String stem(String word) {
    int n = word.length();
    if (n > 6 && word.endsWith("ing")) return undouble(word.substring(0, n - 3));
    if (n > 5 && word.endsWith("ies")) return word.substring(0, n - 3) + "y";
    if (n > 5 && word.endsWith("ed")) return undouble(word.substring(0, n - 2));
    if (n > 5 && (word.endsWith("sses") || word.endsWith("ches")) || n > 4 && word.endsWith("xes"))
      return word.substring(0, n - 2);
    if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
      return cutE(word.substring(0, n - 1));
    return cutE(word);
  }

  private static String undouble(String stem) {
    int n = stem.length();
    boolean doubled =
        n > 3
            && stem.charAt(n - 1) == stem.charAt(n - 2)
            && "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0;
    return doubled ? stem.substring(0, n - 1) : stem;
  }

  /** "cache", "caches", "caching" and "cached" all come to "cach". */
  private static String cutE(String word) {
    return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }
}

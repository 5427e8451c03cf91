package xpod.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's words ask to be searched for.
 *
 * @param all in the order of the sentence
 * @param whole whether the claim says nothing else, so that the search alone can show it
 */
public record Searches(List<Search> all, boolean whole) {
  /** Nothing to be searched for. */
  public static final Searches NONE = new Searches(List.of(), false);

  /** A claim's text beyond this is a document. */
  private static final int LONGEST = 400;

  /** A shorter word of code is too common to be looked for. */
  private static final int SHORTEST_CODE = 4;

  private static final String ENDING = "`?(?:\\*\\*/)?\\*?\\.([A-Za-z][A-Za-z0-9]{0,9})`?";
  private static final String LANGUAGE = "(JavaScript|TypeScript|JS|JSX|TS|TSX|CSS)";
  private static final String FOLDER =
      "`?((?:\\./)?[\\w.@-]+(?:/[\\w.@-]+)*/)`?(?:\\s+(?:folder|directory|dir))?";
  private static final String REMOVED =
      "(?:remov(?:e|ed|ing)|delet(?:e|ed|ing)|untrack(?:ed)?|purged?|dropped|drop)";
  private static final String USES =
      "(?:uses?|usages?|references?|occurrences?|calls?|imports?|instances?|mentions?|invocations?)";
  private static final String CODE = "`([^`\\s]{" + SHORTEST_CODE + ",60})`";
  private static final String PLACE =
      "(?:\\s+(?:in|from|under|inside|within|across)\\s+(?:the\\s+)?`?((?:\\./)?[\\w.@-]+(?:/[\\w.@-]+)*(?:/|\\.[a-z]{1,5}\\b))`?)";
  private static final String EVERYWHERE =
      "\\s+(?:everywhere|anywhere|(?:across|throughout|in|from) the (?:entire |whole"
          + " )?(?:codebase|code base|repository|repo|project))";

  /** Behind the words of a search no more may be said of it: "that are unused" lets some out. */
  private static final String END = "(?=\\s*(?:$|[.,;:)\\u2014\\u2013-]|and\\b|\\())";

  /** Which cases are let out is not for us to read. */
  private static final Pattern LETS_OUT =
      compile(
          "\\b(?:except|excluding|unless|other than|apart from|but not|besides|outside(?:"
              + " of)?|mostly|where possible|if any|kept|keep the|when)\\b");

  private static final Pattern NO_FILES_LEFT =
      compile(
          "\\b"
              + REMOVED
              + " (?:all|every|any)(?: of the)?(?: (?:remaining|existing))?"
              + "(?: (compiled|transpiled|built|emitted))? (?:"
              + ENDING
              + "|"
              + LANGUAGE
              + ") files?(?: everywhere)?(?: (?:from|in|under|inside) (?:(?:the )?(git(?:"
              + " tracking)?|version control|source control|repo|repository|tracking)|"
              + FOLDER
              + "))?"
              + END);
  private static final Pattern NO_FILES =
      compile(
          "^\\W*(?:no|zero)(?: (?:more|remaining))? (?:"
              + ENDING
              + "|"
              + LANGUAGE
              + ") files?(?: (?:remain|remaining|left|exist))? (?:in|under|inside) "
              + FOLDER
              + "\\W*$");
  private static final Pattern ALL_WITHIN =
      compile(
          "^\\W*(move |moved |relocate )?all "
              + ENDING
              + " files?( (?:are |now |live |stand |located |placed |moved |kept"
              + " )+)?\\s?(?:in|to|into|under|inside) "
              + FOLDER
              + "\\W*$");
  private static final Pattern NO_USES_LEFT =
      compile(
          "\\b(?:"
              + REMOVED
              + "|replac(?:e|ed)|eliminated?|migrated?) (?:all|every|any)(?:"
              + " (?:remaining|existing|direct))? "
              + USES
              + " (?:of|to|from|for) "
              + CODE
              + "(?:"
              + PLACE
              + "|("
              + EVERYWHERE
              + "))?"
              + "(?:\\s+(?:with|by|to)\\s+`[^`]{1,80}`)?"
              + END);
  private static final Pattern NO_USES =
      compile(
          "^\\W*(?:no|zero)(?: (?:more|remaining|direct))?(?: code)?(?: "
              + USES
              + "(?: (?:of|to|from|for))?)? "
              + CODE
              + "(?: "
              + USES
              + ")?(?: (?:remain|remains|remaining|left|exist|exists))?(?:"
              + PLACE
              + "|("
              + EVERYWHERE
              + "))?\\W*$");
  private static final Pattern RENAMED =
      compile(
          "\\b(?:renamed?|replaced?)(?: all)? "
              + CODE
              + "(?:\\s+(?:to|with|by)\\s+|\\s*(?:→|->|=>)\\s*)`[^`]{1,80}`(?:"
              + PLACE
              + "|("
              + EVERYWHERE
              + "))"
              + END);

  /** What a build leaves behind; whoever removes all of these keeps none. */
  private static final Set<String> BY_PRODUCTS =
      Set.of("bak", "orig", "rej", "pyc", "pyo", "class", "swp", "tmp", "o", "obj", "log");

  /** Endings of which every repository has files in many places. */
  private static final Set<String> COMMON =
      Set.of(
          "md", "txt", "js", "jsx", "ts", "tsx", "py", "java", "go", "rs", "rb", "php", "c", "h",
          "cpp", "cs", "kt", "swift", "json", "yml", "yaml", "toml", "xml", "html", "css", "sh");

  /** Words beside a file that leave it the one that is measured. */
  private static final Set<String> AROUND_FILE =
      Set.of(
          ("keep keeps file the is stays remains validate verify check ensure confirm reduce shrink"
                  + " trim that size length total")
              .split(" "));

  /** A check of a length that says no more than that. */
  private static final Pattern LENGTH_CHECK =
      compile(
          "^(?:validate|verify|check|ensure|confirm)(?: that)? \\S+(?: (?:is|stays|remains|has))?"
              + " (?:under|below|less than|fewer than|at most|no more than|<=?|≤)\\s?\\d+"
              + " lines\\W*(?:\\([^)]*\\)?)?\\W*$");

  private static final Map<String, String> LANGUAGES =
      Map.of(
          "javascript",
          "js",
          "js",
          "js",
          "jsx",
          "jsx",
          "typescript",
          "ts",
          "ts",
          "ts",
          "tsx",
          "tsx",
          "css",
          "css");

  public Searches {
    all = List.copyOf(all);
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /** What a claim asks for; its labels may stand before it. */
  static Searches of(String text, Promise promise) {
    String line = text.length() > LONGEST ? "" : text.strip();
    if (line.indexOf('`') < 0 && line.indexOf('.') < 0 && !line.contains(" files")) return NONE;
    if (LETS_OUT.matcher(line).find()) return NONE;
    List<Search> found = new ArrayList<>();
    String said = Reading.withoutLabels(line);
    boolean whole = filesLeft(said, found) | files(said, found);
    Matcher left = NO_USES_LEFT.matcher(said);
    while (left.find()) {
      Search use = use(left.group(1), left.group(2), left.group(3));
      whole |= use != null && isAll(left, said);
      add(found, use);
    }
    Matcher renamed = RENAMED.matcher(said);
    while (renamed.find()) add(found, use(renamed.group(1), renamed.group(2), renamed.group(3)));
    Matcher none = NO_USES.matcher(said);
    if (none.find()) {
      Search use = use(none.group(1), none.group(2), none.group(3));
      whole |= use != null;
      add(found, use);
    }
    Search lines = lines(said, promise);
    if (lines != null) {
      found.add(lines);
      whole |= found.size() == 1 && LENGTH_CHECK.matcher(said).find();
    }
    return found.isEmpty() ? NONE : new Searches(found, whole);
  }

  private static void add(List<Search> found, @Nullable Search search) {
    if (search != null && !found.contains(search)) found.add(search);
  }

  /** Whether what was found is the whole sentence, and speaks of something taken away. */
  private static boolean isAll(Matcher found, String said) {
    boolean opens = found.start() == 0;
    boolean replaces = found.group().matches("(?is)(?:replac|migrat).*");
    return opens && !replaces && said.substring(found.end()).chars().noneMatch(Character::isLetter);
  }

  private static boolean filesLeft(String said, List<Search> found) {
    boolean whole = false;
    Matcher left = NO_FILES_LEFT.matcher(said);
    while (left.find()) {
      String ending = ending(left.group(2), left.group(3));
      boolean placed = left.group(4) != null || left.group(5) != null;
      boolean built = left.group(1) != null;
      if (!placed && !built && !BY_PRODUCTS.contains(ending)) continue;
      add(found, new Search.NoFile(ending, folder(left.group(5)), built));
      whole |= isAll(left, said);
    }
    return whole;
  }

  /** States of a tree: what they say is shown by a look at it. */
  private static boolean files(String said, List<Search> found) {
    Matcher none = NO_FILES.matcher(said);
    if (none.find()) {
      String ending = ending(none.group(1), none.group(2));
      add(found, new Search.NoFile(ending, folder(none.group(3)), false));
      return true;
    }
    Matcher within = ALL_WITHIN.matcher(said);
    if (!within.find()) return false;
    String ending = within.group(2).toLowerCase(Locale.ROOT);
    boolean plain = within.group(1) == null && within.group(3) == null;
    if (COMMON.contains(ending) && plain) return false;
    add(found, new Search.AllWithin(ending, folder(within.group(4))));
    return within.group(1) == null;
  }

  private static String ending(@Nullable String written, @Nullable String language) {
    if (written != null) return written.toLowerCase(Locale.ROOT);
    String known = language == null ? null : LANGUAGES.get(language.toLowerCase(Locale.ROOT));
    return known == null ? "" : known;
  }

  private static String folder(@Nullable String written) {
    if (written == null) return "";
    return written.startsWith("./") ? written.substring(2) : written;
  }

  private static @Nullable Search use(
      String code, @Nullable String place, @Nullable String everywhere) {
    if (!isDistinct(code)) return null;
    String where = folder(place);
    return new Search.NoUse(code, where, !where.isEmpty() || everywhere != null);
  }

  /** Whether a word of code can only be this one: it has a hump, a mark or a call's bracket. */
  private static boolean isDistinct(String code) {
    if (code.contains("*") || code.contains("…") || code.contains("...")) return false;
    if (PathNames.kind(code, true) != null) return false;
    boolean hump = code.matches(".*[a-z0-9][A-Z].*") || code.matches("[A-Z][a-z]+[A-Z]\\w*");
    boolean joined = code.matches("@?[A-Za-z0-9]+(?:[_.-][A-Za-z0-9]+)+(?:\\(\\))?");
    boolean call = code.matches("\\.?[A-Za-z_.]{3,}\\(\\)?") && code.length() > SHORTEST_CODE;
    return hump || joined || call;
  }

  /** One named file and one number of lines belong together. */
  private static @Nullable Search lines(String said, Promise promise) {
    List<String> files =
        promise.mentions().stream()
            .map(Mention::thing)
            .filter(t -> t instanceof Named.Path || t instanceof Named.FileName)
            .map(Named::value)
            .distinct()
            .toList();
    if (files.size() != 1) return null;
    // "Functions in a.ts": what is in a file, or taken from it, is measured, and not the file.
    Pattern part =
        compile("\\b(?:in|of|from|within|inside|to|into)\\s+`?" + Pattern.quote(files.getFirst()));
    if (part.matcher(said).find()) return null;
    List<Figure> figures = promise.figures().stream().filter(f -> f.unit().equals("line")).toList();
    List<Figure> bounds =
        figures.stream().filter(f -> f.relation() != Figure.Relation.EXACTLY).toList();
    List<Figure> meant = bounds.isEmpty() ? figures : bounds;
    if (meant.size() != 1 || !isOfFile(meant.getFirst(), files.getFirst(), promise)) return null;
    Figure figure = meant.getFirst();
    return switch (figure.relation()) {
      case LESS_BY, MORE_BY -> null;
      case BELOW, AT_MOST, AT_LEAST, ABOVE, ABOUT, EXACTLY ->
          new Search.Lines(files.getFirst(), figure.relation(), figure.number());
    };
  }

  /** "Functions in a.ts under 50 lines" measures functions, "remove 40 lines" what was removed. */
  private static boolean isOfFile(Figure figure, String file, Promise promise) {
    boolean estimate =
        figure.relation() == Figure.Relation.EXACTLY || figure.relation() == Figure.Relation.ABOUT;
    if (estimate && promise.deeds().stream().anyMatch(d -> d.act() == Act.REMOVE)) return false;
    String rest = figure.subject().replace(file, "").toLowerCase(Locale.ROOT).strip();
    boolean named = !rest.equals(figure.subject().toLowerCase(Locale.ROOT).strip());
    boolean only = rest.isEmpty() || AROUND_FILE.containsAll(List.of(rest.split("[\\s`]+")));
    return only && (named || estimate || rest.contains("file"));
  }
}

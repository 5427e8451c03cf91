package xpod.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentence of a claim. It knows words, not meaning: what it cannot read stays a term, and
 * a claim in a language it does not know still yields its paths and symbols.
 */
final class Reading {
  /** A claim's text beyond this is a document; its head says what is claimed. */
  private static final int LONGEST_TEXT = 2_000;

  /** The verb that decides stands among the first words. */
  private static final int VERB_WITHIN = 4;

  /** It takes what it can and gives nothing back, or a long row of labels would fill the stack. */
  private static final Pattern LABELS =
      Pattern.compile(
          "^(?:[\\s*_]*(?:\\[[^\\]]{1,20}\\]|\\(P\\)|[A-Z]{1,5}-?\\d[\\w.]*:?|[tT]\\d[\\d.]*:?|P\\d(?:-[A-Z])?:|\\d+(?:\\.\\d+)*[.):]?|(?:Sub)?[tT]ask\\s[\\d.]+:?)(?=[\\s*_]))++[\\s*_]*");

  private static final Pattern CONVENTIONAL =
      Pattern.compile("^(\\w{2,12})(\\([^)]{0,40}\\))?!?:\\s+");
  private static final Pattern RUN_RESULT =
      Pattern.compile(
          "\\b(?:all|existing|the|unit|integration|e2e|\\d+)\\s+(?:\\w+\\s+)?tests?\\s+(?:still\\s+|now\\s+)?(?:pass|passes|passing|passed|green|succeed)"
              + "|\\btests?\\s+(?:are|is|still|now|all)\\s+(?:pass|passing|green)|\\b(?:build|lint|linter|typecheck|type-check|ci)\\s+(?:is\\s+)?(?:passes|pass|passing|green|clean|succeeds)"
              + "|\\b(?:no|zero|0)\\s+(?:lint|linter|type|typescript|compile|compiler|build)\\s+(?:errors|warnings|issues)|\\bexits?\\s+(?:with\\s+)?(?:0|zero)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BUILT =
      Pattern.compile(
          "^build\\s+(?:\\S+\\s+){0,4}?(?:binary|binaries|image|images|artifacts?|release|wheel|bundle|installer|apk)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MANUAL =
      Pattern.compile(
          "\\b(?:manually|manual|by hand|in (?:the |a )?browsers?|on (?:a |real"
              + " )?devices?|staging|production|smoke[- ]test|sanity[-"
              + " ]check|qa|locally|walkthrough|end users?|stakeholders?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TEST_OBJECT =
      Pattern.compile(
          "^(?:\\W*+\\w[\\w-]*+\\W++){0,5}?(?<!\\bwith\\s)(?<!\\bplus\\s)(?:[\\w-]+[-"
              + " ])?(?<!\\bwith\\s)(?<!\\bplus\\s)(?:tests|test|test"
              + " cases?)\\b(?![-_./`])(?!\\s+(?:fixtures?|ids?\\b|results?|reports?|data|helpers?|utilit|targets?|environments?|frameworks?|runners?|scripts?|infrastructure|director|folders?|suites?"
              + " placeholder|config|setup|database|harness|mode|users?|accounts?|commands?|plan))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("`[^`]*`");

  /** A claim about every case, as opposed to a task that happens to have the word "all" in it. */
  private static final Pattern QUANTIFIED =
      Pattern.compile(
          "^(?:all|every|no)\\s|\\b(?:no remaining|no more|any"
              + " remaining|everywhere)\\b|\\bonly[.\\s]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SKIPPED =
      Pattern.compile(
          "(?:[(\\[\\u2014\\u2013]\\s*(?:skipped|n/a|not applicable|deferred|won'?t"
              + " do|wontfix|cancell?ed|out of scope|obsolete|superseded|not"
              + " needed|postponed|dropped|moved to)\\b|(?::\\s*|(?<=\\s)-\\s*|^)(?:skipped|n/a|not"
              + " applicable|deferred|won'?t do|wontfix|cancell?ed|out of"
              + " scope|obsolete|superseded|not needed|postponed|dropped|moved"
              + " to)\\b(?=\\s*(?:$|[)\\]:;,.(\\u2014\\u2013-]|(?:to|until|till|for|by|because|as|since|per|due|n/a)\\b)))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DISCLOSED =
      Pattern.compile(
          "(?:[(\\[\\u2014\\u2013]|(?<=\\s)-)\\s*((?:not (?:yet"
              + " )?(?:implemented|done|started|tested|working|available|verified)|partial(?:ly)?|incomplete|in"
              + " progress|pending|blocked|unavailable|stub(?:bed)?|placeholder"
              + " only|wip|todo)\\b[^)\\]]{0,60})",
          Pattern.CASE_INSENSITIVE);

  /** A sign of Chinese or Japanese stands for more than a letter. */
  private static final int SIGNS_SAY_AS_MUCH_AS_LETTERS = 2;

  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");

  private static final Pattern POINTER =
      Pattern.compile("^(?:see|refer to|cf\\.?|note:)\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern THING =
      Pattern.compile(
          "^(?:create|add|build|write|import|implement|develop|new)\\s+(?:an?\\s+|the\\s+|new\\s+)*([\\w.+-]+(?:\\s+[\\w.+-]+){0,2}?)\\s+(?:sub-?agent|agent|skill|command|guide|script|plugin|page|module|component|workflow|template|provider|adapter|controller|service)s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> GENERIC_THINGS =
      Set.of(
          "a", "an", "the", "new", "main", "base", "basic", "this", "that", "each", "all", "core",
          "common", "shared", "default", "simple", "custom", "user", "test", "cli", "api");

  /** "Registry and templates" are two things, neither of which is called "registry and". */
  private static final Set<String> JOINING = Set.of("and", "or", "with", "for", "of", "to", "in");

  private Reading() {}

  /** A claim without the labels that may stand before it: its id, its owner, its priority. */
  static String withoutLabels(String text) {
    return LABELS.matcher(text.strip()).replaceFirst("");
  }

  static Wording of(String text, List<String> notes) {
    String whole = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    String plain = withoutLabels(whole);
    Matcher conventional = CONVENTIONAL.matcher(plain);
    String type = conventional.find() ? conventional.group(1).toLowerCase(Locale.ROOT) : "";
    String sentence = type.isEmpty() ? plain : plain.substring(conventional.end());
    List<Word> words = Word.split(sentence);
    Set<Act> acts = acts(words, type, sentence);
    Act first = acts.isEmpty() ? null : firstAct(words, type, sentence);
    Matter matter = matter(sentence, first, type);
    List<Name> names = new ArrayList<>(Naming.of(words, first, matter));
    Name thing = thing(sentence);
    if (thing != null) names.add(thing);
    SortedSet<String> terms = terms(words, matter);
    if (matter == Matter.TEST)
      for (String note : notes) terms.addAll(terms(Word.split(note), matter));
    Promise promise =
        Promises.read(
            sentence,
            new Promises.Head(byType(type), matter == Matter.TEST, Naming.disowned(words)),
            notes);
    return new Wording(
            whole,
            matter,
            acts,
            names,
            terms,
            !isComplaint(type) && QUANTIFIED.matcher(sentence).find(),
            disclosure(sentence, promise),
            promise)
        .with(noted(notes));
  }

  /** What follows "fix:" is what was wrong: "no highlighting" is not said of every case. */
  private static boolean isComplaint(String type) {
    return byType(type) == Act.FIX;
  }

  /** The words of what is said, without those of the files and tests that it is said to be in. */
  private static SortedSet<String> terms(List<Word> words, Matter matter) {
    StringBuilder said = new StringBuilder();
    for (Word word : words) if (!Naming.isPlace(word, matter)) said.append(word.text()).append(' ');
    SortedSet<String> terms = new TreeSet<>(Terms.of(said.toString()));
    if (!isLatin(said)) terms.removeIf(t -> Script.of(t) == Script.LATIN);
    return terms;
  }

  /**
   * Whether the Latin words carry the sense. In a sentence of Japanese or Russian a single Latin
   * name says what it is about and not what was done.
   */
  private static boolean isLatin(CharSequence said) {
    int latin = 0;
    int other = 0;
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (!Character.isLetter(c)) continue;
      Script script = Script.of(c);
      if (script == Script.LATIN) latin++;
      else other += script.spaced() ? 1 : SIGNS_SAY_AS_MUCH_AS_LETTERS;
    }
    return other <= latin || LATIN_WORD.matcher(said).results().limit(2).count() == 2;
  }

  /** What the notes below a claim name: places to look at, never things that must be there. */
  private static List<Name> noted(List<String> notes) {
    List<Name> names = new ArrayList<>();
    for (String note : notes) {
      for (Name name : Naming.of(Word.split(note), null, Matter.CONTENT)) {
        names.add(new Name(name.kind(), name.value(), Name.Role.CONTEXT, 0));
      }
    }
    return names;
  }

  private static Set<Act> acts(List<Word> words, String type, String sentence) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    Act first = firstAct(words, type, sentence);
    if (first != null) acts.add(first);
    for (int i = 1; i < words.size(); i++) {
      boolean joined =
          words.get(i - 1).is("and") || words.get(i - 1).is("then") || words.get(i - 1).is("&");
      Act act = joined && !words.get(i).quoted() ? Verbs.act(words.get(i).bare()) : null;
      if (act != null) acts.add(act);
    }
    return acts;
  }

  /**
   * The verb opens the sentence, or what follows its heading: "Docs: add …"; elsewhere the same
   * word is often a noun.
   */
  private static @Nullable Act firstAct(List<Word> words, String type, String sentence) {
    for (int i = 0; i < Math.min(VERB_WITHIN, words.size()); i++) {
      boolean opens = i == 0 || (i == 1 && type.isEmpty()) || words.get(i - 1).text().endsWith(":");
      Act act = !opens || words.get(i).quoted() ? null : Verbs.act(words.get(i).bare());
      if (act != null) return act;
    }
    Act byType = byType(type);
    return byType != null ? byType : Verbs.actWithin(sentence);
  }

  private static @Nullable Act byType(String type) {
    return switch (type) {
      case "fix", "hotfix", "bugfix", "bug" -> Act.FIX;
      case "feat", "feature" -> Act.ADD;
      case "test", "tests" -> Act.TEST;
      case "docs", "doc" -> Act.DOCUMENT;
      case "refactor", "perf", "style", "chore", "build", "ci" -> Act.CHANGE;
      default -> null;
    };
  }

  private static Matter matter(String sentence, @Nullable Act first, String type) {
    if (sentence.length() > 4 && sentence.startsWith("~~") && sentence.endsWith("~~"))
      return Matter.NOTHING;
    if (sentence.isBlank() || SKIPPED.matcher(sentence).find() || POINTER.matcher(sentence).find())
      return Matter.NOTHING;
    boolean manual = MANUAL.matcher(sentence).find();
    if (first == Act.RUN || BUILT.matcher(sentence).find() || RUN_RESULT.matcher(sentence).find())
      return Matter.RUN;
    if (first == Act.TEST) return manual ? Matter.ACT : Matter.TEST;
    if (first == Act.CHECK) return Matter.ACT;
    if (first == Act.PERFORM) return Matter.ACT;
    if (first == Act.INQUIRE) return Matter.INQUIRY;
    if (first == Act.REMOVE) return Matter.REMOVAL;
    boolean writes =
        first == Act.CREATE || first == Act.ADD || first == Act.CHANGE || first == null;
    if (type.startsWith("test")
        || (writes
            && TEST_OBJECT.matcher(QUOTED.matcher(sentence).replaceAll("`x`")).find()
            && !isCommand(sentence))) {
      return first == null && manual ? Matter.ACT : Matter.TEST;
    }
    return Matter.CONTENT;
  }

  /** "Implement the `test` command" speaks of a command, not of tests. */
  private static boolean isCommand(String sentence) {
    return sentence.matches(
        "(?is).*\\btests?`?\\s+(?:sub-?command|command|option|flag|target)\\b.*");
  }

  private static String disclosure(String sentence, Promise promise) {
    Matcher disclosed = DISCLOSED.matcher(sentence);
    return disclosed.find()
        ? disclosed.group(1).strip()
        : Admission.in(sentence, promise.figures()).strip();
  }

  private static @Nullable Name thing(String sentence) {
    Matcher thing = THING.matcher(sentence.replace("`", ""));
    if (!thing.find()) return null;
    String value = thing.group(1);
    String last = value.substring(value.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean generic =
        GENERIC_THINGS.contains(value.toLowerCase(Locale.ROOT))
            || JOINING.contains(last)
            || PathNames.kind(value, false) != null;
    boolean proper = value.chars().anyMatch(c -> Character.isUpperCase(c) || c == '-');
    return generic || !proper || Terms.of(value).isEmpty()
        ? null
        : new Name(Name.Kind.THING, value, Name.Role.MADE, 0);
  }
}

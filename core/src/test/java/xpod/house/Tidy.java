package xpod.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of STYLE.md that a machine can check, over the texts of the repository. Every problem
 * is a line that an editor can jump to: {@code file:line: error: what, and what to do instead}.
 */
final class Tidy {
  /** A file of the repository. The path is relative to its root, with forward slashes. */
  record Text(String path, List<String> lines) {
    static Text of(String path, String... lines) {
      return new Text(path, List.of(lines));
    }

    String folder() {
      int slash = path.lastIndexOf('/');
      return slash < 0 ? "" : path.substring(0, slash);
    }

    boolean isJava() {
      return path.endsWith(".java");
    }

    boolean isMain() {
      return path.contains("src/main/");
    }

    String problem(int index, String what) {
      return path + ":" + (index + 1) + ": error: " + what;
    }
  }

  /** A row of docs/words.md. */
  record Word(String word, String section, List<String> banned) {}

  static final int MOST_LINES = 500;

  static final String GLOSSARY = "docs/words.md";

  private static final Pattern DECISION =
      Pattern.compile("docs/decisions/(\\d{4})-[a-z0-9-]+\\.md");

  private static final Pattern ROW =
      Pattern.compile("\\| *`?([A-Za-z][A-Za-z-]*(?: [A-Za-z-]+)*)`? *\\|(.*)\\|([^|]*)\\|\\s*");

  private static final Pattern CODE = Pattern.compile("`([A-Za-z ]+)`");

  private static final Pattern TYPE =
      Pattern.compile("^[^*/\"]*\\b(?:class|interface|record|enum) +([A-Z]\\w*)");

  private static final Pattern EMPTY_NAME =
      Pattern.compile("\\w+(?:Manager|Helper|Utils?|Impl|Service|Data|Info)|Abstract[A-Z]\\w*");

  private static final Map<Pattern, String> BANNED_WORDS = bannedWords();

  private static final Pattern UNFINISHED = Pattern.compile("(?://|\\*).*\\b(?:TODO|FIXME)\\b");

  /** These hand their elements out in an order that changes from one start of Java to the next. */
  private static final Pattern SHUFFLED =
      Pattern.compile("(?<![\\w.])(?:Set|Map)\\.copyOf\\(|\\btoUnmodifiable(?:Set|Map)\\(");

  private static final Pattern CONSOLE = Pattern.compile("\\bSystem\\.(?:out|err)\\b");

  private static final Pattern MACHINE =
      Pattern.compile(
          "(?<![\\w.~$}/-])(?:/root/|/work/|/home/[a-z]|/Users/[a-z]|[A-Z]:\\\\Users\\\\)");

  private Tidy() {}

  private static Map<Pattern, String> bannedWords() {
    Map<Pattern, String> words = new LinkedHashMap<>();
    words.put(
        Pattern.compile("\\b(?:lying|liars?|cheat(?:s|ed|ing)?)\\b", Pattern.CASE_INSENSITIVE),
        "say what the facts say: contradicted, or unverified");
    words.put(
        Pattern.compile("\\btampered\\b", Pattern.CASE_INSENSITIVE),
        "say what differs: we saw a change, not an intention");
    words.put(Pattern.compile("\\bEI Score\\b"), "say execution integrity, as an interval");
    return words;
  }

  /** A package without its sentence is a room without a sign on its door. */
  static List<String> packagesWithoutInfo(List<Text> texts) {
    Set<String> folders = new TreeSet<>();
    Set<String> explained = new TreeSet<>();
    List<String> problems = new ArrayList<>();
    for (Text text : texts) {
      if (!text.isJava() || !text.path().contains("src/main/java/")) continue;
      if (text.path().endsWith("/package-info.java")) {
        explained.add(text.folder());
        String whole = String.join("\n", text.lines());
        if (!whole.startsWith("/**")) {
          problems.add(text.problem(0, "no Javadoc; say in one sentence what the package is"));
        }
        if (!whole.contains("@NullMarked")) {
          problems.add(text.problem(0, "not @NullMarked; null is checked everywhere"));
        }
      } else if (!text.path().endsWith("/module-info.java")) {
        folders.add(text.folder());
      }
    }
    folders.removeAll(explained);
    for (String folder : folders) {
      problems.add(folder + "/package-info.java:1: error: missing; say what the package is");
    }
    return problems;
  }

  /** Each room of core has its word in the first section, and each word there its room. */
  static List<String> roomsAgainstGlossary(List<Text> texts) {
    Set<String> rooms = new TreeSet<>();
    for (Text text : texts) {
      String core = "core/src/main/java/xpod/";
      if (text.path().startsWith(core) && text.path().indexOf('/', core.length()) > 0) {
        rooms.add(text.path().substring(core.length()).split("/")[0]);
      }
    }
    List<String> problems = new ArrayList<>();
    Set<String> explained = new TreeSet<>();
    for (Word word : words(texts)) {
      if (word.section().startsWith("Rooms")) explained.add(word.word());
    }
    for (String room : rooms) {
      if (!explained.contains(room)) {
        problems.add(GLOSSARY + ":1: error: no line for the package " + room + " under Rooms");
      }
    }
    for (String word : explained) {
      if (!FloorPlan.ROOMS.contains(word)) {
        problems.add(GLOSSARY + ":1: error: " + word + " is under Rooms and is no room of core");
      }
    }
    for (String planned : FloorPlan.ROOMS) {
      if (!explained.contains(planned)) {
        problems.add(GLOSSARY + ":1: error: no line for the room " + planned + " under Rooms");
      }
    }
    return problems;
  }

  /** The rows of the glossary, each with the words its third column bans from type names. */
  static List<Word> words(List<Text> texts) {
    List<Word> words = new ArrayList<>();
    for (Text text : texts) {
      if (!text.path().equals(GLOSSARY)) continue;
      String section = "";
      for (String line : text.lines()) {
        if (line.startsWith("## ")) section = line.substring(3);
        Matcher row = ROW.matcher(line);
        if (!row.matches() || row.group(1).equals("word")) continue;
        List<String> banned = new ArrayList<>();
        Matcher code = CODE.matcher(row.group(3));
        while (code.find()) banned.add(code.group(1));
        words.add(new Word(row.group(1), section, List.copyOf(banned)));
      }
    }
    return words;
  }

  static List<String> wordsExplainedTwice(List<Text> texts) {
    List<String> problems = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Word word : words(texts)) {
      if (!seen.add(word.word())) {
        problems.add(GLOSSARY + ":1: error: " + word.word() + " has two lines; keep one");
      }
    }
    return problems;
  }

  /** Decisions are numbered 0001, 0002, … so that "Decision 0007" means one thing for ever. */
  static List<String> decisionNumbers(List<Text> texts) {
    List<String> problems = new ArrayList<>();
    Map<Integer, Text> byNumber = new LinkedHashMap<>();
    for (Text text : texts) {
      if (!text.folder().equals("docs/decisions") || text.path().endsWith("/README.md")) continue;
      Matcher name = DECISION.matcher(text.path());
      if (!name.matches()) {
        problems.add(text.problem(0, "name it 0001-in-lower-case.md"));
        continue;
      }
      Text before = byNumber.put(Integer.parseInt(name.group(1)), text);
      if (before != null) {
        problems.add(text.problem(0, "has the number of " + before.path()));
      }
      if (text.lines().isEmpty() || !text.lines().get(0).startsWith("# " + name.group(1) + " ")) {
        problems.add(text.problem(0, "begin with # " + name.group(1) + " and the decision"));
      }
    }
    for (int number = 1; number <= byNumber.size(); number++) {
      if (!byNumber.containsKey(number)) {
        problems.add(
            "docs/decisions:1: error: %04d is missing; numbers have no gaps".formatted(number));
      }
    }
    return problems;
  }

  /** Names that say nothing, and names for which the glossary has another word. */
  static List<String> typeNames(List<Text> texts) {
    List<String> problems = new ArrayList<>();
    List<Word> words = words(texts);
    for (Text text : texts) {
      if (!text.isJava()) continue;
      for (int i = 0; i < text.lines().size(); i++) {
        Matcher type = TYPE.matcher(text.lines().get(i));
        if (!type.find()) continue;
        String name = type.group(1);
        if (EMPTY_NAME.matcher(name).matches()) {
          problems.add(text.problem(i, name + " says nothing; name what it is in the domain"));
        }
        for (Word word : words) {
          for (String banned : word.banned()) {
            if (text.isMain() && name.matches("(?:.*[a-z0-9])?" + banned + "(?:[A-Z].*)?")) {
              problems.add(text.problem(i, name + ": our word for it is " + word.word()));
            }
          }
        }
      }
    }
    return problems;
  }

  /** Words that accuse, or that belong to others. Style and glossary may quote them. */
  static List<String> bannedWordsIn(List<Text> texts) {
    List<String> problems = new ArrayList<>();
    for (Text text : texts) {
      boolean quotes = text.path().equals(GLOSSARY) || text.path().equals("STYLE.md");
      if (quotes || text.path().contains("src/test/")) continue;
      BANNED_WORDS.forEach((word, instead) -> {
        for (int i = 0; i < text.lines().size(); i++) {
          Matcher found = word.matcher(text.lines().get(i));
          if (found.find()) {
            problems.add(text.problem(i, found.group() + " is banned; " + instead));
          }
        }
      });
    }
    return problems;
  }

  static List<String> unfinished(List<Text> texts) {
    return matches(
        texts, Text::isMain, UNFINISHED, "unfinished work is an issue, not a comment; finish it");
  }

  static List<String> shuffled(List<Text> texts) {
    return matches(
        texts,
        text -> text.isJava() && text.isMain(),
        SHUFFLED,
        "its order changes from run to run; Collections.unmodifiable… keeps the one it was given");
  }

  static List<String> printing(List<Text> texts) {
    return matches(
        texts,
        text -> text.isJava() && text.isMain() && !text.path().startsWith("cli/"),
        CONSOLE,
        "only cli prints; return what you have to say");
  }

  /** A path of the machine something was written on is of no use on any other. */
  static List<String> machinePaths(List<Text> texts) {
    return matches(
        texts,
        text -> !text.path().contains("src/test/"),
        MACHINE,
        "a path of one machine; make it relative");
  }

  static List<String> longFiles(List<Text> texts) {
    List<String> problems = new ArrayList<>();
    for (Text text : texts) {
      if (text.isJava() && text.lines().size() > MOST_LINES) {
        problems.add(
            text.problem(
                MOST_LINES, text.lines().size() + " lines; split by what changes together"));
      }
    }
    return problems;
  }

  private static List<String> matches(
      List<Text> texts, java.util.function.Predicate<Text> where, Pattern pattern, String instead) {
    List<String> problems = new ArrayList<>();
    for (Text text : texts) {
      if (!where.test(text)) continue;
      for (int i = 0; i < text.lines().size(); i++) {
        if (pattern.matcher(text.lines().get(i)).find()) problems.add(text.problem(i, instead));
      }
    }
    return problems;
  }
}

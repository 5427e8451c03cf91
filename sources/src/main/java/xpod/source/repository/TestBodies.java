package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import xpod.evidence.Evidence.Filling;
import xpod.source.repository.Insides.Inside;
import xpod.source.syntax.Definition;
import xpod.source.syntax.Emptiness;
import xpod.source.syntax.Kind;
import xpod.source.syntax.Mark;
import xpod.source.syntax.Outline;
import xpod.source.syntax.Reference;

/**
 * Tells of the tests of one file which of them do not run, cannot fail, or say themselves that they
 * let pass what they are about. A test without an assertion of its own may still fail, so only what
 * plainly does nothing counts.
 */
final class TestBodies {
  /** A skip with its reason, a log line, an assertion; more is a test that was switched off. */
  private static final int FEW = 3;

  /** A longer test is not searched for what it says of itself. */
  private static final int MOST_LINES = 400;

  private static final int LONGEST_WORDS = 80;

  /** What tests that do nothing are made of: a name of anything else may be what is tested. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "assert(?:_?(?:true|false|that|equals?|eq|ne|not_?null|(?:is_?)?(?:not_?)?none))?|assertions"
              + "|expect(?:_?(?:true|false|eq))?|to|be|been|is|that|not|ok|equals?|eq|same|true|false|none|null|nil"
              + "|truthy|toBe(?:Truthy|Falsy|Defined|Null)?|toEqual|toStrictEqual|isTrue|isFalse|isEqualTo|isNotNull"
              + "|is_true|equal|strictEqual|deepEqual|deepStrictEqual|areEqual|isTruthy|notNull|t|self|cls|this|chai"
              + "|should|testing|it|test|unittest|pytest|logs?|logf|logger|logging|console|print(?:f|ln)?|system|out"
              + "|err|fmt|info|warn(?:ing)?|debug|echo|skip(?:f|now|_?test|ped)?|marktestskipped|marktestincomplete"
              + "|todo|pending|done|run|xctassert(?:true|false|equal|notnil)?|xctskip|helper",
          Pattern.CASE_INSENSITIVE);

  /** A framework that starts the program under test makes a test of an empty body. */
  private static final Pattern STARTS_SOMETHING =
      Pattern.compile(
          "@(?:SpringBootTest|QuarkusTest|MicronautTest|DataJpaTest|WebMvcTest|HiltAndroidTest|ExtendWith|RunWith"
              + "|ContextConfiguration|Sql)\\b");

  private static final Pattern PARAMETERS =
      Pattern.compile("\\bdef\\s+\\w+\\s*\\(\\s*+(?:self\\b|cls\\b)?+\\s*+,?+\\s*+[^)\\s]");

  private static final Pattern ADMITS =
      Pattern.compile(
          "known (?:\\w+ )?(?:issue|bug|limitation|problem)s?\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern INSTEAD =
      Pattern.compile(
          "\\b(?:log|warn|print|report|note)\\w*\\b[^.\\n]{0,60}\\binstead of (?:a )?fail\\w*",
          Pattern.CASE_INSENSITIVE);

  private final Outline outline;
  private final String text;
  private final List<String> lines;

  /**
   * @param text of the file that the outline is of
   */
  TestBodies(Outline outline, String text) {
    this.outline = outline;
    this.text = text;
    this.lines = text.lines().toList();
  }

  /** One test of a file and what is inside it. */
  record Tested(String name, String around, Inside inside) {
    private static final String END = "\u0000";
    private static final int PARTS = 5;

    static byte[] packed(List<Tested> tests) {
      StringBuilder packed = new StringBuilder();
      for (Tested test : tests) {
        Inside inside = test.inside();
        String head = inside.filling() + END + inside.line() + END + inside.words() + END;
        packed.append(head).append(test.name()).append(END).append(test.around()).append(END);
      }
      return packed.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<Tested> unpacked(byte[] packed) {
      String[] parts = new String(packed, StandardCharsets.UTF_8).split(END, -1);
      List<Tested> tests = new ArrayList<>();
      for (int at = 0; at + PARTS < parts.length; at += PARTS) {
        Filling filling = Filling.valueOf(parts[at]);
        Inside inside = new Inside(filling, Integer.parseInt(parts[at + 1]), parts[at + 2]);
        tests.add(new Tested(parts[at + 3], parts[at + 4], inside));
      }
      return tests;
    }
  }

  /** Every test of the file, also those that only a table of the file's own runs. */
  List<Tested> all() {
    return IntStream.range(0, outline.definitions().size())
        .filter(this::isTest)
        .mapToObj(place -> new Tested(definition(place).name(), around(place), inside(place)))
        .toList();
  }

  /** What a test of that name comes to; nothing where there is none. */
  Optional<Inside> named(String test) {
    List<Inside> found =
        IntStream.range(0, outline.definitions().size())
            .filter(place -> isTest(place) && definition(place).name().equals(test))
            .mapToObj(this::inside)
            .toList();
    return found.stream()
        .filter(i -> i.filling() == Filling.WORKING)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private boolean isTest(int place) {
    Definition definition = definition(place);
    if (definition.is(Mark.TEST)) return true;
    return definition.kind() == Kind.FUNCTION
        && definition.name().toLowerCase(Locale.ROOT).startsWith("test")
        && definition.body().emptiness() != Emptiness.NONE;
  }

  private Definition definition(int place) {
    return outline.definitions().get(place);
  }

  /** The names of what it stands in. */
  private String around(int place) {
    StringBuilder names = new StringBuilder();
    for (int at = definition(place).within(); at >= 0; at = definition(at).within())
      names.append(definition(at).name()).append(' ');
    return names.toString().strip();
  }

  private Inside inside(int place) {
    Definition test = definition(place);
    boolean little =
        test.body().statements() <= FEW && test.body().conditions() == 0 && refersToNothing(place);
    if (test.is(Mark.DISABLED)) {
      return little && test.body().emptiness() != Emptiness.NONE
          ? new Inside(Filling.TOOTHLESS, test.firstLine(), "it is only skipped")
          : new Inside(Filling.SWITCHED_OFF, test.firstLine(), "");
    }
    if (little && !mayStartSomething(test)) {
      Emptiness emptiness = test.body().emptiness();
      if (emptiness == Emptiness.EMPTY || emptiness == Emptiness.PASS)
        return new Inside(Filling.HOLLOW, test.firstLine(), "");
      if (emptiness == Emptiness.LOG_ONLY)
        return new Inside(Filling.TOOTHLESS, test.firstLine(), "it only logs");
      if (test.body().assertions() > 0)
        return new Inside(Filling.TOOTHLESS, test.firstLine(), "it asserts constants alone");
    }
    return said(test);
  }

  private boolean refersToNothing(int place) {
    for (Reference reference : outline.uses(place))
      if (!NOTHING.matcher(reference.name()).matches()) return false;
    return true;
  }

  /** A fixture that is asked for, or the framework, may do what the body does not. */
  private boolean mayStartSomething(Definition test) {
    return STARTS_SOMETHING.matcher(text).find()
        || PARAMETERS.matcher(String.join("\n", lines(test, FEW))).find();
  }

  private List<String> lines(Definition test, int most) {
    int from = Math.min(test.firstLine() - 1, lines.size());
    int to = Math.min(Math.min(test.lastLine(), from + most), lines.size());
    return lines.subList(from, Math.max(from, to));
  }

  /** What a test says of itself, where it is long enough to do something. */
  private Inside said(Definition test) {
    String said = String.join("\n", lines(test, MOST_LINES));
    Matcher admits = ADMITS.matcher(said);
    if (!admits.find()) return Inside.WORKING;
    Matcher instead = INSTEAD.matcher(said);
    int line = test.firstLine();
    return instead.find()
        ? new Inside(Filling.TOOTHLESS, line, "it says \"" + cut(instead.group()) + "\"")
        : new Inside(Filling.LENIENT, line, cut(admits.group()));
  }

  private static String cut(String words) {
    String plain = words.replaceAll("\\s+", " ");
    return plain.length() <= LONGEST_WORDS ? plain : plain.substring(0, LONGEST_WORDS) + "…";
  }
}

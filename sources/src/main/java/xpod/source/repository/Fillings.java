package xpod.source.repository;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import xpod.evidence.Evidence.Filling;
import xpod.source.repository.Insides.Inside;
import xpod.source.syntax.Body;
import xpod.source.syntax.Definition;
import xpod.source.syntax.Emptiness;
import xpod.source.syntax.Kind;
import xpod.source.syntax.Language;
import xpod.source.syntax.Literal;
import xpod.source.syntax.Mark;
import xpod.source.syntax.Outline;

/**
 * Tells a stub from a body that does something. Shapes alone prove nothing: many bodies are empty
 * or return a constant because that is all there is to do. So a stub has to say itself that it is
 * one, and nothing beside it may do anything.
 */
final class Fillings {
  /** A body of so many statements may do little beside saying that the rest is to come. */
  private static final int FEW = 2;

  private static final int LONGEST_WORDS = 80;

  private static final Pattern UNFINISHED =
      Pattern.compile(
          "\\bnot (?:yet |currently )?implemented\\b|\\bunimplemented\\b|\\bto be implemented\\b"
              + "|\\bimplementation (?:pending|missing|to follow)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What is said of work to come, and not of a method that others are to fill. */
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\byet\\b|\\btodo\\b|\\blater\\b|\\bplaceholder\\b|\\bstub\\b|\\bcoming"
              + " soon\\b|\\bwip\\b",
          Pattern.CASE_INSENSITIVE);

  /** Where other code looks for the very words, as in {@code ErrNotImplemented}. */
  private static final Pattern AN_ERROR =
      Pattern.compile(
          "not_?implemented|unimplemented|^err|error|exception|message|status|code",
          Pattern.CASE_INSENSITIVE);

  /** Where a method that throws so is a usual way to say that a subclass has to have one. */
  private static final Set<Language> WITHOUT_ABSTRACT =
      EnumSet.of(
          Language.PYTHON,
          Language.JAVASCRIPT,
          Language.TYPESCRIPT,
          Language.TSX,
          Language.RUBY,
          Language.PHP,
          Language.JAVA);

  private final Outline outline;

  private Fillings(Outline outline) {
    this.outline = outline;
  }

  /** What all that runs in a file comes to; nothing where nothing in it runs. */
  static Optional<Inside> ofFile(Outline outline) {
    return new Fillings(outline).file();
  }

  /** What a function, a method or all methods of a type come to. */
  static Optional<Inside> ofSymbol(Outline outline, String symbol) {
    return new Fillings(outline).symbol(symbol);
  }

  private Optional<Inside> file() {
    List<Integer> running = running(place -> true);
    if (running.stream().anyMatch(this::works)) return Optional.of(Inside.WORKING);
    Optional<Inside> stub = stub(running);
    if (stub.isPresent()) return stub;
    return running.size() <= FEW ? unfinishedLiteral() : Optional.of(Inside.WORKING);
  }

  /** A symbol's name without what owns it and without its parameters. */
  static String ownName(String symbol) {
    String[] parts = parts(symbol);
    return parts[parts.length - 1];
  }

  private static String[] parts(String symbol) {
    return symbol.replaceAll("\\(.*", "").split("\\.|::|#|->", -1);
  }

  private Optional<Inside> symbol(String symbol) {
    String[] parts = parts(symbol);
    String name = ownName(symbol);
    String owner = parts.length > 1 ? parts[parts.length - 2] : "";
    List<Integer> named =
        outline.places(name).stream().filter(place -> isOf(owner, definition(place))).toList();
    if (named.isEmpty()) return Optional.empty();
    boolean type = named.stream().noneMatch(place -> definition(place).kind().runs());
    List<Integer> running =
        running(place -> type ? definition(place).owner().equals(name) : named.contains(place));
    if (running.stream().anyMatch(this::works)) return Optional.of(Inside.WORKING);
    return stub(running).or(() -> Optional.of(Inside.WORKING));
  }

  private static boolean isOf(String owner, Definition definition) {
    return owner.isEmpty() || definition.owner().isEmpty() || definition.owner().equals(owner);
  }

  private Definition definition(int place) {
    return outline.definitions().get(place);
  }

  private List<Integer> running(IntPredicate wanted) {
    return IntStream.range(0, outline.definitions().size())
        .filter(wanted)
        .filter(place -> couldDoSomething(definition(place)))
        .boxed()
        .toList();
  }

  /** Constructors store what they are given; declarations have no body to look into. */
  private static boolean couldDoSomething(Definition definition) {
    return definition.kind().runs()
        && definition.kind() != Kind.TEST
        && definition.body().emptiness() != Emptiness.NONE
        && !definition.is(Mark.CONSTRUCTOR)
        && !definition.is(Mark.TEST_CODE);
  }

  private boolean works(int place) {
    Body body = definition(place).body();
    return !saysItIsNot(place) && (body.statements() > FEW || body.conditions() > 0);
  }

  /** The first that says so, where at least half of all say so. */
  private Optional<Inside> stub(List<Integer> running) {
    List<Integer> stubs = running.stream().filter(this::saysItIsNot).toList();
    if (stubs.isEmpty() || stubs.size() * 2 < running.size()) return Optional.empty();
    Definition first = definition(stubs.getFirst());
    String todo = first.body().todo();
    String words = todo.isEmpty() ? "not implemented" : todo.replaceAll("\\s+", " ").strip();
    return Optional.of(new Inside(Filling.STUB, first.firstLine(), cut(words)));
  }

  /** Whether a body says itself that it is not implemented, and does nothing else. */
  private boolean saysItIsNot(int place) {
    Body body = definition(place).body();
    boolean little = body.statements() <= FEW && body.conditions() == 0;
    if (!little && body.emptiness() != Emptiness.NOT_IMPLEMENTED) return false;
    if (isToBeDone(body.todo())) return true;
    boolean says = body.emptiness() == Emptiness.NOT_IMPLEMENTED || body.unfinished() > 0;
    return says && !isForOthersToFill(place);
  }

  /** A note that a pool should be used is made of code that works; one to implement it is not. */
  private static boolean isToBeDone(String todo) {
    String lower = todo.toLowerCase(Locale.ROOT);
    return lower.contains("implement") || lower.contains("stub") || lower.contains("placeholder");
  }

  private boolean isForOthersToFill(int place) {
    Definition definition = definition(place);
    if (definition.kind() != Kind.METHOD) return false;
    boolean usual = definition.is(Mark.OVERRIDE) || WITHOUT_ABSTRACT.contains(outline.language());
    return usual
        && !TO_COME.matcher(definition.body().todo()).find()
        && outline.literals(place).stream().noneMatch(l -> TO_COME.matcher(l.text()).find());
  }

  /** A function without a name, as in a table of commands, is a part of what holds it. */
  private Optional<Inside> unfinishedLiteral() {
    for (Literal literal : outline.literals()) {
      if (literal.within() < 0 || !UNFINISHED.matcher(literal.text()).find()) continue;
      Definition holder = definition(literal.within());
      // What runs was told by its body.
      boolean other =
          holder.is(Mark.TEST_CODE) || holder.kind() == Kind.FIELD || holder.kind().runs();
      if (other || AN_ERROR.matcher(holder.name()).find()) continue;
      return Optional.of(new Inside(Filling.STUB, literal.line(), cut(literal.text())));
    }
    return Optional.empty();
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
  }
}

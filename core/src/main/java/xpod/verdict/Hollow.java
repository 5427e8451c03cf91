package xpod.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Terms;
import xpod.evidence.Evidence.Filling;
import xpod.evidence.Evidence.Inside;

/** Things that are there under the name that was said, with nothing of it inside. */
final class Hollow {
  /** Words of claims that promise no more than a shell. */
  private static final SortedSet<String> SHELLS =
      Terms.of(
          "stub stubs skeleton scaffold scaffolding placeholder mock fake dummy noop shell"
              + " boilerplate interface interfaces signature signatures abstract failing template"
              + " prototype declare declaration unimplemented");

  private Hollow() {}

  /** A thing that was to be made, and says that it is not. */
  static @Nullable Reason stub(Case matter) {
    return stubs(matter)
        .filter(i -> i.evidence().filling() == Filling.STUB)
        .filter(i -> i.evidence().name().role() == Name.Role.MADE)
        .findFirst()
        .map(i -> i.because(Rule.STUB, words(i.evidence())))
        .orElse(null);
  }

  /** A thing of which the product says, right beside it, that it is not implemented. */
  static @Nullable Reason admitted(Case matter) {
    return isShell(matter)
        ? null
        : latest(matter)
            .filter(i -> i.evidence().filling() == Filling.ADMITTED)
            .findFirst()
            .map(i -> i.because(Rule.ADMITTED, words(i.evidence())))
            .orElse(null);
  }

  private static boolean isShell(Case matter) {
    boolean shell = matter.claim().says().terms().stream().anyMatch(SHELLS::contains);
    return shell || matter.claim().says().matter() != Matter.CONTENT;
  }

  /** A test that was to be written, and does not run. */
  static @Nullable Reason test(Case matter) {
    return idleTests(matter)
        .findFirst()
        .map(i -> i.because(Rule.TEST_OFF, words(i.evidence())))
        .orElse(null);
  }

  /** A test of what was promised, under its name or in its words, that cannot fail. */
  static @Nullable Reason toothless(Case matter) {
    return tests(matter)
        .filter(i -> i.evidence().filling() == Filling.TOOTHLESS || isFoundEmpty(i.evidence()))
        .findFirst()
        .map(i -> i.because(Rule.TOOTHLESS, words(i.evidence())))
        .orElse(null);
  }

  /** Of a test that the claim does not name itself. */
  private static boolean isFoundEmpty(Inside inside) {
    return inside.filling() == Filling.HOLLOW && isFound(inside);
  }

  private static boolean isFound(Inside inside) {
    return inside.name().role() == Name.Role.CONTEXT;
  }

  /** What keeps a claim from being verified: it may still be filled, or was only touched. */
  static List<Reason> shortfalls(Case matter) {
    Stream<Reason> hollow =
        Stream.concat(stubs(matter), tests(matter).filter(i -> i.evidence().filling().isIdle()))
            .map(i -> i.because(Rule.HOLLOW, words(i.evidence())));
    Stream<Reason> weak =
        tests(matter)
            .filter(i ->
                i.evidence().filling() == Filling.TOOTHLESS
                    || i.evidence().filling() == Filling.LENIENT)
            .map(i -> i.because(Rule.WEAK_TEST, words(i.evidence())));
    // What may be a stub is not proof of the work only because nobody could look.
    Stream<Reason> unread =
        latest(matter)
            .filter(i -> i.evidence().filling() == Filling.UNREAD)
            .map(i -> i.because(Rule.UNCHECKED, words(i.evidence())));
    return Stream.of(hollow, weak, unread).flatMap(s -> s).toList();
  }

  private static Stream<Case.Seen<Inside>> stubs(Case matter) {
    return isShell(matter)
        ? Stream.of()
        : latest(matter)
            .filter(i ->
                i.evidence().filling() == Filling.STUB
                    || i.evidence().filling() == Filling.ADMITTED);
  }

  /** Tests that the claim names; one that was only found by its words may be older. */
  private static Stream<Case.Seen<Inside>> idleTests(Case matter) {
    return tests(matter).filter(i -> i.evidence().filling().isIdle() && !isFound(i.evidence()));
  }

  private static Stream<Case.Seen<Inside>> tests(Case matter) {
    return matter.claim().says().matter() != Matter.TEST
        ? Stream.of()
        : latest(matter).filter(i -> i.evidence().name().kind() == Name.Kind.TEST);
  }

  /** What is inside each name by now. */
  private static Stream<Case.Seen<Inside>> latest(Case matter) {
    Map<Name, Case.Seen<Inside>> latest = new LinkedHashMap<>();
    matter.seen(Inside.class).forEach(i -> latest.put(i.evidence().name(), i));
    return latest.values().stream();
  }

  private static String words(Inside inside) {
    String about =
        switch (inside.filling()) {
          case WORKING -> "";
          case STUB, ADMITTED -> " says \"" + inside.words() + "\"";
          case SWITCHED_OFF -> " is switched off";
          case HOLLOW -> " has nothing in it";
          case TOOTHLESS -> " cannot fail: " + inside.words();
          case LENIENT -> " says \"" + inside.words() + "\"";
          case UNREAD -> " could not be parsed: " + inside.words();
        };
    return inside.where() + about;
  }
}

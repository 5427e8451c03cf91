package xpod.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The rules of the house for core, as data: which room may look at which, and what no room may do.
 *
 * <p>Accesses are matched by owner and name rather than by calls, because a call rule misses method
 * references such as {@code Instant::now}.
 */
final class FloorPlan {
  /** The rooms from left to right, after the root package; a room may use only rooms before it. */
  static final List<String> ROOMS =
      List.of(
          "detect",
          "claim",
          "evidence",
          "contract",
          "pod",
          "signal",
          "verdict",
          "ledger",
          "measure",
          "finding",
          "adaptation",
          "line");

  /** What speaks of pods and never of a person. */
  static final List<String> ROOMS_WITHOUT_PEOPLE = List.of("measure", "finding", "adaptation");

  private FloorPlan() {}

  /** One rule a room: nothing in it uses a room to its right. The root package uses no room. */
  static Map<String, ArchRule> leftward(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("the root", looksNotInto(root, root, ROOMS));
    for (int i = 0; i < ROOMS.size() - 1; i++) {
      String room = ROOMS.get(i);
      rules.put(room, looksNotInto(root + "." + room + "..", root, after(i)));
    }
    return rules;
  }

  private static List<String> after(int room) {
    return ROOMS.subList(room + 1, ROOMS.size());
  }

  private static ArchRule looksNotInto(String from, String root, List<String> rooms) {
    List<String> packages = new ArrayList<>();
    for (String room : rooms) packages.add(root + "." + room + "..");
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages.toArray(String[]::new))
        .because("rooms depend only to the left, so that the line can be read from one end")
        .allowEmptyShould(true);
  }

  static ArchRule noClock() {
    return touchesNot(
        "the clock",
        (owner, name) ->
            (owner.startsWith("java.time.") && name.equals("now"))
                || owner.equals("java.time.Clock")
                || owner.startsWith("java.time.InstantSource")
                || owner.equals("java.util.Date")
                || owner.equals("java.util.Calendar")
                || (owner.equals("java.lang.System")
                    && Set.of("currentTimeMillis", "nanoTime").contains(name)),
        "time enters as input: the same signals must give the same verdicts at any hour");
  }

  static ArchRule noRandomness() {
    return touchesNot(
        "randomness",
        (owner, name) ->
            owner.startsWith("java.util.random.")
                || Set.of(
                        "java.util.Random",
                        "java.util.SplittableRandom",
                        "java.util.concurrent.ThreadLocalRandom",
                        "java.security.SecureRandom")
                    .contains(owner)
                || (owner.equals("java.lang.Math") && name.equals("random"))
                || (owner.equals("java.util.Collections") && name.equals("shuffle"))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || (owner.equals("java.lang.System") && name.equals("identityHashCode")),
        "a verdict that cannot be repeated cannot be trusted");
  }

  static ArchRule noSurroundings() {
    return touchesNot(
        "the process it runs in",
        (owner, name) ->
            owner.equals("java.lang.System")
                && Set.of("getenv", "getProperty", "getProperties", "exit", "out", "err", "in")
                    .contains(name),
        "what changes a verdict is an argument");
  }

  static ArchRule noThreads() {
    return usesNot(
        "threads are the runtime's affair: a fold is a function",
        "java.lang.Thread",
        "java.lang.ThreadLocal",
        "java.util.Timer",
        "java.util.concurrent.");
  }

  static ArchRule noInputOrOutput() {
    return usesNot(
        "bytes enter through sources and leave through formats",
        "java.io.",
        "java.nio.file.",
        "java.nio.channels.",
        "java.net.",
        "javax.net.",
        "java.sql.",
        "java.lang.Process",
        "java.lang.ProcessBuilder");
  }

  static ArchRule noLogging() {
    return usesNot(
        "provenance is a field of every output, never a log line",
        "java.util.logging.",
        "java.lang.System$Logger",
        "org.slf4j.");
  }

  static ArchRule nothingFromOutside() {
    return classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("xpod..", "java..", "org.jspecify.annotations")
        .because("core depends on nothing, so that every runtime can hold it")
        .allowEmptyShould(true);
  }

  static ArchRule noPeople(String root) {
    List<String> rooms = new ArrayList<>();
    for (String room : ROOMS_WITHOUT_PEOPLE) rooms.add(root + "." + room + "..");
    return noClasses()
        .that()
        .resideInAnyPackage(rooms.toArray(String[]::new))
        .should()
        .dependOnClassesThat(
            named("the actor", name -> name.equals("xpod.Actor") || name.startsWith("xpod.Actor$")))
        .because("measures, findings and adaptations speak of pods, never of a person")
        .allowEmptyShould(true);
  }

  private static ArchRule usesNot(String why, String... prefixes) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            named(
                String.join(", ", prefixes),
                name -> {
                  for (String prefix : prefixes) {
                    boolean whole = !prefix.endsWith(".");
                    if (whole ? name.equals(prefix) : name.startsWith(prefix)) return true;
                  }
                  return false;
                }))
        .because(why)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> named(
      String description, java.util.function.Predicate<String> test) {
    return DescribedPredicate.describe(description, type -> test.test(type.getFullName()));
  }

  private static ArchRule touchesNot(
      String what, BiPredicate<String, String> ownerAndName, String why) {
    DescribedPredicate<JavaAccess<?>> touches =
        DescribedPredicate.describe(
            "touches " + what,
            access -> ownerAndName.test(access.getTargetOwner().getFullName(), access.getName()));
    return noClasses().should().accessTargetWhere(touches).because(why).allowEmptyShould(true);
  }
}

package xpod.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import xpod.house.planted.Planted;
import xpod.house.planted.detect.LooksRight;
import xpod.house.planted.finding.NamesAPerson;
import xpod.house.planted.line.Rightmost;

/**
 * Core keeps to its floor plan. Each rule is also shown a planted violation, because a rule that
 * matches nothing passes for ever.
 */
class FloorPlanTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("xpod");

  private static final String PLANTED = "xpod.house.planted";

  @TestFactory
  Stream<DynamicTest> roomsUseOnlyRoomsToTheirLeft() {
    return FloorPlan.leftward("xpod").entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CORE)));
  }

  @Test
  void aLookToTheRightIsFound() {
    assertFinds(FloorPlan.leftward(PLANTED).get("detect"), LooksRight.class, Rightmost.class);
    assertFinds(FloorPlan.leftward(PLANTED).get("the root"), Planted.LooksInside.class);
  }

  @Test
  void everyPackageOfCoreIsARoom() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass type : CORE) {
      String name = type.getPackageName();
      String room = name.equals("xpod") ? "" : name.substring("xpod.".length()).split("\\.")[0];
      if (!room.isEmpty() && !FloorPlan.ROOMS.contains(room)) unknown.add(name);
    }
    assertThat(unknown).as("packages without a place in FloorPlan.ROOMS").isEmpty();
    assertThat(CORE.size()).as("imported classes").isGreaterThan(10);
  }

  @Test
  void coreHasNoClock() {
    FloorPlan.noClock().check(CORE);
    assertFinds(FloorPlan.noClock(), Planted.ClockCall.class);
    assertFinds(FloorPlan.noClock(), Planted.ClockReference.class);
    assertFinds(FloorPlan.noClock(), Planted.Stopwatch.class);
    assertFinds(FloorPlan.noClock(), Planted.ClockObject.class);
  }

  @Test
  void coreHasNoRandomness() {
    FloorPlan.noRandomness().check(CORE);
    assertFinds(FloorPlan.noRandomness(), Planted.Dice.class);
    assertFinds(FloorPlan.noRandomness(), Planted.RandomName.class);
  }

  @Test
  void coreKnowsNothingOfItsProcess() {
    FloorPlan.noSurroundings().check(CORE);
    assertFinds(FloorPlan.noSurroundings(), Planted.ReadsTheEnvironment.class);
  }

  @Test
  void coreHasNoThreads() {
    FloorPlan.noThreads().check(CORE);
    assertFinds(FloorPlan.noThreads(), Planted.Background.class);
    assertFinds(FloorPlan.noThreads(), Planted.Shared.class);
  }

  @Test
  void coreReadsAndWritesNothing() {
    FloorPlan.noInputOrOutput().check(CORE);
    assertFinds(FloorPlan.noInputOrOutput(), Planted.ReadsAFile.class);
    assertFinds(FloorPlan.noInputOrOutput(), Planted.Calls.class);
  }

  @Test
  void coreLogsNothing() {
    FloorPlan.noLogging().check(CORE);
    assertFinds(FloorPlan.noLogging(), Planted.Logs.class);
  }

  @Test
  void measuresFindingsAndAdaptationsNameNoPerson() {
    FloorPlan.noPeople("xpod").check(CORE);
    assertFinds(FloorPlan.noPeople(PLANTED), NamesAPerson.class);
  }

  @Test
  void coreDependsOnNothing() {
    FloorPlan.nothingFromOutside().check(CORE);
    assertFinds(FloorPlan.nothingFromOutside(), Planted.UsesALibrary.class);

    ModuleDescriptor core =
        ModuleFinder.of(Path.of("target", "classes")).find("xpod.core").orElseThrow().descriptor();
    assertThat(core.requires().stream().map(Requires::name).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("java.base", "org.jspecify");
    assertThat(core.requires())
        .filteredOn(required -> required.name().equals("org.jspecify"))
        .allMatch(required -> required.modifiers().contains(Requires.Modifier.STATIC));
  }

  private static void assertFinds(ArchRule rule, Class<?>... planted) {
    JavaClasses classes = new ClassFileImporter().importClasses(planted);
    assertThat(rule.evaluate(classes).hasViolation())
        .as("%s finds %s", rule.getDescription(), planted[0].getSimpleName())
        .isTrue();
  }
}

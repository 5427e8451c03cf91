package xpod.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import xpod.claim.Claim;
import xpod.line.Line;
import xpod.signal.Signal;
import xpod.verdict.Judgement;
import xpod.verdict.Rule;
import xpod.verdict.Timeline;

/**
 * Walks {@code src/test/cases}. Above {@code ----} stands what happened, below it what is said of
 * it and when. {@code -Dcases.accept=true} writes the part below anew; {@code -Dseed=} replays a
 * shuffle.
 */
final class CaseTest {
  private static final Path CASES = Path.of(System.getProperty("basedir", "."), "src/test/cases");
  private static final String RULE_OFF = "----\n";
  private static final boolean ACCEPT = Boolean.getBoolean("cases.accept");
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int SHUFFLES = 20;

  @TestFactory
  Stream<DynamicNode> everyCaseEndsAsItSays() {
    return files().stream().map(CaseTest::node);
  }

  private static DynamicNode node(Path file) {
    String text = read(file);
    int end = text.indexOf(RULE_OFF);
    String told = end < 0 ? text : text.substring(0, end);
    Story story = Story.read(told);
    String name =
        CASES.relativize(file)
            + ": "
            + told.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
    return DynamicContainer.dynamicContainer(
        name,
        file.toUri(),
        Stream.of(
            DynamicTest.dynamicTest(
                "as written",
                () -> asWritten(file, told, end < 0 ? "" : text.substring(end + 5), story)),
            DynamicTest.dynamicTest("in any order, seed " + SEED, () -> inAnyOrder(story)),
            DynamicTest.dynamicTest("every signal twice", () -> doubled(story)),
            DynamicTest.dynamicTest("as the facts come in", () -> asTheFactsComeIn(story))));
  }

  private static void asWritten(Path file, String told, String expected, Story story)
      throws IOException {
    String outcome = outcome(story).text();
    if (ACCEPT) Files.writeString(file, told.stripTrailing() + "\n" + RULE_OFF + outcome);
    else assertThat(outcome).isEqualTo(expected);
  }

  private static void inAnyOrder(Story story) {
    Outcome expected = outcome(story);
    Random random = new Random(SEED);
    List<Signal> signals = new ArrayList<>(story.signals());
    for (int i = 0; i < SHUFFLES; i++) {
      Collections.shuffle(signals, random);
      assertThat(Outcome.of(signals, story.now())).as("order %s", signals).isEqualTo(expected);
    }
  }

  private static void doubled(Story story) {
    List<Signal> twice = new ArrayList<>();
    for (Signal signal : story.signals()) twice.addAll(List.of(signal, signal));
    assertThat(Outcome.of(twice, story.now())).isEqualTo(outcome(story));
    twice.addAll(story.signals().reversed());
    assertThat(Outcome.of(twice, story.now())).isEqualTo(outcome(story));
  }

  /**
   * Asked at every instant with what was so by then, the answers are the beginning of the answers
   * in the end.
   */
  private static void asTheFactsComeIn(Story story) {
    Outcome end = outcome(story);
    for (Instant now : instants(story)) {
      List<Signal> known = story.signals().stream().filter(s -> !s.at().isAfter(now)).toList();
      Outcome sofar = Outcome.of(known, now);
      assertThat(sofar.timelines())
          .as("as of %s", Clock.write(now))
          .isEqualTo(until(end.timelines(), now));
      assertThat(Outcome.of(story.signals(), now)).as("with later facts at hand").isEqualTo(sofar);
      sofar.judged().forEach(j -> saysTheLatest(j.judgement(), sofar.timelines()));
    }
  }

  private static void saysTheLatest(Judgement said, List<Timeline> timelines) {
    assertThat(timelines)
        .filteredOn(t -> t.claim().id().equals(said.claim()))
        .singleElement()
        .satisfies(
            t -> assertThat(said.saysAs(t.latest())).as("%s as %s", said, t.latest()).isTrue());
  }

  private static List<Timeline> until(List<Timeline> timelines, Instant now) {
    return timelines.stream()
        .filter(t -> !t.claim().at().isAfter(now))
        .map(t ->
            new Timeline(
                t.claim(), t.changes().stream().filter(j -> !j.asOf().isAfter(now)).toList()))
        .toList();
  }

  private static SortedSet<Instant> instants(Story story) {
    SortedSet<Instant> instants = new TreeSet<>();
    Duration grace = story.charter().contract().grace();
    for (Signal signal : story.signals()) {
      if (signal instanceof Signal.Chartered) continue;
      instants.add(signal.at());
      instants.add(signal.at().plus(grace).minusSeconds(60));
      instants.add(signal.at().plus(grace));
      for (Claim claim : story.claims())
        instants.add(signal.at().plus(story.charter().contract().probation(claim)));
    }
    instants.removeIf(i -> i.isAfter(story.now()));
    instants.add(story.now());
    return instants;
  }

  @Test
  void everyRuleHasACase() {
    EnumSet<Rule> shown = EnumSet.noneOf(Rule.class);
    for (Path file : files()) {
      String told = read(file).split(RULE_OFF, 2)[0];
      Outcome outcome = outcome(Story.read(told));
      Stream.concat(
              outcome.judged().stream().map(Line.Judged::judgement),
              outcome.timelines().stream().flatMap(t -> t.changes().stream()))
          .flatMap(j -> j.reasons().stream())
          .forEach(r -> shown.add(r.rule()));
    }
    assertThat(EnumSet.complementOf(shown)).as("rules without a case").isEmpty();
  }

  private static Outcome outcome(Story story) {
    return Outcome.of(story.signals(), story.now());
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(f -> f.toString().endsWith(".case")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

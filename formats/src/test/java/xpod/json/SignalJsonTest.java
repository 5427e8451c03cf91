package xpod.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import xpod.json.SignalJson.Reading;
import xpod.signal.Signal;

class SignalJsonTest {
  private static final int SIGNALS = 3_000;
  private static final Path LIST =
      Path.of("src", "main", "resources", "xpod", "json", "signal-v1.txt");

  /** Runs {@code test} on many seeds, or on the one that {@code -Dseed=} names. */
  private static void seeds(LongConsumer test) {
    Long replay = Long.getLong("seed");
    long first = replay != null ? replay : System.nanoTime();
    for (long seed = first; seed < first + (replay != null ? 1 : SIGNALS); seed++) {
      try {
        test.accept(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("replay with -Dseed=" + seed, e);
      }
    }
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    Set<Class<?>> made = new LinkedHashSet<>();
    seeds(seed -> {
      AnySignal any = new AnySignal(seed);
      Signal signal = any.signal();
      made.addAll(any.made);
      String line = SignalJson.write(signal, Aside.WITHIN);
      assertThat(line).doesNotContain("\n");
      assertThat(SignalJson.read(line, Aside.WITHIN)).isEqualTo(new Reading.Known(signal));
    });
    if (Long.getLong("seed") == null) assertThat(made).containsAll(everyRecord(Signal.class));
  }

  private static Set<Class<?>> everyRecord(Class<?> family) {
    Set<Class<?>> records = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (String line : Shape.lines(family))
      if (line.contains(": "))
        names.add(line.substring(0, line.lastIndexOf('.', line.indexOf(": "))));
    for (String name : names) records.add(type(name));
    return records;
  }

  private static Class<?> type(String name) {
    String binary = "xpod." + name;
    while (true) {
      try {
        return Class.forName(binary);
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) throw new IllegalStateException(name, e);
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  @Test
  void whatANewerProgramAddedIsPassedOver() {
    seeds(seed -> {
      Signal signal = new AnySignal(seed).signal();
      try {
        Object tree = JsonText.read(SignalJson.write(signal, Aside.WITHIN));
        String more = JsonText.write(grown(tree, new SplittableRandom(seed)));
        assertThat(SignalJson.read(more, Aside.WITHIN)).isEqualTo(new Reading.Known(signal));
      } catch (JsonText.Fault e) {
        throw new AssertionError(e);
      }
    });
  }

  /** With a field more in some of its objects. */
  private static @Nullable Object grown(@Nullable Object tree, SplittableRandom random) {
    if (tree instanceof List<?> list) {
      List<@Nullable Object> more = new ArrayList<>();
      for (Object element : list) more.add(grown(element, random));
      return more;
    }
    if (!(tree instanceof Map<?, ?> object)) return tree;
    Map<String, @Nullable Object> more = new LinkedHashMap<>();
    object.forEach((name, value) -> more.put((String) name, grown(value, random)));
    if (random.nextBoolean()) more.put("newInVersion9", Map.of("some", List.of(1L, "thing")));
    return more;
  }

  @Test
  void aKindThatIsNotKnownYetIsKeptForANewerProgram() {
    assertThat(read("{'form':'xpod.signal/v1','kind':'deployed','id':'a'}"))
        .isEqualTo(new Reading.Newer("signal is of the kind deployed"));
    assertThat(read("{'form':'xpod.signal/v2','kind':'claimed'}"))
        .isEqualTo(new Reading.Newer("has the form xpod.signal/v2"));
  }

  @Test
  void whatIsNoSignalIsSaidSo() {
    for (String broken :
        List.of(
            "",
            "{",
            "[]",
            "7",
            "{'form':7}",
            "{'form':'xpod.report/v1'}",
            "{'form':'xpod.signal/v1'}",
            "{'form':'xpod.signal/v1','kind':'audited','kind':'audited'}",
            "{'form':'xpod.signal/v1','kind':'audited','id':'a','at':'yesterday','audit':{}}",
            "{'form':'xpod.signal/v1','kind':'audited','id':'a','at':'2026-01-01T00:00:00Z'}",
            "[".repeat(10_000)))
      assertThat(read(broken)).as(broken).isInstanceOf(Reading.Broken.class);
  }

  @Test
  void damagedLinesNeverThrow() {
    seeds(seed -> {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder line =
          new StringBuilder(SignalJson.write(new AnySignal(seed).signal(), Aside.WITHIN));
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(line.length());
        if (random.nextBoolean()) line.setCharAt(at, (char) random.nextInt(128));
        else line.setLength(Math.max(1, at));
      }
      assertThat(SignalJson.read(line.toString(), Aside.WITHIN)).isNotNull();
    });
  }

  private static Reading read(String single) {
    return SignalJson.read(single.replace('\'', '"'), Aside.WITHIN);
  }

  @Test
  void whatMayHaveToBeErasedIsKeptAside() {
    seeds(seed -> {
      Map<String, String> kept = new HashMap<>();
      Aside aside =
          new Aside() {
            @Override
            public String put(String text) {
              if (text.isEmpty()) return "";
              String token = "#" + kept.size();
              kept.put(token, text);
              return token;
            }

            @Override
            public String take(String token) {
              return kept.getOrDefault(token, "");
            }
          };
      Signal signal = new AnySignal(seed).signal();
      String line = SignalJson.write(signal, aside);
      assertThat(SignalJson.read(line, aside)).isEqualTo(new Reading.Known(signal));
      kept.clear();
      assertThat(SignalJson.read(line, aside)).isInstanceOf(Reading.Known.class);
    });
  }

  /**
   * Stored lines are read for ever, so what was once part of the form stays. What is new is added
   * to the list with {@code -Dgolden.accept=true}.
   */
  @Test
  void theFormOnlyGrows() throws IOException {
    Set<String> lines = Shape.lines(Signal.class);
    try (InputStream listed = SignalJson.class.getResourceAsStream("/xpod/json/signal-v1.txt")) {
      String text = listed == null ? "" : new String(listed.readAllBytes(), StandardCharsets.UTF_8);
      List<String> known = text.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
      List<String> lost = known.stream().filter(l -> !lines.contains(l)).toList();
      assertThat(lost).as("no longer part of the stored form; old journals have it").isEmpty();
      if (Boolean.getBoolean("golden.accept")) {
        Files.createDirectories(Objects.requireNonNull(LIST.getParent()));
        Files.writeString(LIST, HEADER + String.join("\n", lines) + "\n");
        return;
      }
      List<String> news = lines.stream().filter(l -> !known.contains(l)).toList();
      assertThat(news).as("new; list it with -DargLine=-Dgolden.accept=true").isEmpty();
    }
  }

  private static final String HEADER =
      """
      # xpod.signal/v1: what the stored form of a signal can hold. Written by SignalJsonTest.
      # A record is an object of its components. A member of a family names its kind. A record of one
      # component is that value. Enums are words. Times are ISO 8601 in UTC. Empty texts and lists are left out.
      # "form" stands first in every signal. This list only grows: old journals are read for ever.

      """;
}

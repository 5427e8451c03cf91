package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xpod.signal.Signal;
import xpod.source.cache.Cache;
import xpod.source.git.Workshop;
import xpod.source.tracker.StateDigest;

/** A run that finds what earlier runs left says exactly what one says that works all of it out. */
class CachedScanTest extends Shop {
  private static final List<String> WORDS =
      List.of("limit", "retry", "cache", "header", "login", "invoice", "export", "token");

  @Test
  void aGrowingHistoryIsToldAlikeWithAndWithoutWhatWasKept() throws IOException {
    long seed = 20261124;
    Random random = new Random(seed);
    Path kept = folder.resolve("kept");
    int tasks = 0;
    for (int round = 0; round < 12; round++) {
      tasks += 1 + random.nextInt(3);
      grow(random, tasks);
      Court court = round % 3 == 2 ? court().everyRef() : court();
      List<Signal> anew = court.signals();
      assertThat(court.keepingIn(kept).signals())
          .as("seed %d, round %d, first with the cache", seed, round)
          .isEqualTo(anew);
      assertThat(court.keepingIn(kept).signals())
          .as("seed %d, round %d, once more", seed, round)
          .isEqualTo(anew);
    }
  }

  @Test
  void whatWasKeptIsWhatTheNextRunReads() throws IOException {
    tick("- [x] T1 Add a limit in `src/limit.js`");
    workshop.write("src/limit.js", CODE).commit("Limit (T1)");
    Path kept = folder.resolve("kept");
    List<Signal> signals = court().keepingIn(kept).signals();
    String head = workshop.head();
    try (Cache cache = Cache.in(kept, Court.STAMP)) {
      byte[] record = Objects.requireNonNull(cache.find(Cache.Part.COMMITS, head));
      String printed = new String(record, StandardCharsets.UTF_8);
      assertThat(printed).contains(head, "Limit (T1)", "src/limit.js");
    }
    Files.write(kept.resolve("commits"), poisoned(head));
    assertThat(court().keepingIn(kept).signals()).isNotEqualTo(signals);
  }

  @Test
  void whatBecameOfItemsIsNotWorkedOutAgain() throws IOException {
    tick("- [ ] T1 Add a limit in `src/limit.js`");
    workshop.write("src/limit.js", CODE).commit("Limit (T1)");
    tick("- [x] T1 Add a limit in `src/limit.js`");
    workshop.commit("Tick");
    Path kept = folder.resolve("kept");
    assertThat(court().keepingIn(kept).signals()).anyMatch(Signal.Claimed.class::isInstance);
    int turns = 0;
    try (Cache truth = Cache.in(kept, Court.STAMP);
        Cache lies = Cache.in(folder.resolve("lies"), Court.STAMP)) {
      for (String key : truth.keys(Cache.Part.LISTS)) {
        byte[] result = Objects.requireNonNull(truth.find(Cache.Part.LISTS, key));
        Turn turn = key.contains(">") ? PackedTurn.unpack(result) : null;
        if (turn != null) turns++;
        lies.keep(
            Cache.Part.LISTS,
            key,
            turn == null ? result : Objects.requireNonNull(PackedTurn.pack(nothing())));
      }
    }
    assertThat(turns).isEqualTo(2);
    Files.copy(
        folder.resolve("lies/lists"), kept.resolve("lists"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(court().keepingIn(kept).signals())
        .noneMatch(s -> s instanceof Signal.Claimed c && c.claim().task() != null);
  }

  private static Turn nothing() {
    return new Turn(false, StateDigest.NONE, List.of(), null, "");
  }

  /** A file of results of which one is false, and otherwise as it was written. */
  private byte[] poisoned(String head) throws IOException {
    Path lies = folder.resolve("lies");
    try (Cache truth = Cache.in(folder.resolve("kept"), Court.STAMP);
        Cache cache = Cache.in(lies, Court.STAMP)) {
      for (String commit : workshop.git("rev-list", "HEAD").strip().split("\n")) {
        byte[] record = Objects.requireNonNull(truth.find(Cache.Part.COMMITS, commit));
        String printed = new String(record, StandardCharsets.UTF_8);
        String told =
            commit.equals(head) ? printed.replace("src/limit.js", "src/other.js") : printed;
        cache.keep(Cache.Part.COMMITS, commit, told.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.readAllBytes(lies.resolve("commits"));
  }

  /** Some commits of every kind: work, ticks, comments, branches that are merged or left. */
  private void grow(Random random, int tasks) throws IOException {
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> work(random, tasks).commit("T" + random.nextInt(1 + tasks) + ": work");
        case 1 -> workshop.write("src/note.js", "// " + random.nextInt() + "\n").commit("Note");
        case 2 -> branch(random, tasks);
        default -> {
          tick(items(random, tasks));
          work(random, tasks).commit("Tick");
        }
      }
    }
  }

  private void branch(Random random, int tasks) throws IOException {
    String name = "side-" + workshop.git("rev-list", "--count", "--all").strip();
    workshop.git("checkout", "-q", "-b", name);
    work(random, tasks).commit("Beside");
    workshop.git("checkout", "-q", "-");
    if (random.nextBoolean()) workshop.merge(name, "Merge " + name);
  }

  private Workshop work(Random random, int tasks) throws IOException {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    String code =
        "export function %s%d() { return %d; }%n".formatted(word, tasks, random.nextInt());
    return workshop.write("src/" + word + ".js", code);
  }

  private static String[] items(Random random, int tasks) {
    String[] items = new String[tasks];
    for (int i = 0; i < tasks; i++) {
      String word = WORDS.get(i % WORDS.size());
      String mark = random.nextInt(3) == 0 ? " " : "x";
      items[i] = "- [%s] T%d Add %s in `src/%s.js`".formatted(mark, i, word, word);
    }
    return items;
  }
}

package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xpod.evidence.Question;
import xpod.line.Line;
import xpod.line.Line.Judged;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.ScanRequest;
import xpod.source.ScanRequest.ClaimSource;
import xpod.source.cache.Cache;

/** Reads a repository and judges it, as a command would, long after everything in it happened. */
record Court(
    Path folder,
    @Nullable String at,
    boolean allRefs,
    ClaimSource claims,
    Instant now,
    @Nullable Path kept) {
  /** What writes the caches of tests. */
  static final String STAMP = "test";

  /** Every workshop's clock is years before it. */
  private static final Instant LONG_AFTER = Instant.parse("2024-06-01T00:00:00Z");

  static Court of(Path folder) {
    return new Court(folder, null, false, ClaimSource.AUTO, LONG_AFTER, null);
  }

  Court everyRef() {
    return new Court(folder, at, true, claims, now, kept);
  }

  Court at(String revision) {
    return new Court(folder, revision, allRefs, claims, now, kept);
  }

  Court asOf(Instant instant) {
    return new Court(folder, at, allRefs, claims, instant, kept);
  }

  Court messagesToo() {
    return new Court(folder, at, allRefs, ClaimSource.COMMITS, now, kept);
  }

  /** The same with a cache in a folder. */
  Court keepingIn(Path cache) {
    return new Court(folder, at, allRefs, claims, now, cache);
  }

  Court changelogsToo() {
    return new Court(folder, at, allRefs, ClaimSource.CHANGELOGS, now, kept);
  }

  private ScanRequest request() {
    Cache cache = kept == null ? Cache.none() : Cache.in(kept, STAMP);
    return new ScanRequest(
        folder, at, allRefs, claims, List.of(), List.of(), List.of(), List.of(), cache);
  }

  /** Every claim in the order of time, as {@code T001 verified stands X304}. */
  List<String> says() {
    return judged().stream().map(Court::line).toList();
  }

  static String line(Judged judged) {
    var said = judged.judgement();
    String task = judged.claim().task();
    return "%s %s %s %s"
        .formatted(
            task == null ? judged.claim().says().text() : task,
            said.verdict().word(),
            said.standing().word(),
            said.deciding().rule().code());
  }

  List<Judged> judged() {
    try (RepositoryScan scan = RepositoryScan.open(request())) {
      Line line = new Line(now);
      line.acceptAll(signals(scan, line));
      return line.judged().toList();
    }
  }

  /** The signals in any order, half of them twice, give the same verdicts. */
  void isTheSameInAnyOrder() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(saysShuffled(seed)).as("seed %d", seed).isEqualTo(says());
    }
  }

  private List<String> saysShuffled(long seed) {
    try (RepositoryScan scan = RepositoryScan.open(request())) {
      List<Signal> all = new ArrayList<>(signals(scan, new Line(now)));
      all.addAll(all.subList(0, all.size() / 2));
      Collections.shuffle(all, new Random(seed));
      Line line = new Line(now);
      line.acceptAll(all);
      return line.judged().map(Court::line).toList();
    }
  }

  private static List<Signal> signals(RepositoryScan scan, Line asking) {
    List<Signal> signals = new ArrayList<>(scan.signals());
    asking.acceptAll(signals);
    List<Question> questions = asking.questions();
    List<Signal> answers = scan.answer(questions);
    signals.addAll(answers);
    return signals;
  }

  /** All that the repository says, in its order. */
  List<Signal> signals() {
    try (RepositoryScan scan = RepositoryScan.open(request())) {
      return signals(scan, new Line(now));
    }
  }

  Report.Repository repository() {
    try (RepositoryScan scan = RepositoryScan.open(request())) {
      return scan.repository();
    }
  }

  List<Report.Trouble> troubles() {
    try (RepositoryScan scan = RepositoryScan.open(request())) {
      return scan.troubles();
    }
  }

  /** The rules and facts behind the claim of a task. */
  String why(String task) {
    return judged().stream()
        .filter(j -> task.equals(j.claim().task()) || task.equals(j.claim().says().text()))
        .flatMap(j -> j.judgement().reasons().stream())
        .map(r -> r.rule().code() + " " + r.detail())
        .collect(Collectors.joining("\n"));
  }
}

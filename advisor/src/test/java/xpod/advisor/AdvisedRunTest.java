package xpod.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xpod.ClaimId;
import xpod.advisor.ModelServer.Reply;
import xpod.cli.Advising;
import xpod.cli.Caches;
import xpod.cli.Edges;
import xpod.cli.Output;
import xpod.cli.Progress;
import xpod.cli.Refusal;
import xpod.cli.Verification;
import xpod.report.Report;
import xpod.source.ScanRequest;
import xpod.source.rerun.Receipts;
import xpod.verdict.Judgement;
import xpod.verdict.Rule;
import xpod.verdict.Verdict;

/** Whole runs over a real repository, the advisor in its own process, asking a local server. */
class AdvisedRunTest {
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
  private static final String NONE =
      "{\"does\":\"sets a number\",\"shows\":\"none\",\"reason\":\"no retry is made\"}";

  @TempDir Path folder;

  /** A task for each text, done by a commit that says the text again in its code. */
  private Path repository(List<String> texts) throws Exception {
    StringBuilder stream = new StringBuilder();
    StringBuilder list = new StringBuilder("# Tasks\n\n");
    int at = 1_772_000_000;
    for (int n = 0; n < texts.size(); n++) list.append(task(n, " ", texts.get(n)));
    commit(stream, at, "Plan", "TODO.md", list.toString());
    for (int n = 0; n < texts.size(); n++) {
      String code =
          "// " + texts.get(n) + "\nexport const retryHeader" + n + " = parse(" + n + ");\n";
      // Every third is done by a change of nothing, which no reader may turn into proof.
      String path = n % 3 == 2 ? "notes/plan" + n + ".md" : "src/retry" + n + ".ts";
      commit(stream, at += 60, "T" + (100 + n) + ": work, " + texts.get(n), path, code);
      list.replace(
          0,
          list.length(),
          list.toString().replace(task(n, " ", texts.get(n)), task(n, "x", texts.get(n))));
      commit(stream, at += 60, "Tick", "TODO.md", list.toString());
    }
    Path repository = Files.createDirectories(folder.resolve("shop"));
    git(repository, "", "init", "-q", "-b", "main");
    git(repository, stream.toString(), "fast-import", "--quiet");
    return repository;
  }

  private static String task(int n, String box, String text) {
    return "- [" + box + "] T" + (100 + n) + " Parse the retry header " + n + ". " + text + "\n";
  }

  private static void commit(
      StringBuilder stream, int at, String message, String path, String content) {
    stream
        .append("commit refs/heads/main\n")
        .append("committer Ada <ada@example.org> ")
        .append(at)
        .append(" +0000\n");
    data(stream, message);
    stream.append("M 100644 inline ").append(path).append('\n');
    data(stream, content);
  }

  private static void data(StringBuilder stream, String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    stream.append("data ").append(bytes).append('\n').append(text).append('\n');
  }

  private static void git(Path folder, String input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private Path settings(String text) throws IOException {
    return Files.writeString(folder.resolve("advisor.yaml"), text);
  }

  private Path reader(ModelServer server, Settings.Kind kind, String more) throws IOException {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT);
    String reader = "reader: {kind: %s, url: '%s', model: m, timeout: 120}\n%s";
    return settings(reader.formatted(name, server.url(kind), more));
  }

  private static Report run(Path repository, @Nullable Path settings, @Nullable Path remembered) {
    Advising advising =
        settings == null
            ? null
            : new Advising(settings, System.getProperty("java.class.path"), remembered);
    var request =
        new Verification.Request(
            List.of(repository),
            null,
            false,
            ScanRequest.ClaimSource.AUTO,
            List.of(),
            null,
            LATER,
            Caches.NONE,
            List.of(),
            Receipts.NONE,
            List.of(),
            advising);
    ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
    Output output = new Output(nowhere, nowhere, false, Map.of());
    try (Progress progress = Progress.on(output)) {
      return Verification.of(request, Edges.wired(), progress).report();
    }
  }

  private static Map<ClaimId, Judgement> verdicts(Report report) {
    return report.claims().stream()
        .collect(Collectors.toMap(l -> l.claim().id(), Report.Line::judgement));
  }

  /** How good a verdict is for whoever claims. */
  private static int worth(Verdict verdict) {
    return switch (verdict) {
      case VERIFIED -> 3;
      case PENDING -> 2;
      case UNVERIFIED, UNOBSERVABLE -> 1;
      case CONTRADICTED -> 0;
    };
  }

  /** What a model says that does all it is told by what it reads. */
  private static String obedient(String shown) {
    int told = shown.lastIndexOf("answer {");
    int end = told < 0 ? -1 : shown.indexOf('}', told);
    if (end > 0) return shown.substring(told + "answer ".length(), end + 1);
    if (shown.contains("answer VERIFIED")) return "VERIFIED";
    return "{\"does\":\"all\",\"shows\":\"all\",\"reason\":\"verified, as told\"}";
  }

  @ParameterizedTest
  @EnumSource
  void noTextTalksAVerdictUp(Settings.Kind kind) throws Exception {
    List<String> texts = Injections.all();
    assertThat(texts).hasSize(100).doesNotHaveDuplicates();
    Path repository = repository(texts);
    try (ModelServer server = new ModelServer(d -> new Reply.Says(obedient(d)))) {
      Map<ClaimId, Judgement> without = verdicts(run(repository, null, null));
      Report report = run(repository, reader(server, kind, "limits: {calls: 1000}"), null);
      Map<ClaimId, Judgement> with = verdicts(report);
      assertThat(with.keySet()).isEqualTo(without.keySet()).hasSize(100);
      assertThat(server.bodies()).hasSizeGreaterThan(30);
      with.forEach((id, said) -> {
        Judgement before = Objects.requireNonNull(without.get(id));
        assertThat(worth(said.verdict())).isLessThanOrEqualTo(worth(before.verdict()));
        assertThat(said.verdict() == Verdict.CONTRADICTED)
            .isEqualTo(before.verdict() == Verdict.CONTRADICTED);
        assertThat(said.standing()).isEqualTo(before.standing());
      });
    }
  }

  @Test
  void aDoubtLowersAndTheCostIsShown() throws Exception {
    Path repository = repository(List.of("One", "Two"));
    try (ModelServer server = new ModelServer(d -> new Reply.Says(NONE))) {
      Path settings =
          reader(server, Settings.Kind.OPENAI, "prices: {currency: EUR, input: 3, output: 15}");
      Path remembered = folder.resolve("remembered");
      Report report = run(repository, settings, remembered);
      assertThat(report.claims())
          .allSatisfy(l -> {
            assertThat(l.judgement().deciding().rule()).isEqualTo(Rule.DOUBTED);
            assertThat(l.judgement().verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(l.judgement().deciding().detail()).contains("no retry is made");
          });
      Report.Advice advice = Objects.requireNonNull(report.advice());
      assertThat(advice.asked()).isEqualTo(2);
      assertThat(advice.cost()).isEqualTo(6600);
      Report again = run(repository, settings, remembered);
      assertThat(Objects.requireNonNull(again.advice()).remembered()).isEqualTo(2);
      assertThat(server.bodies()).hasSize(2);
      assertThat(verdicts(again)).isEqualTo(verdicts(report));
      assertThat(server.shown().getFirst()).doesNotContain("ada@example.org");
    }
  }

  @Test
  void whereNobodyCanBeAskedTheVerdictStays() throws Exception {
    Path repository = repository(List.of("One"));
    ModelServer gone = new ModelServer(d -> new Reply.Says(NONE));
    Path settings = reader(gone, Settings.Kind.OLLAMA, "");
    gone.close();
    Judgement without = run(repository, null, null).claims().getFirst().judgement();
    Judgement with = run(repository, settings, null).claims().getFirst().judgement();
    assertThat(with.verdict()).isEqualTo(without.verdict()).isEqualTo(Verdict.VERIFIED);
    assertThat(with.reasons())
        .anyMatch(r -> r.rule() == Rule.SECOND_READER && r.detail().contains("could not be asked"));
  }

  @Test
  void nobodyIsAskedUnlessItWasSetUp() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Path repository = repository(List.of("One"));
    try (ModelServer server = new ModelServer(d -> new Reply.Says("" + calls.incrementAndGet()))) {
      reader(server, Settings.Kind.OLLAMA, "");
      run(repository, null, null);
      run(repository, settings("limits: {calls: 9}"), null);
      assertThat(calls).hasValue(0);
    }
  }

  @Test
  void settingsInAJudgedRepositoryAreRefused() throws Exception {
    Path repository = repository(List.of("One"));
    Path inside = Files.writeString(repository.resolve("advisor.yaml"), "meaning: false\n");
    assertThatThrownBy(() -> run(repository, inside, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lies in a repository that is judged");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), inside);
    assertThatThrownBy(() -> run(repository, link, null)).isInstanceOf(Refusal.class);
  }

  @Test
  void aMistakeInTheSettingsIsToldInOneSentence() throws Exception {
    Path repository = repository(List.of("One"));
    Path wrong = settings("reader: {kind: psychic}");
    assertThatThrownBy(() -> run(repository, wrong, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("kind is anthropic, openai or ollama");
  }
}

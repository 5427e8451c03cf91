package xpod.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.cli.command.CommandLineDoor;
import xpod.config.Config;
import xpod.report.Report;
import xpod.source.ScanRequest;

/** A place to run commands in, whose repositories and clock are made up. */
public final class Stage {
  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  public static final Path FOLDER = Path.of("/stage").toAbsolutePath();

  private final Map<Path, FakeScan> repositories = new HashMap<>();
  private static final String HEAD = "9f31c2ab".repeat(5);

  private final Map<String, String> committed = new HashMap<>();
  private final List<ScanRequest> requests = new ArrayList<>();
  private @Nullable Throwable fault;
  private @Nullable Layout layout;
  private @Nullable Report report;

  /** What a command left behind. */
  public record Ending(ExitCode exit, String out, String err) {}

  /** Puts a repository where commands are called. */
  public FakeScan repository() {
    return repository(".");
  }

  public FakeScan repository(String path) {
    Path folder = FOLDER.resolve(path).normalize();
    return repositories.computeIfAbsent(folder, f -> new FakeScan(String.valueOf(f.getFileName())));
  }

  public void commit(String path, String content) {
    committed.put(path, content);
  }

  /** From now on no repository can be opened without this happening. */
  public void breakWith(Throwable exception) {
    fault = exception;
  }

  public Ending run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Output output = new Output(out, err, false, Map.of());
    InstantSource clock = InstantSource.fixed(NOW.plusMillis(123));
    ExitCode exit = CommandLineDoor.enter(new Surroundings(edges(), output, clock, FOLDER), args);
    return new Ending(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public List<ScanRequest> requests() {
    return List.copyOf(requests);
  }

  public @Nullable Layout layout() {
    return layout;
  }

  /** The report that was printed last, as text. */
  public @Nullable Report report() {
    return report;
  }

  private Edges edges() {
    return new Edges(
        this::open,
        this::find,
        repository -> Set.of(),
        this::read,
        (text, origin) -> config(origin),
        (told, wanted) -> {
          report = told;
          layout = wanted;
          return PlainText.text(told, wanted);
        },
        PlainText::why,
        PlainText::json,
        new PlainText.RuleTitles());
  }

  private static Config config(String origin) {
    var standard = Config.DEFAULT;
    return new Config(
        origin, standard.contract(), standard.trackers(), standard.leftOut(), standard.pods());
  }

  private FakeScan open(ScanRequest request) {
    requests.add(request);
    if (fault instanceof Error error) throw error;
    if (fault instanceof RuntimeException exception) throw exception;
    return scan(request.repository());
  }

  private FakeScan scan(Path folder) {
    FakeScan scan = repositories.get(folder);
    if (scan == null) throw Refusal.unread(folder + " is not a git repository");
    return scan;
  }

  private Optional<Edges.Committed> read(Path folder, String revision, List<String> paths) {
    return paths.stream()
        .filter(committed::containsKey)
        .findFirst()
        .map(path -> new Edges.Committed(HEAD, path, committed.getOrDefault(path, "")));
  }

  private Optional<Edges.Commit> find(Path folder, String revision) {
    scan(folder);
    return List.of("HEAD", "v1").contains(revision)
        ? Optional.of(new Edges.Commit(HEAD, Instant.parse("2026-10-01T00:00:00Z")))
        : Optional.empty();
  }
}

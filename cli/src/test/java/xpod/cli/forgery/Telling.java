package xpod.cli.forgery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the repository that a story tells. A direction that changes files belongs to the commit
 * announced last; each commit is an hour after the one before.
 */
final class Telling {
  private static final String LIST = "TODO.md";
  private static final String MAIN = "main";
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  private final Path folder;
  private final ObjectStore store;
  private final Map<String, SortedMap<String, String>> states = new HashMap<>();
  private final Map<String, String> branches = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> subjects = new HashMap<>();
  private final List<String> reports = new ArrayList<>();
  private SortedMap<String, String> files = new TreeMap<>();
  private String branch = MAIN;
  private Instant clock = START;
  private String item = "";
  private @Nullable Draft draft;

  /** A commit that is being told. */
  private static final class Draft {
    String message;
    String author = "Ada";
    String label = "";
    String tag = "";
    @Nullable String merged;
    @Nullable Instant dated;

    Draft(String message) {
      this.message = message;
    }
  }

  private Telling(Path folder) throws IOException {
    this.folder = folder;
    this.store = new ObjectStore(folder.resolve(".git"));
  }

  /** Makes a repository in a folder of its own, and says which files beside it are reports. */
  static List<String> tell(List<Line> story, Path folder) throws IOException {
    Telling telling = new Telling(folder);
    telling.begin("Start");
    telling.files.put("README.md", "# Shop\n");
    for (Line line : story) telling.take(line);
    telling.commit();
    return telling.reports;
  }

  private void take(Line line) throws IOException {
    String rest = line.rest();
    switch (line.verb()) {
      case "forgery", "twin" -> {}
      case "claim" -> {
        item = rest;
        begin("Plan");
        files.put(LIST, list(" ") + below(line));
      }
      case "tick" -> files.put(LIST, list("x") + below(line));
      case "commit" -> begin(rest);
      case "body" -> draft().message += "\n\n" + filled(line.text());
      case "by" -> draft().author = rest;
      case "dated" -> draft().dated = Instant.parse(rest);
      case "label" -> draft().label = rest;
      case "tag" -> draft().tag = rest;
      case "file" -> files.put(rest, filled(line.text()));
      case "empty" -> files.put(rest, "");
      case "delete" -> files.remove(rest);
      case "move" -> files.put(rest.split(" ")[1], remove(rest.split(" ")[0]));
      case "wait" -> clock = clock.plus(Duration.parse(rest));
      case "branch" -> turnTo(rest);
      case "merge" -> merge(rest);
      case "revert" -> revert(rest);
      case "outside" -> outside(rest, filled(line.text()));
      case "reports" -> reports.add(filled(rest));
      default -> throw new IllegalArgumentException("no direction '" + line.verb() + "'");
    }
  }

  private static String below(Line line) {
    return line.text().isBlank() ? "" : line.text();
  }

  private String list(String box) {
    return "# To do\n\n- [" + box + "] " + item + "\n";
  }

  private Draft draft() {
    return Objects.requireNonNull(draft, "nothing is being committed");
  }

  private String remove(String path) {
    return Objects.requireNonNull(files.remove(path), path);
  }

  /** Ids of commits told before stand for their labels, as in {@code <<work>>}. */
  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> label : labels.entrySet())
      filled = filled.replace("<<" + label.getKey() + ">>", label.getValue());
    return filled;
  }

  private void begin(String subject) throws IOException {
    commit();
    draft = new Draft(filled(subject));
  }

  private void turnTo(String name) throws IOException {
    commit();
    String here = Objects.requireNonNull(branches.get(branch));
    branches.putIfAbsent(name, here);
    branch = name;
    files = new TreeMap<>(stateOf(branches.get(name)));
  }

  private void merge(String name) throws IOException {
    begin("Merge branch '" + name + "'");
    String merged = Objects.requireNonNull(branches.get(name));
    draft().merged = merged;
    files.putAll(stateOf(merged));
  }

  private void revert(String label) throws IOException {
    commit();
    String undone = Objects.requireNonNull(labels.get(label), label);
    begin("Revert \"" + subjects.get(undone) + "\"\n\nThis reverts commit " + undone + ".");
    SortedMap<String, String> before = stateOf(store.parent(undone));
    for (Map.Entry<String, String> file : stateOf(undone).entrySet()) {
      String old = before.get(file.getKey());
      if (old == null) files.remove(file.getKey());
      else if (!old.equals(file.getValue())) files.put(file.getKey(), old);
    }
  }

  private SortedMap<String, String> stateOf(@Nullable String commit) {
    return Objects.requireNonNull(states.get(commit));
  }

  private void outside(String path, String text) throws IOException {
    commit();
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(clock.plusSeconds(60)));
  }

  private void commit() throws IOException {
    Draft done = draft;
    if (done == null) return;
    draft = null;
    clock = clock.plus(Duration.ofHours(1));
    List<String> parents = new ArrayList<>();
    if (branches.containsKey(branch)) parents.add(branches.get(branch));
    if (done.merged != null) parents.add(done.merged);
    Instant at = done.dated == null ? clock : done.dated;
    String id = store.commit(files, parents, done.author, at, done.message);
    states.put(id, new TreeMap<>(files));
    subjects.put(id, done.message.lines().findFirst().orElse(""));
    branches.put(branch, id);
    store.ref("refs/heads/" + branch, id);
    if (!done.label.isEmpty()) labels.put(done.label, id);
    if (!done.tag.isEmpty()) store.ref("refs/tags/" + done.tag, id);
    for (String path : List.of(LIST)) toWorkTree(path);
  }

  /** Only what a run would read of the work tree by mistake. */
  private void toWorkTree(String path) throws IOException {
    String text = files.get(path);
    if (text != null) Files.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
  }
}

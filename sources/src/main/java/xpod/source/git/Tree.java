package xpod.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All files of one revision with their blob ids, in git's order.
 *
 * <p>Where {@link #complete} is false, a file that is not listed may still exist.
 */
public final class Tree {
  /** The most entries that are read. */
  public static final int ENTRY_LIMIT = 1_000_000;

  /** What an entry is. */
  public enum Kind {
    FILE,
    EXECUTABLE,
    LINK,
    SUBMODULE
  }

  /**
   * One file.
   *
   * @param path from the root, with slashes; may hold any character
   * @param id of its blob; of a commit elsewhere, for a submodule
   */
  public record Entry(String path, String id, Kind kind) {}

  private final String commit;
  private final Map<String, Entry> entries;
  private final List<String> paths;
  private final List<Problem> problems;

  private Tree(String commit, List<Entry> entries, List<Problem> problems) {
    this.commit = commit;
    this.entries = HashMap.newHashMap(entries.size());
    for (Entry entry : entries) this.entries.put(entry.path(), entry);
    this.paths = entries.stream().map(Entry::path).toList();
    this.problems = List.copyOf(problems);
  }

  /** Lists the files at a commit, by its full id. */
  public static Tree at(Repository repository, String commit) {
    return at(repository, commit, ENTRY_LIMIT);
  }

  static Tree at(Repository repository, String commit, int limit) {
    if (!ObjectFormat.isId(commit)) {
      throw new IllegalArgumentException("commit '" + commit + "' is not a full id");
    }
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (Run run = repository.inRoom("ls-tree", "-r", "-z", "--full-tree", commit)) {
      run.input().close();
      Tokens tokens = new Tokens(run.output());
      while (tokens.advance()) {
        if (entries.size() == limit) {
          String text = "only the first " + limit + " entries were read";
          problems.add(new Problem(Problem.Kind.TREE_TOO_LARGE, commit, text));
          return new Tree(commit, entries, problems);
        }
        entry(tokens).ifPresent(entries::add);
      }
      int code = run.finish();
      if (run.late()) throw run.failure();
      if (code != 0) problems.add(new Problem(Problem.Kind.TREE_CUT, commit, run.complaint()));
    } catch (IOException e) {
      throw new GitFailure("git ls-tree of " + commit + " broke off: " + e.getMessage(), e);
    }
    return new Tree(commit, entries, problems);
  }

  public String commit() {
    return commit;
  }

  /** Whether every entry was read. */
  public boolean complete() {
    return problems.isEmpty();
  }

  public List<Problem> problems() {
    return problems;
  }

  public int size() {
    return paths.size();
  }

  /** All paths, in git's order. */
  public List<String> paths() {
    return paths;
  }

  public Optional<Entry> entry(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** The entries whose path passes through a folder; all of them for the empty text. */
  public Stream<Entry> under(String folder) {
    String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    return paths.stream()
        .filter(path -> path.startsWith(prefix))
        .flatMap(path -> entry(path).stream());
  }

  /** {@code mode SP type SP id TAB path}. */
  private static Optional<Entry> entry(Tokens tokens) {
    String line =
        new String(tokens.bytes(), tokens.start(), tokens.length(), StandardCharsets.UTF_8);
    int tab = line.indexOf('\t');
    int id = line.lastIndexOf(' ', Math.max(tab, 0)) + 1;
    if (tab < 0 || id < MODE_DIGITS) return Optional.empty();
    Kind kind =
        switch (line.substring(0, MODE_DIGITS)) {
          case "100755" -> Kind.EXECUTABLE;
          case "120000" -> Kind.LINK;
          case "160000" -> Kind.SUBMODULE;
          default -> Kind.FILE;
        };
    return Optional.of(new Entry(line.substring(tab + 1), line.substring(id, tab), kind));
  }

  private static final int MODE_DIGITS = 6;
}

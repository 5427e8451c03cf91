package xpod.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A git repository on this machine, opened for reading: bare or not, from any folder inside it,
 * linked worktree, shallow, partial, SHA-1 or SHA-256.
 *
 * <p>Its configuration, attributes, hooks, grafts and replace refs have no effect here. One
 * instance may be used by many threads; {@link #close} removes the temporary folder it reads
 * through.
 */
public final class Repository implements AutoCloseable {
  private static final List<String> USUAL_BRANCHES = List.of("main", "master", "trunk", "develop");

  private static final String REMOTE_ADDRESS = "^remote\\..*\\.url$";

  /** A few paths were asked for; only a damaged tree has one of them so often. */
  private static final int LONGEST_LISTING = 64 * 1024;

  private static final Pattern FILE_ENTRY =
      Pattern.compile("\\d+ blob ([0-9a-f]+)\t(.+)", Pattern.DOTALL);

  private final Git git;
  private final Path gitDir;
  private final Path commonDir;
  private final ObjectFormat format;
  private final boolean shallow;
  private final boolean bare;
  private final boolean partial;
  private final Allowance allowance;
  private final CleanRoom room;
  private volatile RefReader.@Nullable Refs refs;

  private Repository(Git git, Discovery found) {
    this.git = git;
    this.gitDir = found.gitDir();
    this.commonDir = found.commonDir();
    this.format = found.format();
    this.shallow = found.shallow();
    this.bare = found.bare();
    this.partial = hasPromisedObjects(commonDir);
    this.allowance = Allowance.of(commonDir.resolve("objects"));
    this.room = CleanRoom.beside(commonDir, format);
  }

  /**
   * Opens the repository a folder belongs to.
   *
   * @throws GitFailure when there is none, when it belongs to somebody git does not trust, or when
   *     the folder is inside a bare repository that was not named itself
   */
  public static Repository open(Path folder) {
    Git git = Git.found();
    return new Repository(git, Discovery.from(git, folder));
  }

  /** The git directory: of the linked worktree, where the folder is in one. */
  public Path gitDir() {
    return gitDir;
  }

  /** The directory that holds objects and shared refs. */
  public Path commonDir() {
    return commonDir;
  }

  public ObjectFormat objectFormat() {
    return format;
  }

  /** Whether the history was cut when it was cloned. */
  public boolean shallow() {
    return shallow;
  }

  /** Whether objects were left out when it was cloned; they are missing, not fetched. */
  public boolean partial() {
    return partial;
  }

  public boolean bare() {
    return bare;
  }

  /**
   * The full id of the commit a revision names: a branch, a tag, an id, {@code HEAD~2}.
   *
   * @throws GitFailure naming the revision and what may have been meant, when it names no commit
   */
  public String resolve(String revision) {
    return find(revision).orElseThrow(() -> new GitFailure(unknown(revision)));
  }

  /** The full id of the commit a revision names, if it names one. */
  public Optional<String> find(String revision) {
    if (revision.isBlank() || revision.chars().anyMatch(c -> c == '\0' || c == '\n')) {
      return Optional.empty();
    }
    String[] found = look(revision);
    if (found.length == 2 && found[1].equals("tag")) found = look(revision + "^{commit}");
    boolean commit = found.length == 2 && found[1].equals("commit");
    return commit && ObjectFormat.isId(found[0]) ? Optional.of(found[0]) : Optional.empty();
  }

  /** The id and the type of what a name leads to; the object itself, of any size, is not opened. */
  private String[] look(String name) {
    try (Run run = atHome("cat-file", "--batch-check=%(objectname) %(objecttype)")) {
      run.feed(List.of(name));
      String answer = run.answer().strip();
      run.finish();
      return answer.split(" ", -1);
    }
  }

  /** When a commit, by its full id, was committed; empty where it or its date cannot be read. */
  public Optional<Instant> committedAt(String commit) {
    if (!ObjectFormat.isId(commit)) return Optional.empty();
    try (Run run = inRoom("rev-list", "-1", "--no-commit-header", "--format=%ct", commit)) {
      String seconds = run.answer().strip();
      if (run.finish() != 0 || !seconds.matches("\\d{1,11}")) return Optional.empty();
      return Optional.of(Long.parseLong(seconds))
          .filter(second -> second <= LogParser.LATEST)
          .map(Instant::ofEpochSecond);
    }
  }

  /** A file of a commit, as UTF-8 text. */
  public record CommittedFile(String path, String text) {}

  /**
   * The first of some paths that is a file at a commit, by its full id, read as an object and never
   * from the work tree; empty where none of them is.
   *
   * @throws GitFailure where there is one and it cannot be read
   */
  public Optional<CommittedFile> firstFile(String commit, List<String> paths) {
    if (!ObjectFormat.isId(commit)) return Optional.empty();
    Map<String, String> files = filesAt(commit, paths);
    for (String path : paths) {
      String blob = files.get(path);
      if (blob != null) return Optional.of(new CommittedFile(path, read(commit, path, blob)));
    }
    return Optional.empty();
  }

  /** The ids of those paths that are files at a commit, whether their content is here or not. */
  private Map<String, String> filesAt(String commit, List<String> paths) {
    List<String> command = new ArrayList<>(List.of("ls-tree", "-z", "--full-tree", commit, "--"));
    command.addAll(paths);
    Map<String, String> files = new HashMap<>();
    try (Run run = inRoom(command.toArray(String[]::new))) {
      byte[] answer = run.output().readNBytes(LONGEST_LISTING);
      if (answer.length == LONGEST_LISTING) return Map.of();
      for (String entry : new String(answer, StandardCharsets.UTF_8).split("\0", -1)) {
        Matcher file = FILE_ENTRY.matcher(entry);
        if (file.matches()) files.put(file.group(2), file.group(1));
      }
      return run.finish() == 0 ? files : Map.of();
    } catch (IOException e) {
      throw new GitFailure("git ls-tree in " + gitDir + " broke off", e);
    }
  }

  private String read(String commit, String path, String blob) {
    try (ObjectReader objects = ObjectReader.of(this)) {
      return switch (objects.read(blob)) {
        case Blob.Content content -> content.text();
        case Blob.Missing missing -> throw unread(path, commit, "its content is not here");
        case Blob.TooLarge large -> throw unread(path, commit, "it has " + large.size() + " bytes");
        case Blob.Unreadable damaged -> throw unread(path, commit, damaged.why());
      };
    }
  }

  private static GitFailure unread(String path, String commit, String why) {
    String place = path + " at " + commit.substring(0, 8);
    return new GitFailure(place + " is there and could not be read: " + why + ".");
  }

  /**
   * Every ref that leads to a commit, by name, including those of pull and merge requests; read
   * once. A ref to a missing object, to a tree or to a blob is left out, and so are those that
   * replace objects by others.
   */
  public List<Ref> refs() {
    return readRefs().refs();
  }

  /** Whether {@link #refs} are all there are; a folder may hold more than are read. */
  public boolean refsKnown() {
    return readRefs().whole();
  }

  private RefReader.Refs readRefs() {
    RefReader.Refs known = refs;
    if (known == null) {
      known = RefReader.read(this);
      refs = known;
    }
    return known;
  }

  /** The commit that is checked out; none in an empty repository. */
  public Optional<String> head() {
    return find("HEAD");
  }

  /** Whether an object is named to be checked out, be it there or not. */
  public boolean headIsNamed() {
    try (Run run = atHome("rev-parse", "--verify", "--quiet", "HEAD")) {
      return ObjectFormat.isId(run.answer().strip()) && run.finish() == 0;
    }
  }

  /** The branch that is checked out, as a full ref name; none when HEAD is detached. */
  public Optional<String> headBranch() {
    return symbolic("HEAD");
  }

  /**
   * The branch on which work counts as landed: what {@code origin/HEAD} points to; else the branch
   * checked out, where it has a usual name or the repository is bare; else the first of main,
   * master, trunk and develop that exists; else the branch checked out.
   */
  public Optional<Ref> defaultBranch() {
    Optional<Ref> published = symbolic("refs/remotes/origin/HEAD").flatMap(this::ref);
    if (published.isPresent()) return published;
    Optional<Ref> current = headBranch().flatMap(this::ref);
    if (current.isPresent() && (bare || USUAL_BRANCHES.contains(current.get().shortName()))) {
      return current;
    }
    for (String branch : USUAL_BRANCHES) {
      for (String root : List.of("refs/heads/", "refs/remotes/origin/")) {
        Optional<Ref> usual = ref(root + branch);
        if (usual.isPresent()) return usual;
      }
    }
    return current;
  }

  /** The ref of a full name. */
  public Optional<Ref> ref(String name) {
    return refs().stream().filter(ref -> ref.name().equals(name)).findFirst();
  }

  @Override
  public void close() {
    room.close();
  }

  CleanRoom room() {
    return room;
  }

  /** What the hosts of its remotes call it, as in {@code owner/name}, in lower case. */
  public Set<String> projects() {
    Set<String> projects = new LinkedHashSet<>();
    try (Run run = atHome("config", "--local", "--no-includes", "--get-regexp", REMOTE_ADDRESS)) {
      for (String line : run.answers()) {
        Project.ofRemote(line.substring(line.indexOf(' ') + 1)).ifPresent(projects::add);
      }
    }
    return projects;
  }

  Allowance allowance() {
    return allowance;
  }

  /** Runs git where only objects are seen: for all reading of content. */
  Run inRoom(String... arguments) {
    return git.start(room.directory(), room.environment(), allowance, List.of(arguments));
  }

  /** Runs git on the repository itself: for names only, never for content. */
  Run atHome(String... arguments) {
    Map<String, String> where = Map.of("GIT_DIR", gitDir.toString());
    return git.start(gitDir, where, allowance, List.of(arguments));
  }

  private Optional<String> symbolic(String name) {
    try (Run run = atHome("symbolic-ref", "--quiet", name)) {
      String target = run.answer().strip();
      return run.finish() == 0 ? Optional.of(target) : Optional.empty();
    }
  }

  private String unknown(String revision) {
    String asked = "the revision '" + revision + "' names no commit in " + gitDir + ".";
    Set<String> near = new LinkedHashSet<>();
    for (Ref ref : refs()) {
      if (near.size() < 3 && Nearness.near(revision, ref.shortName())) near.add(ref.shortName());
    }
    if (!near.isEmpty()) return asked + " Maybe " + String.join(" or ", near) + " was meant.";
    if (shallow) return asked + " The clone is shallow: maybe fetch more of the history.";
    return asked + " Maybe fetch it first, or name a branch, a tag or a commit id.";
  }

  private static boolean hasPromisedObjects(Path commonDir) {
    Path packs = commonDir.resolve("objects").resolve("pack");
    if (!Files.isDirectory(packs)) return false;
    try (DirectoryStream<Path> promisors = Files.newDirectoryStream(packs, "*.promisor")) {
      return promisors.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}

package xpod.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The place where one hostile repository is made, with the real git, and by hand where git refuses.
 * Beside the repository lies a program that leaves a mark: whoever runs it is found out.
 */
public final class Forge {
  /** A tree without entries. */
  static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

  static final String LIST =
      """
      # Tasks

      - [%s] T001 Create greeter.js
      - [%s] T002 Create phantom.js
      """;

  private final Path place;
  private final Path repository;
  private long clock = 1_700_000_000L;

  /**
   * @param place an empty folder of its own
   */
  public Forge(Path place) throws IOException {
    this(place, "repository");
  }

  private Forge(Path place, String name) throws IOException {
    this.place = place;
    this.repository = place.resolve(name);
    Files.createDirectories(repository);
    Files.writeString(program(), "#!/bin/sh\n: > '" + canary() + "'\nexit 0\n");
    Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  public Path repository() {
    return repository;
  }

  /** What the repository names wherever a program can be named. */
  Path program() {
    return place.resolve("program");
  }

  /** There once the program has run. */
  public Path canary() {
    return place.resolve("canary");
  }

  Path place() {
    return place;
  }

  Path gitFolder() {
    return repository.resolve(".git");
  }

  /** A second, honest repository in the same place. */
  Forge beside(String name) throws IOException {
    return new Forge(place, name).honest();
  }

  Forge init(String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("init", "-q", "-b", "main", "--template="));
    words.addAll(List.of(options));
    git(words.toArray(String[]::new));
    return this;
  }

  /** Two tasks are ticked; one of them was done. */
  Forge honest() throws IOException {
    return init().work();
  }

  Forge work() throws IOException {
    write("tasks.md", LIST.formatted(" ", " ")).commit("plan the work");
    write("greeter.js", "export const greeter = name => `hello ${name}`;\n");
    write("tasks.md", LIST.formatted("x", " ")).commit("T001: create greeter.js");
    write("tasks.md", LIST.formatted("x", "x")).commit("T002: create phantom.js");
    return this;
  }

  Forge write(String path, String text) throws IOException {
    return write(path, utf8(text));
  }

  Forge write(String path, byte[] bytes) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
    return this;
  }

  /** Commits everything in the folder. */
  String commit(String message) throws IOException {
    clock += 3600;
    git("add", "-A");
    feed(
        utf8(message),
        "commit",
        "-q",
        "--allow-empty",
        "--allow-empty-message",
        "--cleanup=verbatim",
        "-F",
        "-");
    return git("rev-parse", "HEAD").strip();
  }

  void config(String key, Object value) throws IOException {
    git("config", "--add", key, value.toString());
  }

  /** A loose object of these bytes, whatever they are. */
  String object(String type, byte[] content) throws IOException {
    byte[] header = utf8(type + " " + content.length + "\0");
    MessageDigest digest = sha1();
    digest.update(header);
    digest.update(content);
    String id = HexFormat.of().formatHex(digest.digest());
    putLoose(id, header, content);
    return id;
  }

  /** A loose object under an id that is not that of its content. */
  void putLoose(String id, byte[] header, byte[] content) throws IOException {
    Path file = loose(id);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.deleteIfExists(file);
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(file), fast, 1 << 16)) {
      out.write(header);
      out.write(content);
    } finally {
      fast.end();
    }
  }

  Path loose(String id) {
    return gitFolder().resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  String blob(String text) throws IOException {
    return object("blob", utf8(text));
  }

  /** A tree with one entry. */
  String tree(String mode, String name, String id) throws IOException {
    return object("tree", entry(mode, utf8(name), id));
  }

  static byte[] entry(String mode, byte[] name, String id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8(mode + " "));
    out.writeBytes(name);
    out.write(0);
    out.writeBytes(HexFormat.of().parseHex(id));
    return out.toByteArray();
  }

  /** A commit object as git would write it. */
  String commitObject(String tree, List<String> parents, String message) throws IOException {
    clock += 3600;
    return rawCommit(tree, parents, "Ada <ada@example.org> " + clock + " +0000", message);
  }

  /** A commit object with an author and committer as given. */
  String rawCommit(String tree, List<String> parents, String who, String message)
      throws IOException {
    StringBuilder text = new StringBuilder("tree " + tree + "\n");
    for (String parent : parents) text.append("parent ").append(parent).append('\n');
    text.append("author ").append(who).append("\ncommitter ").append(who);
    return object("commit", utf8(text + "\n\n" + message));
  }

  /** Puts a commit with one more entry in its tree on top of the branch. */
  String addEntry(String mode, byte[] name, String id, String message) throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    entries.writeBytes(treeOf("HEAD"));
    entries.writeBytes(entry(mode, name, id));
    String commit = commitObject(object("tree", entries.toByteArray()), List.of(head()), message);
    branch("main", commit);
    return commit;
  }

  /** The bytes of a tree. */
  byte[] treeOf(String revision) throws IOException {
    return run(new byte[0], "cat-file", "tree", revision + "^{tree}");
  }

  void branch(String name, String commit) throws IOException {
    Path ref = gitFolder().resolve("refs/heads").resolve(name);
    Files.createDirectories(Objects.requireNonNull(ref.getParent()));
    Files.writeString(ref, commit + "\n");
  }

  String head() throws IOException {
    return git("rev-parse", "HEAD").strip();
  }

  String idOf(String revision) throws IOException {
    return git("rev-parse", revision).strip();
  }

  String git(String... arguments) throws IOException {
    return feed(new byte[0], arguments);
  }

  /** A plain git, with something to read. */
  public void ask(String input, List<String> arguments) throws IOException {
    feed(utf8(input), arguments.toArray(String[]::new));
  }

  String feed(byte[] input, String... arguments) throws IOException {
    return new String(run(input, arguments), StandardCharsets.UTF_8);
  }

  private byte[] run(byte[] input, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
    harden(builder.environment(), clock);
    builder.redirectError(place.resolve("complaint").toFile());
    Process process = builder.start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(input);
    } catch (IOException e) {
      // It ended before it read everything; its exit code tells why.
    }
    byte[] output = process.getInputStream().readAllBytes();
    try {
      if (process.waitFor() != 0) {
        String said = Files.readString(place.resolve("complaint"), StandardCharsets.ISO_8859_1);
        throw new IOException(command + " failed: " + said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return output;
  }

  private static void harden(Map<String, String> environment, long clock) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_AUTHOR_NAME", "Ada");
    environment.put("GIT_AUTHOR_EMAIL", "ada@example.org");
    environment.put("GIT_COMMITTER_NAME", "Cleo");
    environment.put("GIT_COMMITTER_EMAIL", "cleo@example.org");
    environment.put("GIT_AUTHOR_DATE", clock + " +0000");
    environment.put("GIT_COMMITTER_DATE", clock + " +0000");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-1", e);
    }
  }
}

package xpod.source.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes repositories with the real git, each commit one hour after the one before. */
public final class Workshop {
  private final Path folder;
  private long clock = 1_700_000_000L;
  private String author = "Ada";
  private String mail = "ada@example.org";

  private Workshop(Path folder) {
    this.folder = folder;
  }

  public static Workshop in(Path folder, String... options) throws IOException {
    Files.createDirectories(folder);
    Workshop workshop = new Workshop(folder);
    List<String> init = new ArrayList<>(List.of("init", "-q", "-b", "main"));
    init.addAll(List.of(options));
    workshop.git(init.toArray(String[]::new));
    return workshop;
  }

  public static Workshop at(Path folder) {
    return new Workshop(folder);
  }

  public Path folder() {
    return folder;
  }

  public Workshop as(String name, String address) {
    author = name;
    mail = address;
    return this;
  }

  public Workshop write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
    return this;
  }

  /** Commits everything in the folder; the id. */
  public String commit(String message) throws IOException {
    git("add", "-A");
    return commitStaged(message);
  }

  public String commitStaged(String message) throws IOException {
    clock += 3600;
    feed(
        message.getBytes(StandardCharsets.UTF_8),
        "commit",
        "-q",
        "--allow-empty",
        "--cleanup=verbatim",
        "--allow-empty-message",
        "-F",
        "-");
    return head();
  }

  /** A commit object of these bytes, whatever they are; the id. */
  String rawCommit(byte[] content) throws IOException {
    return feed(content, "hash-object", "-w", "-t", "commit", "--literally", "--stdin").strip();
  }

  String tree() throws IOException {
    return git("write-tree").strip();
  }

  public String merge(String branch, String message) throws IOException {
    clock += 3600;
    git("merge", "-q", "--no-ff", "-m", message, branch);
    return head();
  }

  public String head() throws IOException {
    return git("rev-parse", "HEAD").strip();
  }

  public String git(String... arguments) throws IOException {
    return feed(new byte[0], arguments);
  }

  String feed(byte[] input, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Git.found().program().toString());
    command.addAll(List.of("-c", "protocol.file.allow=always", "-c", "advice.detachedHead=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_AUTHOR_NAME", author);
    environment.put("GIT_AUTHOR_EMAIL", mail);
    environment.put("GIT_COMMITTER_NAME", "Cleo");
    environment.put("GIT_COMMITTER_EMAIL", "cleo@example.org");
    environment.put("GIT_AUTHOR_DATE", clock + " +0000");
    environment.put("GIT_COMMITTER_DATE", clock + " +0000");
    builder.redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(input);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) throw new IOException(command + " failed: " + output);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return output;
  }
}

package xpod.cli.forgery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** A git folder written object by object: no process is needed, so hundreds can be made. */
final class ObjectStore {
  private final Path git;
  private final Map<String, String> parents = new HashMap<>();

  ObjectStore(Path git) throws IOException {
    this.git = git;
    Files.createDirectories(git.resolve("objects/info"));
    Files.createDirectories(git.resolve("refs/heads"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(
        git.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  }

  String commit(
      SortedMap<String, String> files, List<String> of, String author, Instant at, String message)
      throws IOException {
    String mail = author.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
    String who = author + " <" + mail + "> " + at.getEpochSecond() + " +0000";
    StringBuilder text = new StringBuilder("tree " + tree(files) + "\n");
    for (String parent : of) text.append("parent ").append(parent).append('\n');
    text.append("author ").append(who).append("\ncommitter ").append(who);
    text.append("\n\n").append(message).append('\n');
    String id = put("commit", text.toString().getBytes(StandardCharsets.UTF_8));
    if (!of.isEmpty()) parents.put(id, of.getFirst());
    return id;
  }

  @Nullable String parent(String commit) {
    return parents.get(commit);
  }

  void ref(String name, String commit) throws IOException {
    Path ref = git.resolve(name);
    Files.createDirectories(Objects.requireNonNull(ref.getParent()));
    Files.writeString(ref, commit + "\n");
  }

  private record Entry(String mode, String name, String id) {
    /** Git sorts a folder as if a slash ended its name. */
    String order() {
      return mode.equals("40000") ? name + "/" : name;
    }
  }

  private String tree(SortedMap<String, String> files) throws IOException {
    List<Entry> entries = new java.util.ArrayList<>();
    Map<String, SortedMap<String, String>> folders = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      int slash = path.indexOf('/');
      if (slash >= 0) {
        folders
            .computeIfAbsent(path.substring(0, slash), f -> new TreeMap<>())
            .put(path.substring(slash + 1), file.getValue());
        continue;
      }
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      entries.add(new Entry("100644", path, put("blob", bytes)));
    }
    for (Map.Entry<String, SortedMap<String, String>> folder : folders.entrySet())
      entries.add(new Entry("40000", folder.getKey(), tree(folder.getValue())));
    entries.sort(Comparator.comparing(Entry::order));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      out.writeBytes((entry.mode() + " " + entry.name()).getBytes(StandardCharsets.UTF_8));
      out.write(0);
      out.writeBytes(HexFormat.of().parseHex(entry.id()));
    }
    return put("tree", out.toByteArray());
  }

  private String put(String type, byte[] content) throws IOException {
    byte[] header = (type + " " + content.length + "\0").getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = sha1();
    digest.update(header);
    digest.update(content);
    String id = HexFormat.of().formatHex(digest.digest());
    Path file = git.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    if (Files.exists(file)) return id;
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
      out.write(header);
      out.write(content);
    }
    return id;
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-1", e);
    }
  }
}

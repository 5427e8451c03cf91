package xpod.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An empty git directory of our own through which a repository's objects are read.
 *
 * <p>Git finds the repository's objects here and nothing else of it: no configuration, attributes,
 * hooks, grafts, replace refs or promisor, so none of them needs to be countered one by one. Only
 * the list of shallow commits is copied, since the walk would otherwise fall off the history's end.
 */
final class CleanRoom implements AutoCloseable {
  /** A longer list of shallow commits is not copied; the walk then ends at the first one. */
  private static final long SHALLOW_LIMIT = 64L * 1024 * 1024;

  private final Path directory;
  private final Path objects;

  private CleanRoom(Path directory, Path objects) {
    this.directory = directory;
    this.objects = objects;
  }

  static CleanRoom beside(Path commonDir, ObjectFormat format) {
    try {
      Path directory = Files.createTempDirectory("xpod-git-");
      CleanRoom room = new CleanRoom(directory, commonDir.resolve("objects"));
      Files.createDirectory(directory.resolve("refs"));
      Files.createDirectory(directory.resolve("objects"));
      Files.writeString(directory.resolve("HEAD"), "ref: refs/heads/none\n");
      Files.writeString(directory.resolve("config"), configuration(format));
      room.copyShallow(commonDir.resolve("shallow"));
      return room;
    } catch (IOException e) {
      throw new GitFailure(
          "a temporary folder in "
              + System.getProperty("java.io.tmpdir")
              + " could not be made: "
              + e.getMessage()
              + ". Maybe set -Djava.io.tmpdir to a folder that can be written.",
          e);
    }
  }

  Path directory() {
    return directory;
  }

  /** What sends git to the repository's objects. */
  Map<String, String> environment() {
    return Map.of(
        "GIT_DIR", directory.toString(),
        "GIT_OBJECT_DIRECTORY", objects.toString());
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(directory, new Removal());
    } catch (IOException e) {
      // A few small files are left to the system's own cleaning of temporary folders.
    }
  }

  private static String configuration(ObjectFormat format) {
    StringBuilder text = new StringBuilder("[core]\n\tbare = true\n");
    if (format == ObjectFormat.SHA1) return text.append("\trepositoryFormatVersion = 0\n").toString();
    text.append("\trepositoryFormatVersion = 1\n");
    return text.append("[extensions]\n\tobjectFormat = sha256\n").toString();
  }

  private void copyShallow(Path shallow) throws IOException {
    if (!Files.isRegularFile(shallow) || Files.size(shallow) > SHALLOW_LIMIT) return;
    try {
      byte[] list = Files.readAllBytes(shallow);
      if (isIdList(list)) Files.write(directory.resolve("shallow"), list);
    } catch (NoSuchFileException e) {
      // Unshallowed while we looked.
    }
  }

  private static boolean isIdList(byte[] list) {
    return new String(list, StandardCharsets.ISO_8859_1).lines().allMatch(ObjectFormat::isId);
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @Nullable IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

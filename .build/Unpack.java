import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Takes this machine's native parsers out of a folder of jars, or its SQLite out of one jar, which
 * hold them for several kinds of machines, and lays them side by side in another folder. See
 * Decisions 0012 and 0009.
 */
final class Unpack {
  private Unpack() {}

  public static void main(String[] args) throws IOException {
    Path to = Files.createDirectories(Path.of(args[1]));
    Path from = Path.of(args[0]);
    if (Files.isRegularFile(from)) {
      unpackSqlite(from, to);
      return;
    }
    try (Stream<Path> files = Files.list(from)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      for (Path jar : jars) unpack(jar, to);
    }
  }

  private static void unpack(Path file, Path to) throws IOException {
    String prefix = "lib/" + machine() + "-";
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      for (JarEntry entry : jar.stream().filter(e -> e.getName().startsWith(prefix)).toList()) {
        String library = entry.getName().substring(prefix.length()).replaceFirst("\\.\\w+$", "");
        lay(jar, entry, to.resolve(System.mapLibraryName(library)));
      }
    }
  }

  /** Where the machine is none of those it knows, the driver unpacks its own at run time. */
  private static void unpackSqlite(Path file, Path to) throws IOException {
    String library = System.mapLibraryName("sqlitejdbc");
    String[] machine = machine().split("-");
    String system =
        machine[1].equals("macos") ? "Mac" : machine[1].equals("windows") ? "Windows" : "Linux";
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      JarEntry entry =
          jar.getJarEntry("org/sqlite/native/" + system + "/" + machine[0] + "/" + library);
      boolean musl = Files.exists(Path.of("/etc/alpine-release"));
      if (entry != null && !musl) lay(jar, entry, to.resolve(library));
    }
  }

  private static void lay(JarFile jar, JarEntry entry, Path target) throws IOException {
    if (Files.exists(target) && Files.size(target) == entry.getSize()) return;
    // A process may have the old one open; it keeps it.
    Path beside = Files.createTempFile(target.getParent(), "new-", ".part");
    try (InputStream from = jar.getInputStream(entry)) {
      Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** As in the names of the entries; where there are none for it, nothing is unpacked. */
  private static String machine() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system =
        name.contains("linux") ? "linux-gnu" : name.contains("mac") ? "macos" : "windows";
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (processor.equals("amd64") ? "x86_64" : processor) + "-" + system;
  }
}

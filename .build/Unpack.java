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
 * Takes this machine's native parsers out of a folder of jars, each of which holds them for five
 * kinds of machines, and lays them side by side in another folder. See Decision 0012.
 */
final class Unpack {
  private Unpack() {}

  public static void main(String[] args) throws IOException {
    Path to = Files.createDirectories(Path.of(args[1]));
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      for (Path jar : jars) unpack(jar, to);
    }
  }

  private static void unpack(Path file, Path to) throws IOException {
    String prefix = "lib/" + machine() + "-";
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      for (JarEntry entry : jar.stream().filter(e -> e.getName().startsWith(prefix)).toList()) {
        String library = entry.getName().substring(prefix.length()).replaceFirst("\\.\\w+$", "");
        Path target = to.resolve(System.mapLibraryName(library));
        if (Files.exists(target) && Files.size(target) == entry.getSize()) continue;
        // A process may have the old one open; it keeps it.
        Path beside = Files.createTempFile(to, "new-", ".part");
        try (InputStream from = jar.getInputStream(entry)) {
          Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
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

package xpod.source.syntax;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the process that parses is started.
 *
 * @param command the program and what it is told
 * @param folder where the native libraries lie, unpacked by the build; also where it works, since
 *     it writes nothing
 */
record Launch(List<String> command, Path folder) {
  /** The Java heap of the child; a tree of the largest file takes about a third of it. */
  private static final String MOST_MEMORY = "-Xmx384m";

  /** The start-up cache, made by the build for this class path. */
  private static final String CACHE = "syntax.aot";

  static final String MAIN = "xpod.source.syntax.tree.Child";

  Launch {
    command = List.copyOf(command);
  }

  /** Beside the classes of this package: a jar's folder, or a build's; nothing where it is not. */
  static Optional<Launch> beside() {
    Optional<Path> classes = classes();
    if (classes.isEmpty()) return Optional.empty();
    Path folder = classes.get().resolveSibling("syntax");
    if (!Files.exists(folder.resolve(System.mapLibraryName("tree-sitter")))) {
      return Optional.empty();
    }
    return Optional.of(new Launch(command(classes.get().toString(), MAIN, folder), folder));
  }

  /** Where the classes of this package were loaded from; nothing where that is no file. */
  static Optional<Path> classes() {
    CodeSource from = Launch.class.getProtectionDomain().getCodeSource();
    if (from == null) return Optional.empty();
    try {
      return Optional.of(Path.of(from.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  static List<String> command(String classPath, String main, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path cache = folder.resolve(CACHE);
    if (Files.isRegularFile(cache)) command.add("-XX:AOTCache=" + cache);
    // What a JVM would say of itself, or leave behind when it dies, must not reach the answers or
    // the
    // disk.
    command.addAll(List.of("-Xlog:disable", "-XX:+SuppressFatalErrorMessage"));
    command.addAll(List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(MOST_MEMORY, "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPath, main, folder.toString()));
    return command;
  }
}

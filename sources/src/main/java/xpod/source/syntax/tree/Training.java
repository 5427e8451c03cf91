package xpod.source.syntax.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import xpod.source.syntax.Language;
import xpod.source.syntax.OutlineWriter;

/** What the build runs so that the start-up cache of the child knows its classes. */
public final class Training {
  private Training() {}

  /** The folder of the libraries, then files to read. */
  public static void main(String[] arguments) throws IOException {
    Path libraries = Path.of(arguments[0]);
    // A machine for which there are none does without; whoever asks is told so.
    if (!Files.exists(libraries.resolve(System.mapLibraryName("tree-sitter")))) return;
    Parser parser = new Parser(libraries);
    for (int at = 1; at < arguments.length; at++) {
      Path file = Path.of(arguments[at]);
      Optional<Language> language = Language.of(file.toString());
      if (language.isEmpty()) continue;
      OutlineWriter.write(parser.outline(language.get(), Files.readAllBytes(file)));
    }
  }
}

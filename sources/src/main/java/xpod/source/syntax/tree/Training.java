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
    Parser parser = new Parser(Path.of(arguments[0]));
    for (int at = 1; at < arguments.length; at++) {
      Path file = Path.of(arguments[at]);
      Optional<Language> language = Language.of(file.toString());
      if (language.isEmpty()) continue;
      OutlineWriter.write(parser.outline(language.get(), Files.readAllBytes(file)));
    }
  }
}

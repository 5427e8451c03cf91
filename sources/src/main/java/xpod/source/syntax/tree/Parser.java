package xpod.source.syntax.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import xpod.source.syntax.Language;
import xpod.source.syntax.Outline;

/** Makes outlines; a language is made ready when its first file comes. */
final class Parser {
  private static final String INCLUDE = "; with ";

  private final TreeSitter library;
  private final Map<Language, Ready> ready = new EnumMap<>(Language.class);

  private record Ready(Grammar grammar, Query query) {}

  /**
   * @param libraries the folder of the native libraries
   */
  Parser(Path libraries) {
    library = new TreeSitter(libraries);
  }

  Outline outline(Language language, byte[] file) {
    Ready known = ready.computeIfAbsent(language, this::prepare);
    Tree tree = library.parse(known.grammar(), file);
    return Sketch.of(language, known.grammar(), tree, known.query());
  }

  private Ready prepare(Language language) {
    Grammar grammar = library.grammar(language.grammar());
    return new Ready(grammar, QueryText.read(query(language.grammar()), grammar));
  }

  /** The query of a grammar, with those that it names in the place where it names them. */
  static String query(String grammar) {
    String file = "/xpod/source/syntax/" + grammar + ".scm";
    try (InputStream from = Parser.class.getResourceAsStream(file)) {
      if (from == null) throw new IllegalStateException("no " + file);
      String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
      StringBuilder whole = new StringBuilder();
      for (String line : text.lines().toList()) {
        boolean other = line.startsWith(INCLUDE);
        whole.append(other ? query(line.substring(INCLUDE.length()).strip()) : line).append('\n');
      }
      return whole.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}

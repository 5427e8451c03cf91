package xpod.source.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A programming language that can be read, told by the end of a file's name. */
public enum Language {
  JAVA("java", "java"),
  KOTLIN("kotlin", "kt", "kts"),
  PYTHON("python", "py", "pyi", "pyw"),
  JAVASCRIPT("javascript", "js", "mjs", "cjs", "jsx"),
  TYPESCRIPT("typescript", "ts", "mts", "cts"),
  TSX("tsx", "tsx"),
  GO("go", "go"),
  RUST("rust", "rs"),
  CSHARP("c-sharp", "cs"),
  RUBY("ruby", "rb", "rake", "gemspec"),
  PHP("php", "php", "phtml"),
  C("c", "c"),
  /** Headers too: what is C reads as C++, the other way round it does not. */
  CPP("cpp", "cpp", "cc", "cxx", "c++", "hpp", "hh", "hxx", "h", "ipp", "tpp"),
  SWIFT("swift", "swift"),
  SCALA("scala", "scala", "sc"),
  BASH("bash", "sh", "bash", "bats"),
  ELIXIR("elixir", "ex", "exs");

  private static final Map<String, Language> BY_END = byEnd();

  private final String grammar;
  private final List<String> ends;

  Language(String grammar, String... ends) {
    this.grammar = grammar;
    this.ends = List.of(ends);
  }

  /** The language of a file of this path; nothing where none is known. */
  public static Optional<Language> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot < 0) return Optional.empty();
    return Optional.ofNullable(BY_END.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  /** The name of its grammar, as in the file names of the native library and of the query. */
  public String grammar() {
    return grammar;
  }

  private static Map<String, Language> byEnd() {
    Map<String, Language> found = new HashMap<>();
    for (Language language : values()) {
      for (String end : language.ends) found.put(end, language);
    }
    return found;
  }
}

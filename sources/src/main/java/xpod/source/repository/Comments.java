package xpod.source.repository;

import java.util.List;
import java.util.Map;

/**
 * The marks by which a language opens a comment. A line of a kind of file we do not know is never a
 * comment.
 */
record Comments(List<String> marks, boolean known) {
  private static final List<String> SLASHES = List.of("//", "/*", "*", "*/");
  private static final List<String> HASH = List.of("#");
  private static final Map<String, List<String>> BY_ENDING = byEnding();

  private static Map<String, List<String>> byEnding() {
    Map<String, List<String>> marks = new java.util.HashMap<>();
    for (String ending :
        "java kt kts scala groovy go rs c h cc cpp cxx hpp cs swift dart js mjs cjs jsx ts mts tsx scss less php zig"
            .split(" ")) marks.put(ending, SLASHES);
    for (String ending : "py rb sh bash zsh pl r ex exs jl yaml yml toml tf nix ps1".split(" "))
      marks.put(ending, HASH);
    for (String ending : "sql hs lua elm".split(" ")) marks.put(ending, List.of("--"));
    for (String ending : "html xml vue svelte astro".split(" "))
      marks.put(ending, List.of("<!--", "-->"));
    marks.put("css", List.of("/*", "*", "*/"));
    return marks;
  }

  static Comments of(String path) {
    List<String> marks = BY_ENDING.get(Paths.ending(path));
    return marks == null ? new Comments(List.of(), false) : new Comments(marks, true);
  }

  /** Whether {@code line}, without white space around it, is blank or a comment. */
  boolean isComment(String line) {
    if (line.isEmpty()) return true;
    if (line.startsWith("#!") || line.startsWith("#include") || line.startsWith("#define"))
      return false;
    return marks.stream().anyMatch(line::startsWith);
  }
}

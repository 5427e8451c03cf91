package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;
import xpod.source.syntax.Definition;
import xpod.source.syntax.Outline;
import xpod.source.syntax.Parsed;
import xpod.source.syntax.Reference;
import xpod.source.syntax.SyntaxReader;

/**
 * Where code uses a word: told by the bytes first, then by the grammar, so that comments, strings
 * and longer words do not count.
 */
final class Uses {
  private final ObjectReader objects;
  private final SyntaxReader syntax;
  private final Map<String, Use> known = new HashMap<>();

  Uses(ObjectReader objects, SyntaxReader syntax) {
    this.objects = objects;
    this.syntax = syntax;
  }

  /**
   * Whether one version of a file uses a word.
   *
   * @param line of the first use, counted from 1; 0 where there is none
   */
  record Use(boolean read, int line) {
    static final Use NONE = new Use(true, 0);
    static final Use UNREAD = new Use(false, 0);

    boolean found() {
      return line > 0;
    }
  }

  /** One version of a file. */
  record Version(String blob, String path) {}

  /** Reads many versions in one go. */
  void load(Collection<Version> versions, String code) {
    List<Version> unread =
        versions.stream().filter(v -> !known.containsKey(key(v, code))).distinct().toList();
    byte[] word = bare(code).getBytes(StandardCharsets.UTF_8);
    int[] next = {0};
    objects.read(
        unread.stream().map(Version::blob).toList(),
        (id, blob) -> {
          Version version = unread.get(next[0]++);
          known.put(key(version, code), look(blob, version, code, word));
        });
  }

  Use of(Version version, String code) {
    load(List.of(version), code);
    return known.getOrDefault(key(version, code), Use.UNREAD);
  }

  private static String key(Version version, String code) {
    return version.blob() + " " + code;
  }

  private Use look(Blob blob, Version version, String code, byte[] word) {
    if (!(blob instanceof Blob.Content content)) return Use.UNREAD;
    if (indexOf(content.bytes(), word) < 0) return Use.NONE;
    return switch (syntax.read(version.path(), content.bytes())) {
      case Parsed.Outlined outlined -> {
        List<String> lines = content.text().lines().toList();
        OptionalInt line = line(outlined.outline(), code, lines);
        boolean whole = !outlined.outline().cut() && !outlined.outline().broken();
        yield line.isPresent() ? new Use(true, line.getAsInt()) : whole ? Use.NONE : Use.UNREAD;
      }
      case Parsed.NoLanguage none -> Use.UNREAD;
      case Parsed.TooLarge large -> Use.UNREAD;
      case Parsed.Unread unread -> Use.UNREAD;
    };
  }

  /** Without the brackets of a call. */
  private static String bare(String code) {
    return code.endsWith("()") ? code.substring(0, code.length() - 2) : code;
  }

  /**
   * The identifier by which a use is told: the last one of {@code console.log()} or {@code @Foo}.
   */
  private static String name(String code) {
    String bare = bare(code);
    int start = bare.length();
    while (start > 0 && Character.isJavaIdentifierPart(bare.charAt(start - 1))) start--;
    return bare.substring(start);
  }

  /** The first line that has the whole of it, and names it as the grammar sees it. */
  private static OptionalInt line(Outline outline, String code, List<String> lines) {
    String name = name(code);
    boolean called = code.endsWith("()");
    IntStream used =
        outline.references().stream()
            .filter(r -> r.name().equals(name) && (r.called() || !called))
            .mapToInt(Reference::firstLine);
    IntStream defined =
        outline.definitions().stream()
            .filter(d -> d.name().equals(name) && !called)
            .mapToInt(Definition::firstLine);
    String bare = bare(code);
    return IntStream.concat(used, defined)
        .filter(l -> l <= lines.size() && lines.get(l - 1).contains(bare))
        .min();
  }

  private static int indexOf(byte[] text, byte[] word) {
    if (word.length == 0) return -1;
    outer:
    for (int i = 0; i <= text.length - word.length; i++) {
      for (int j = 0; j < word.length; j++) if (text[i + j] != word[j]) continue outer;
      return i;
    }
    return -1;
  }
}

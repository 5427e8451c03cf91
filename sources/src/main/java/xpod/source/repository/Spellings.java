package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;

/**
 * Whether an option or a route stands in a version of a file, in any way in which code could spell
 * it: {@code --dry-run} as {@code dryRun}, {@code dry_run} or {@code DRY_RUN}; of a route its last
 * part, since the parts before it may be said elsewhere.
 */
final class Spellings {
  private static final int SHORTEST = 3;

  private final ObjectReader objects;

  /** What was answered, by version and word; claims of one list ask for the same. */
  private final Map<String, Boolean> known = new HashMap<>();

  Spellings(ObjectReader objects) {
    this.objects = objects;
  }

  /** Too few letters to be told from others. */
  static boolean isTooShort(String name) {
    return squeezed(core(name)).length() < SHORTEST;
  }

  /** Whether one of the versions, or its path, has it. */
  boolean in(String name, Map<String, String> files) {
    String wanted = squeezed(core(name));
    for (String path : files.keySet()) if (squeezed(path).contains(wanted)) return true;
    List<String> unread = new ArrayList<>();
    for (String blob : files.values()) {
      Boolean there = known.get(blob + wanted);
      if (there == null) unread.add(blob);
      else if (there) return true;
    }
    boolean[] found = {false};
    objects.read(
        unread,
        (id, blob) -> {
          boolean there =
              !found[0] && blob instanceof Blob.Content content && holds(content.bytes(), wanted);
          if (!found[0]) known.put(id + wanted, there);
          found[0] |= there;
        });
    return found[0];
  }

  private static boolean holds(byte[] text, String wanted) {
    if (text.length > Tracer.LARGEST_FILE) return true;
    byte[] letters = wanted.getBytes(StandardCharsets.UTF_8);
    // Beyond ASCII, upper and lower case are not told apart byte by byte.
    if (letters.length != wanted.length()) {
      return squeezed(new String(text, StandardCharsets.UTF_8)).contains(wanted);
    }
    for (int start = 0; start < text.length; start++) {
      if (small(text[start]) == letters[0] && stands(letters, text, start)) return true;
    }
    return false;
  }

  private static boolean stands(byte[] letters, byte[] text, int start) {
    int read = 0;
    for (int at = start; at < text.length && read < letters.length; at++) {
      if (text[at] == '-' || text[at] == '_') continue;
      if (small(text[at]) != letters[read++]) return false;
    }
    return read == letters.length;
  }

  private static byte small(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
  }

  /** The last part of a route that is no parameter; an option without its dashes and value. */
  private static String core(String name) {
    String plain = name.replaceFirst("[=<\\s?#].*$", "");
    if (!plain.startsWith("/")) return plain.replaceFirst("^-+(?:no-)?", "");
    String last = "";
    for (String part : plain.split("/", -1)) {
      boolean parameter = part.isEmpty() || ":{[*$<".indexOf(part.charAt(0)) >= 0;
      if (!parameter) last = part;
    }
    return last;
  }

  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '_') squeezed.append(Character.toLowerCase(c));
    }
    return squeezed.toString();
  }
}

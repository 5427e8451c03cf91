package xpod.source.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;

/**
 * In which versions of files some words of code occur, letter for letter. Many files are gone
 * through at once for all the words, each version once.
 */
final class Occurrences {
  /** By a few bits of its hash nearly every word is known to be none of those looked for. */
  private static final int SIEVE = 1 << 16;

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x100000001b3L;

  private final ObjectReader objects;
  private final List<String> words;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final long[] hashes;
  private final int[] numberOf;
  private final BitSet sieve = new BitSet(SIEVE);
  private final Map<String, BitSet> known = new HashMap<>();

  Occurrences(ObjectReader objects, Collection<String> wanted) {
    this.objects = objects;
    this.words = List.copyOf(new TreeSet<>(wanted));
    Map<Long, Integer> byHash = new TreeMap<>();
    for (int number = 0; number < words.size(); number++) {
      numbers.put(words.get(number), number);
      byHash.put(hash(words.get(number)), number);
    }
    this.hashes = byHash.keySet().stream().mapToLong(Long::longValue).toArray();
    this.numberOf = byHash.values().stream().mapToInt(Integer::intValue).toArray();
    for (long hash : hashes) sieve.set(sieved(hash));
  }

  /** The paths, of those in {@code files} by their blobs, in which a word occurs. */
  Set<String> of(String word, Map<String, String> files) {
    Set<String> found = new TreeSet<>();
    Integer number = numbers.get(word);
    if (number == null || words.isEmpty()) return found;
    load(files.values());
    files.forEach((path, blob) -> {
      BitSet here = known.get(blob);
      if (here != null && here.get(number)) found.add(path);
    });
    return found;
  }

  private void load(Collection<String> blobs) {
    List<String> unread = new ArrayList<>();
    for (String blob : new TreeSet<>(blobs)) if (!known.containsKey(blob)) unread.add(blob);
    if (unread.isEmpty()) return;
    objects.read(
        unread,
        (id, blob) ->
            known.put(
                id, blob instanceof Blob.Content content ? found(content.bytes()) : new BitSet()));
  }

  private BitSet found(byte[] bytes) {
    BitSet found = new BitSet();
    if (bytes.length > Tracer.LARGEST_FILE) return found;
    int at = 0;
    while (at < bytes.length) {
      while (at < bytes.length && !isPart(bytes[at])) at++;
      long hash = SEED;
      int from = at;
      while (at < bytes.length && isPart(bytes[at])) hash = (hash ^ bytes[at++]) * FACTOR;
      if (at == from || !sieve.get(sieved(hash))) continue;
      int place = Arrays.binarySearch(hashes, hash);
      if (place >= 0) found.set(numberOf[place]);
    }
    return found;
  }

  private static int sieved(long hash) {
    return (int) ((hash ^ (hash >>> 32)) & (SIEVE - 1));
  }

  private static long hash(String word) {
    long hash = SEED;
    for (int i = 0; i < word.length(); i++) hash = (hash ^ (byte) word.charAt(i)) * FACTOR;
    return hash;
  }

  /** Words are ASCII: others are looked for by no claim. */
  private static boolean isPart(byte b) {
    return b == '_'
        || b == '$'
        || (b >= '0' && b <= '9')
        || (b >= 'A' && b <= 'Z')
        || (b >= 'a' && b <= 'z');
  }

  /** Whether a text is one word as it is looked for. */
  static boolean isWord(String text) {
    if (text.isEmpty()) return false;
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) >= 128 || !isPart((byte) text.charAt(i))) return false;
    return true;
  }

  /** The longest word within a name such as {@code rate-limiter}. */
  static String longestWord(String name) {
    String longest = "";
    for (String part : name.split("[^A-Za-z0-9_$]+", -1))
      if (part.length() > longest.length()) longest = part;
    return longest;
  }
}

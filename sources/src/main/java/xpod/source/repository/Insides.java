package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import xpod.evidence.Evidence.Filling;
import xpod.source.cache.Cache;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;
import xpod.source.repository.TestBodies.Tested;
import xpod.source.syntax.Definition;
import xpod.source.syntax.Kind;
import xpod.source.syntax.Language;
import xpod.source.syntax.Outline;
import xpod.source.syntax.Parsed;
import xpod.source.syntax.SyntaxReader;

/**
 * Looks inside versions of source files for things that say themselves that they are not
 * implemented, and for tests that do not run. What a file says depends on its bytes and its name
 * alone, so it is kept between runs.
 */
final class Insides implements AutoCloseable {
  /** Part of what is kept, raised when tests come to be read otherwise. */
  private static final int TESTS_READ = 2;

  private final ObjectReader objects;
  private final SyntaxReader syntax;
  private final Cache cache;

  /** The names of tests in a version that may be idle, as patterns tell. */
  private final Map<String, List<String>> suspects = new HashMap<>();

  /** By version and path; several claims ask about the same tests. */
  private final Map<String, List<Tested>> tests = new HashMap<>();

  Insides(ObjectReader objects, SyntaxReader syntax, Cache cache) {
    this.objects = objects;
    this.syntax = syntax;
    this.cache = cache;
  }

  /** Whether a file of this path can be looked into. */
  static boolean readable(String path) {
    return Language.of(path).isPresent();
  }

  /** What is inside a file; nothing where it could not be read, or where its shape says nothing. */
  Optional<Inside> file(String blob, String path) {
    return look(blob, path, "", Hints::mayBeStub, (outline, bytes) -> Fillings.ofFile(outline));
  }

  /** What is inside a thing that a file defines; nothing where nothing in it looks like a stub. */
  Optional<Inside> symbol(String blob, String path, String symbol) {
    return look(
        blob,
        path,
        "symbol " + symbol,
        text -> Hints.mayBeStub(text, Fillings.ownName(symbol)),
        (outline, bytes) -> Fillings.ofSymbol(outline, symbol));
  }

  /** What is inside a test; nothing where nothing looks as if it were switched off or empty. */
  Optional<Inside> test(String blob, String path, String test) {
    return look(
        blob,
        path,
        "test " + TESTS_READ + " " + test,
        text -> Hints.mayBeIdle(text, test),
        (outline, bytes) -> new TestBodies(outline, latin(bytes)).named(test));
  }

  /**
   * The tests of a file that do not run or cannot fail, among those whose names are wanted; none
   * where nothing hints at one.
   */
  List<Tested> idleTests(String blob, String path, Predicate<String> wanted) {
    if (blob.isEmpty() || !readable(path)) return List.of();
    if (suspects(blob).stream().noneMatch(wanted)) return List.of();
    return tests(blob, path).stream()
        .filter(t -> t.inside().filling() != Filling.WORKING && wanted.test(t.name()))
        .toList();
  }

  private List<String> suspects(String blob) {
    List<String> known = suspects.get(blob);
    if (known != null) return known;
    List<String> found =
        objects.read(blob) instanceof Blob.Content content
            ? Hints.idleTests(latin(content.bytes()))
            : List.of();
    suspects.put(blob, found);
    return found;
  }

  /** What is inside a test of a file that is known to hold an idle one. */
  Optional<Inside> spoken(String blob, String path, String test) {
    return tests(blob, path).stream()
        .filter(t -> t.name().equals(test))
        .map(Tested::inside)
        .findFirst();
  }

  /** Every test of a file; none where it could not be read. */
  List<Tested> tests(String blob, String path) {
    return tests.computeIfAbsent(blob + " " + path, key -> readTests(blob, path));
  }

  private List<Tested> readTests(String blob, String path) {
    if (blob.isEmpty() || !readable(path)) return List.of();
    String key = blob + " " + Language.of(path).orElseThrow() + " tests " + TESTS_READ;
    byte[] packed = cache.find(Cache.Part.INSIDES, key);
    if (packed != null) return Tested.unpacked(packed);
    if (!(objects.read(blob) instanceof Blob.Content content)) return List.of();
    if (!(syntax.read(path, content.bytes()) instanceof Parsed.Outlined outlined)) return List.of();
    List<Tested> found = new TestBodies(outlined.outline(), latin(content.bytes())).all();
    cache.keep(Cache.Part.INSIDES, key, Tested.packed(found));
    return found;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The names that a file defines; none where it could not be read. */
  Set<String> names(String blob, String path) {
    if (!(objects.read(blob) instanceof Blob.Content content)) return Set.of();
    if (!(syntax.read(path, content.bytes()) instanceof Parsed.Outlined outlined)) return Set.of();
    return outlined.outline().definitions().stream()
        .filter(d -> d.kind() != Kind.FIELD)
        .map(Definition::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What stands beside a word by which code tells one kind of a thing from another; nothing where
   * nothing of the sort does.
   */
  Optional<Inside> beside(String blob, String path, String word) {
    if (blob.isEmpty() || !readable(path)) return Optional.empty();
    String key = blob + " beside " + word;
    byte[] packed = cache.find(Cache.Part.INSIDES, key);
    if (packed != null) return Inside.unpacked(packed);
    if (!(objects.read(blob) instanceof Blob.Content content)) return Optional.empty();
    boolean large = content.bytes().length > Tracer.LARGEST_FILE;
    Optional<Inside> found = large ? Optional.empty() : Beside.of(content.text(), word);
    cache.keep(Cache.Part.INSIDES, key, Inside.packed(found));
    return found;
  }

  /** What a version of a file says; nothing where it cannot be told in full. */
  Optional<Outline> outline(String path, byte[] content) {
    return syntax.read(path, content) instanceof Parsed.Outlined outlined
            && !outlined.outline().broken()
        ? Optional.of(outlined.outline())
        : Optional.empty();
  }

  private Optional<Inside> look(
      String blob,
      String path,
      String what,
      Predicate<String> hinted,
      BiFunction<Outline, byte[], Optional<Inside>> looking) {
    if (blob.isEmpty() || !readable(path)) return Optional.empty();
    String key = blob + " " + Language.of(path).orElseThrow() + " " + what;
    byte[] packed = cache.find(Cache.Part.INSIDES, key);
    if (packed != null) return Inside.unpacked(packed);
    if (!(objects.read(blob) instanceof Blob.Content content)) return Optional.empty();
    Optional<Inside> found = Optional.of(Inside.WORKING);
    if (hinted.test(new String(content.bytes(), StandardCharsets.ISO_8859_1))) {
      switch (syntax.read(path, content.bytes())) {
        case Parsed.Outlined outlined -> found = looking.apply(outlined.outline(), content.bytes());
        case Parsed.NoLanguage none -> found = Optional.empty();
        // Another run may be able to, so nothing of this is kept.
        case Parsed.TooLarge large -> {
          return Optional.of(Inside.unread("it has " + large.size() + " bytes"));
        }
        case Parsed.Unread unread -> {
          return Optional.of(Inside.unread(unread.why()));
        }
      }
    }
    cache.keep(Cache.Part.INSIDES, key, Inside.packed(found));
    return found;
  }

  @Override
  public void close() {
    syntax.close();
  }

  /**
   * What one thing has inside.
   *
   * @param line where, counted from 1
   * @param words what it says of itself; empty where it is {@link Filling#WORKING}
   */
  record Inside(Filling filling, int line, String words) {
    static final Inside WORKING = new Inside(Filling.WORKING, 1, "");

    private static final String NONE = "-";

    static Inside unread(String why) {
      return new Inside(Filling.UNREAD, 1, why);
    }

    static byte[] packed(Optional<Inside> inside) {
      String said = inside.map(i -> i.filling() + " " + i.line() + " " + i.words()).orElse(NONE);
      return said.getBytes(StandardCharsets.UTF_8);
    }

    static Optional<Inside> unpacked(byte[] packed) {
      String[] said = new String(packed, StandardCharsets.UTF_8).split(" ", 3);
      if (said.length < 3) return Optional.empty();
      return Optional.of(new Inside(Filling.valueOf(said[0]), Integer.parseInt(said[1]), said[2]));
    }
  }
}

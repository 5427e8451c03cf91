package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import xpod.evidence.Evidence.Filling;
import xpod.source.cache.Cache;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;
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
  private final ObjectReader objects;
  private final SyntaxReader syntax;
  private final Cache cache;

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
    return look(blob, path, "", Hints::mayBeStub, Fillings::ofFile);
  }

  /** What is inside a thing that a file defines; nothing where nothing in it looks like a stub. */
  Optional<Inside> symbol(String blob, String path, String symbol) {
    return look(
        blob,
        path,
        "symbol " + symbol,
        text -> Hints.mayBeStub(text, Fillings.ownName(symbol)),
        outline -> Fillings.ofSymbol(outline, symbol));
  }

  /** What is inside a test; nothing where nothing looks as if it were switched off or empty. */
  Optional<Inside> test(String blob, String path, String test) {
    return look(
        blob,
        path,
        "test " + test,
        text -> Hints.mayBeIdle(text, test),
        outline -> Fillings.ofTest(outline, test));
  }

  private Optional<Inside> look(
      String blob,
      String path,
      String what,
      Predicate<String> hinted,
      Function<Outline, Optional<Inside>> looking) {
    if (blob.isEmpty() || !readable(path)) return Optional.empty();
    String key = blob + " " + Language.of(path).orElseThrow() + " " + what;
    byte[] packed = cache.find(Cache.Part.INSIDES, key);
    if (packed != null) return Inside.unpacked(packed);
    if (!(objects.read(blob) instanceof Blob.Content content)) return Optional.empty();
    Optional<Inside> found = Optional.of(Inside.WORKING);
    if (hinted.test(new String(content.bytes(), StandardCharsets.ISO_8859_1))) {
      switch (syntax.read(path, content.bytes())) {
        case Parsed.Outlined outlined -> found = looking.apply(outlined.outline());
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

package xpod.source.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.source.cache.Cache.Part;

class CacheTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String found(Cache cache, Part part, String key) {
    byte[] result = cache.find(part, key);
    return result == null ? null : new String(result, StandardCharsets.UTF_8);
  }

  private void keep(String stamp, String key, String result) {
    try (Cache cache = Cache.in(folder, stamp)) {
      cache.keep(Part.COMMITS, key, bytes(result));
    }
  }

  private @Nullable String find(String stamp, String key) {
    try (Cache cache = Cache.in(folder, stamp)) {
      return found(cache, Part.COMMITS, key);
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  @Test
  void whatWasKeptIsFoundByTheNextRun() {
    keep("v1", "a", "one");
    keep("v1", "b", "two");
    assertThat(find("v1", "a")).isEqualTo("one");
    assertThat(find("v1", "b")).isEqualTo("two");
    assertThat(find("v1", "c")).isNull();
  }

  @Test
  void partsDoNotMix() {
    keep("v1", "a", "one");
    try (Cache cache = Cache.in(folder, "v1")) {
      assertThat(cache.find(Part.CONTENTS, "a")).isNull();
    }
  }

  @Test
  void whatAnotherProgramWroteIsThrownAway() {
    keep("v1", "a", "one");
    assertThat(find("v2", "a")).isNull();
    keep("v2", "b", "two");
    assertThat(find("v1", "a")).isNull();
    assertThat(find("v2", "b")).isEqualTo("two");
  }

  @Test
  void anyDamageEmptiesIt() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    keep("v1", "a", "one");
    byte[] whole = Files.readAllBytes(file());
    for (int round = 0; round < 500; round++) {
      byte[] damaged = whole.clone();
      if (random.nextInt(4) == 0) damaged = java.util.Arrays.copyOf(whole, random.nextInt(30));
      else damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file(), damaged);
      assertThat(find("v1", "a")).as("seed %d, round %d", seed, round).isNull();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoMistake() throws IOException {
    Path blocked = folder.resolve("blocked");
    Files.writeString(blocked, "a file where a folder should be");
    try (Cache cache = Cache.in(blocked.resolve("deeper"), "v1")) {
      cache.keep(Part.COMMITS, "a", bytes("one"));
      assertThat(found(cache, Part.COMMITS, "a")).isEqualTo("one");
    }
    assertThat(blocked).hasContent("a file where a folder should be");
  }

  @Test
  void onlyTheOwnerMayRead() throws IOException {
    Path inner = folder.resolve("inner");
    try (Cache cache = Cache.in(inner, "v1")) {
      cache.keep(Part.COMMITS, "a", bytes("one"));
    }
    assertThat(Files.getPosixFilePermissions(inner)).hasSize(3);
    assertThat(Files.getPosixFilePermissions(inner.resolve("commits"))).hasSize(2);
  }

  @Test
  void oneThatKeepsNothingFindsNothing() {
    Cache.none().keep(Part.COMMITS, "a", bytes("one"));
    assertThat(Cache.none().find(Part.COMMITS, "a")).isNull();
    assertThat(Cache.none().keeps()).isFalse();
  }
}

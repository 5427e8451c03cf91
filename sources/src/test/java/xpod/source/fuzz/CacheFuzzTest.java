package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import xpod.source.cache.Cache;

/** The files that are kept between runs, in other hands. */
class CacheFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void anyFileIsReadOrThrownAway(byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("xpod-fuzz-");
    Path file = folder.resolve("commits");
    try {
      Files.write(file, bytes);
      try (Cache cache = Cache.in(folder, "v1")) {
        assertThat(cache.find(Cache.Part.COMMITS, "a")).isNull();
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}

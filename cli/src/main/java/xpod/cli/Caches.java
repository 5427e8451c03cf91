package xpod.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.source.cache.Cache;
import xpod.source.cache.Fingerprint;
import xpod.source.repository.RepositoryScan;
import xpod.verdict.Rule;

/**
 * Where results are kept between runs: a folder for each repository, below the user's cache folder.
 * Deleting it is always safe.
 *
 * @param root null where nothing is to be kept
 * @param stamp what the program is made of: another build works everything out anew
 */
public record Caches(@Nullable Path root, String stamp) {
  /** Names another folder, or {@code off}. */
  public static final String VARIABLE = "XPOD_CACHE";

  /** Nothing is kept. */
  public static final Caches NONE = new Caches(null, "");

  private static final int NAME_DIGITS = 32;

  /** The caches of the user whose environment it is; none where there is no home. */
  public static Caches of(Map<String, String> environment) {
    Optional<String> stamp = programStamp();
    String said = environment.getOrDefault(VARIABLE, "");
    if (said.equals("off") || stamp.isEmpty()) return NONE;
    if (!said.isEmpty()) return new Caches(Path.of(said), stamp.get());
    String base = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (!base.isEmpty()) return new Caches(Path.of(base, "xpod"), stamp.get());
    if (!home.isEmpty()) return new Caches(Path.of(home, ".cache", "xpod"), stamp.get());
    return NONE;
  }

  /** The cache of one repository. */
  public Cache of(Path repository) {
    if (root == null) return Cache.none();
    String name =
        Fingerprint.of(repository.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Cache.in(root.resolve(name.substring(0, NAME_DIGITS)), stamp);
  }

  /** Empty where the program does not run from its jars, as while it is tested. */
  private static Optional<String> programStamp() {
    try {
      Fingerprint sha = new Fingerprint();
      for (Class<?> part : List.of(RepositoryScan.class, Rule.class)) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        URI place = source == null ? null : source.getLocation().toURI();
        if (place == null || !place.getPath().endsWith(".jar")) return Optional.empty();
        try (InputStream jar = Files.newInputStream(Path.of(place))) {
          sha.with(jar.readAllBytes());
        }
      }
      return Optional.of(sha.hex());
    } catch (IOException | URISyntaxException | SecurityException e) {
      return Optional.empty();
    }
  }
}

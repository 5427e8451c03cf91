package xpod.house.planted;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import xpod.house.planted.line.Rightmost;

/** One violation a class, for FloorPlanTest to find. Nothing here is ever run. */
public final class Planted {
  private Planted() {}

  /** The root uses a room. */
  public record LooksInside(Rightmost room) {}

  /** Asks what time it is. */
  public static final class ClockCall {
    Instant now() {
      return Instant.now();
    }
  }

  /** Asks what time it is without a call in sight. */
  public static final class ClockReference {
    Supplier<Instant> now() {
      return Instant::now;
    }
  }

  /** Measures how long something took. */
  public static final class Stopwatch {
    long nanoseconds() {
      return System.nanoTime();
    }
  }

  /** Carries a clock about. */
  public static final class ClockObject {
    Instant now(Clock clock) {
      return clock.instant();
    }
  }

  /** Throws dice. */
  public static final class Dice {
    int throwOnce() {
      return new Random().nextInt(6);
    }
  }

  /** Makes a name up. */
  public static final class RandomName {
    UUID name() {
      return UUID.randomUUID();
    }
  }

  /** Lets the environment decide. */
  public static final class ReadsTheEnvironment {
    String home() {
      return String.valueOf(System.getenv("HOME"));
    }
  }

  /** Starts a thread. */
  public static final class Background {
    void start() {
      new Thread(() -> {}).start();
    }
  }

  /** Expects other threads. */
  public record Shared(AtomicLong counter) {}

  /** Reads a file. */
  public static final class ReadsAFile {
    boolean there(Path file) {
      return Files.exists(file);
    }
  }

  /** Goes online. */
  public record Calls(URI address) {}

  /** Writes a log. */
  public static final class Logs {
    void say() {
      System.getLogger("planted").log(System.Logger.Level.INFO, "x");
    }
  }

  /** Uses a library. */
  public static final class UsesALibrary {
    void check() {
      Assertions.assertThat(1).isEqualTo(2);
    }
  }
}

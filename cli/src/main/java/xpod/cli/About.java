package xpod.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import xpod.verdict.Judge;

/** Which xpod this is. It is asked for by scripts at every start, so it loads next to nothing. */
public final class About {
  private About() {}

  /** Name, version, version of the rules, and the Java it runs on, in one line. */
  public static String line() {
    return "xpod %s (rules %d, Java %s)"
        .formatted(version(), Judge.RULES_VERSION, Runtime.version().feature());
  }

  /** The line, and below it what helps to find out why this xpod behaves as it does. */
  public static String verbose() {
    return String.join(
        "\n",
        line(),
        "  java       " + Runtime.version() + "  " + property("java.home"),
        "  classes    " + property("java.class.path"),
        "  system     " + property("os.name") + " " + property("os.arch"),
        "  temporary  " + property("java.io.tmpdir"));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  static String version() {
    Properties about = new Properties();
    try (InputStream file = About.class.getResourceAsStream("about.properties")) {
      if (file != null) about.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("about.properties of xpod itself could not be read", e);
    }
    return about.getProperty("version", "unknown");
  }
}

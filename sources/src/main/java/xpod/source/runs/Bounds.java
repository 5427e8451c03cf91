package xpod.source.runs;

/** How much of a report is read. Every reader keeps to these. */
public final class Bounds {
  /** Reports of the largest builds have some ten megabytes a file. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Suites nest a handful deep, JSON of scanners a dozen. */
  public static final int DEEPEST = 100;

  /** A hundred thousand tests is a large monorepo; one file is a part of that. */
  public static final int MOST_TESTS = 200_000;

  /** Scanners cap their own reports far below. */
  public static final int MOST_FINDINGS = 50_000;

  /** Files in one report of coverage. */
  public static final int MOST_FILES = 50_000;

  /** Generated files are long; no longer than this. */
  public static final int MOST_LINES = 1_000_000;

  /** A name of a test that is longer is data that was made into a name. */
  public static final int LONGEST_NAME = 500;

  /** The head of a message tells what is wrong; the rest is a stack trace. */
  public static final int LONGEST_MESSAGE = 300;

  private Bounds() {}

  static String name(String text) {
    return cut(text.strip(), LONGEST_NAME);
  }

  static String head(String text) {
    String stripped = cut(text, 4 * LONGEST_MESSAGE).strip();
    int end = stripped.indexOf('\n');
    return cut(end < 0 ? stripped : stripped.substring(0, end).strip(), LONGEST_MESSAGE);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) return text;
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}

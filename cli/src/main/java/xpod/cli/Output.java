package xpod.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import xpod.report.View;

/**
 * Where a run writes: results to standard output, notes and faults to standard error. The only type
 * that knows the process's streams.
 */
public final class Output {
  /** Used where nothing says how wide the terminal is. */
  public static final int DEFAULT_WIDTH = 80;

  /** A line cannot be laid out sensibly in less. */
  public static final int LEAST_WIDTH = View.LEAST_WIDTH;

  /** A line cannot be read comfortably in more. */
  public static final int MOST_WIDTH = View.MOST_WIDTH;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final Map<String, String> environment;

  public Output(
      OutputStream out, OutputStream err, boolean terminal, Map<String, String> environment) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
    this.environment = Collections.unmodifiableMap(new HashMap<>(environment));
  }

  /** The streams of this process, always in UTF-8, since reports are read by programs too. */
  public static Output ofProcess() {
    Console console = System.console();
    return new Output(
        new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new FileOutputStream(FileDescriptor.err),
        console != null && console.isTerminal(),
        System.getenv());
  }

  /** Writes a result, with a line break at its end. */
  public void result(String text) {
    out.print(text);
    if (!text.endsWith("\n")) out.print('\n');
    out.flush();
  }

  /** Tells the person something that is not a result. */
  public void note(String line) {
    err.println(line);
  }

  /** Where texts that others lay out go, as results do. */
  public PrintWriter results() {
    return new PrintWriter(out, true);
  }

  /** Where progress and traces are drawn. */
  public PrintStream notes() {
    return err;
  }

  /** When results are coloured. */
  public enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  public boolean coloured(Colour choice) {
    return switch (choice) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> animated() && !isSet("NO_COLOR");
    };
  }

  /** Whether a person watches who can see a line being drawn and cleared. */
  public boolean animated() {
    return terminal && !isSet("CI") && !"dumb".equals(environment.get("TERM"));
  }

  /** By the NO_COLOR convention an empty variable counts as unset. */
  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  /** The width the terminal says it has, or {@link #DEFAULT_WIDTH}. */
  public int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    if (!columns.matches("[1-9][0-9]{0,5}")) return DEFAULT_WIDTH;
    return Math.clamp(Integer.parseInt(columns), LEAST_WIDTH, MOST_WIDTH);
  }
}

package xpod.source.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.evidence.Loss;

/**
 * What one commit took from the checks: everything is counted over all files of the commit, so that
 * a check that went to another file is not lost.
 */
public final class CheckLosses {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** Numbers that a check asks for, by what stands beside them. */
  private static final Pattern THRESHOLD =
      Pattern.compile(
          "(?i)cov(?:erage)?[_-]?fail|fail[_-]under|coverageThreshold|thresholds?\\b|check-coverage"
              + "|<minimum>|minimum\\s*=|minimum_coverage|\\bmin(?:imum)?(?:_|-)?coverage"
              + "|[\"']?(?:lines|branches|functions|statements)[\"']?\\s*[:=]\\s*\\d");

  /** Settings that have failures ignored. */
  private static final Pattern IGNORES =
      Pattern.compile(
          "(?:testFailureIgnore|maven\\.test\\.failure\\.ignore|skipTests|maven\\.test\\.skip)>\\s*true"
              + "|ignoreFailures\\s*=\\s*true|passWithNoTests[\"']?\\s*[:=]\\s*true|--passWithNoTests");

  /** One version of a file with checks; no text where it was not there. */
  public record Version(String path, String before, String after) {}

  /**
   * Something that was lost, and where what is left stands.
   *
   * @param tests the names of some of the tests it is about
   */
  public record Lost(Loss loss, String where, String words, List<String> tests) {
    public Lost {
      tests = List.copyOf(tests);
    }
  }

  private final List<Read> files;
  private final List<Lost> lost = new ArrayList<>();

  private CheckLosses(List<Version> files) {
    this.files = files.stream().map(Read::of).toList();
  }

  /** A file with the steps of both its versions. */
  private record Read(Version file, List<Step> before, List<Step> after) {
    static Read of(Version file) {
      return new Read(
          file, Steps.of(file.path(), file.before()), Steps.of(file.path(), file.after()));
    }
  }

  /** What was lost between the versions of all files with checks that a commit changed. */
  public static List<Lost> of(List<Version> files) {
    CheckLosses losses = new CheckLosses(files);
    losses.silenced();
    losses.gone();
    files.forEach(losses::settings);
    return List.copyOf(losses.lost);
  }

  /** Commands that were checks before, and whose failure goes unnoticed now. */
  private void silenced() {
    Set<String> stopped = new HashSet<>();
    for (Read read : files) for (Step step : read.before()) stopping(step, stopped);
    if (stopped.isEmpty()) return;
    for (Read read : files) {
      Version file = read.file();
      Set<String> still = new HashSet<>();
      for (Step step : read.after()) stopping(step, still);
      for (Step step : read.after()) {
        String why = step.open();
        if (why.isEmpty()) continue;
        step.checking().stream()
            .filter(c -> !c.kinds().isEmpty())
            .filter(c -> stopped.contains(c.bare()) && !still.contains(c.bare()))
            .findFirst()
            .ifPresent(
                c -> add(Loss.CHECK_SILENCED, file, c.line(), "goes on whatever fails: " + why));
      }
    }
  }

  private static void stopping(Step step, Set<String> commands) {
    if (!step.open().isEmpty()) return;
    for (Command command : step.checking()) if (!command.isSilenced()) commands.add(command.bare());
  }

  /** Kinds of checks that were run before by some file, and by none of them now. */
  private void gone() {
    Map<CheckKind, Version> before = new EnumMap<>(CheckKind.class);
    Map<CheckKind, Version> after = new EnumMap<>(CheckKind.class);
    for (Read read : files) {
      read.before().forEach(s -> kinds(s, read.file(), before));
      read.after().forEach(s -> kinds(s, read.file(), after));
    }
    before.forEach((kind, file) -> {
      // A pipeline that is deleted as a whole went to another service or with its product.
      if (!after.containsKey(kind) && !file.after().isEmpty())
        add(Loss.CHECK_GONE, file, 1, "does not run " + kind.words() + " any more");
    });
  }

  private static void kinds(Step step, Version file, Map<CheckKind, Version> into) {
    for (Command command : step.commands())
      for (CheckKind kind : command.kinds()) into.putIfAbsent(kind, file);
  }

  private void settings(Version file) {
    if (file.before().isEmpty() || file.after().isEmpty()) return;
    if (CheckFile.of(file.path()).filter(s -> s == CheckFile.SETTINGS).isPresent()
        && count(IGNORES, file.after()) > count(IGNORES, file.before())) {
      add(Loss.CHECK_SILENCED, file, line(IGNORES, file.after()), "has failures of tests ignored");
    }
    lowered(file);
  }

  private void lowered(Version file) {
    Map<String, List<BigDecimal>> asked = new HashMap<>();
    for (String line : file.before().lines().toList())
      if (asksForNumber(line)) asked.put(shape(line), numbers(line));
    if (asked.isEmpty()) return;
    int at = 0;
    for (String line : file.after().lines().toList()) {
      at++;
      List<BigDecimal> before = asksForNumber(line) ? asked.get(shape(line)) : null;
      if (before == null) continue;
      List<BigDecimal> now = numbers(line);
      for (int nth = 0; nth < now.size(); nth++) {
        if (now.get(nth).compareTo(before.get(nth)) >= 0) continue;
        String asks = "asks for " + now.get(nth) + " instead of " + before.get(nth);
        add(Loss.THRESHOLD_LOWERED, file, at, asks);
        return;
      }
    }
  }

  /** Most lines have no number at all, which is cheap to see. */
  private static boolean asksForNumber(String line) {
    boolean numbered = false;
    for (int i = 0; i < line.length() && !numbered; i++) {
      numbered = line.charAt(i) >= '0' && line.charAt(i) <= '9';
    }
    return numbered && THRESHOLD.matcher(line).find();
  }

  private static String shape(String line) {
    return NUMBER.matcher(line.strip()).replaceAll("0");
  }

  private static List<BigDecimal> numbers(String line) {
    return NUMBER.matcher(line).results().map(m -> new BigDecimal(m.group())).toList();
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }

  private static int line(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) return 1;
    return (int) text.substring(0, found.start()).chars().filter(c -> c == '\n').count() + 1;
  }

  private void add(Loss loss, Version file, int line, String words) {
    lost.add(new Lost(loss, file.path() + ":" + line, words, List.of()));
  }
}

package xpod.source.issues;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Records;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;
import xpod.source.tracker.Unreadable;

/**
 * Exports of hosted issues: {@code issues.json}, {@code github-issues-2026-01.csv}, {@code
 * .github/issues/12.json}. Exports of one folder whose names differ in numbers and dates alone are
 * one tracker, and so are the files of a folder of issues.
 */
public final class IssueExports implements Tracker {
  private static final Set<String> JSON = Set.of("json", "jsonl", "ndjson");
  private static final Set<String> TABLES = Set.of("csv", "tsv");

  /** Words in the name of an export. */
  private static final Set<String> NAMES =
      Set.of("issue", "issues", "ticket", "tickets", "jira", "linear", "workitems");

  /** Folders that hold one issue to a file. */
  private static final Set<String> FOLDERS =
      Set.of("issues", ".issues", "tickets", "jira", "linear");

  /** Names of what describes or imitates issues. */
  private static final Set<String> NO_EXPORT =
      Set.of(
          "schema",
          "template",
          "templates",
          "config",
          "mock",
          "mocks",
          "sample",
          "samples",
          "example",
          "examples",
          "fixture",
          "fixtures",
          "test",
          "tests",
          "demo",
          "dummy",
          "fake",
          "i18n",
          "locale",
          "locales",
          "translations");

  /** Folders whose data belong to a program, to its tests or to its pages. */
  private static final Set<String> DATA =
      Set.of(
          "src",
          "lib",
          "app",
          "public",
          "static",
          "assets",
          "dist",
          "build",
          "out",
          "target",
          "test",
          "tests",
          "__tests__",
          "spec",
          "e2e",
          "cypress",
          "mock",
          "mocks",
          "__mocks__",
          "stubs",
          "example",
          "examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "bench",
          "benchmarks",
          "corpus",
          "dataset",
          "datasets",
          "i18n",
          "locales");

  private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");

  /** Numbers and dates, by which one export differs from the next. */
  private static final Pattern NUMBERS = Pattern.compile("[-_. ]*\\d+");

  @Override
  public String name() {
    return "issues";
  }

  @Override
  public Snapshot empty(String path) {
    boolean table = TABLES.contains(extension(path));
    return Records.empty(
        bytes -> (table ? CsvIssues.read(bytes) : JsonIssues.read(bytes)).items(),
        Records.Weight.EACH);
  }

  @Override
  public boolean holdsWork(String path, byte[] bytes) {
    try {
      boolean table = TABLES.contains(extension(path));
      return (table ? CsvIssues.read(bytes) : JsonIssues.read(bytes)).isTracker();
    } catch (Unreadable e) {
      return false;
    }
  }

  @Override
  public boolean isSynced() {
    return true;
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    String low = path.toLowerCase(Locale.ROOT);
    String extension = extension(low);
    if (!JSON.contains(extension) && !TABLES.contains(extension)) return null;
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String stem = low.substring(slash + 1, low.length() - extension.length() - 1);
    List<String> words = List.of(WORDS.split(stem));
    String above = low.substring(folder.lastIndexOf('/') + 1, Math.max(0, slash));
    boolean single = FOLDERS.contains(above) && JSON.contains(extension);
    if (!single && words.stream().noneMatch(NAMES::contains)) return null;
    if (words.stream().anyMatch(NO_EXPORT::contains)) return null;
    Certainty sure = isData(low) ? Certainty.LEFT_OUT : Certainty.POSSIBLE;
    if (single) return new Recognised(this, folder, folder, sure, "issues exported one to a file");
    String kin = NUMBERS.matcher(path.substring(slash + 1)).replaceAll("");
    String feature = folder.isEmpty() ? kin : folder + "/" + kin;
    return new Recognised(this, feature, sure, "an export of issues");
  }

  private static boolean isData(String path) {
    String[] parts = path.split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) if (DATA.contains(parts[i])) return true;
    return false;
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}

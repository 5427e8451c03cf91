package xpod.source.runs.ctrf;

import java.time.Instant;
import java.util.Locale;
import xpod.source.runs.Draft;
import xpod.source.runs.Family;
import xpod.source.runs.Json;
import xpod.source.runs.RunReport;
import xpod.source.runs.TestResult;
import xpod.source.runs.TestResult.Outcome;

/** Reads the {@code results} of a CTRF document. */
public final class CtrfReport {
  /** The last millisecond of the year 9999. */
  private static final long LAST_MILLISECOND = 253_402_300_799_999L;

  private final Draft draft;
  private final Json json;
  private long red;
  private long counted;

  private CtrfReport(Draft draft, Json json) {
    this.draft = draft;
    this.json = json;
  }

  public static Draft draft() {
    return new Draft(RunReport.Kind.TESTS, "ctrf");
  }

  /** Reads the object that {@code json} stands at. */
  public static void results(Json json, Draft into) {
    CtrfReport reader = new CtrfReport(into, json);
    json.members(reader::section);
    if (reader.counted > reader.red)
      into.lacks("it counts " + reader.counted + " failed tests and holds " + reader.red);
  }

  private void section(String name) {
    switch (name) {
      case "tool" ->
          json.members(key -> {
            if (key.equals("name")) tool(json.text());
          });
      case "summary" -> json.members(this::summary);
      case "environment" -> json.members(this::environment);
      case "tests" -> json.elements(this::test);
      default -> {}
    }
  }

  private void tool(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    Family family =
        switch (low) {
          case "jest", "vitest", "mocha", "playwright", "cypress", "webdriverio", "testcafe" ->
              Family.JAVASCRIPT;
          case "pytest" -> Family.PYTHON;
          case "go", "go-test", "gotest" -> Family.GO;
          case "junit", "testng", "surefire" -> Family.JVM;
          case "xunit", "nunit", "mstest" -> Family.DOTNET;
          default -> Family.OTHER;
        };
    draft.tool(name.isBlank() ? "ctrf" : name, family);
  }

  private void summary(String key) {
    if (key.equals("failed")) counted = json.number();
    long time = key.equals("start") || key.equals("stop") ? json.number() : 0;
    if (time > 0 && time <= LAST_MILLISECOND) draft.ran(Instant.ofEpochMilli(time));
  }

  private void environment(String key) {
    if (key.equals("commit")) draft.revision(json.text());
    else if (key.equals("extra")) json.properties(draft::property);
  }

  /** A test while its members are read, in whatever order. */
  private static final class Case {
    String name = "";
    String file = "";
    String status = "";
    String message = "";
    boolean flaky;
    final StringBuilder suite = new StringBuilder();
  }

  private void test() {
    if (!json.isObject()) return;
    Case test = new Case();
    json.members(key -> member(key, test));
    Outcome outcome = outcome(test);
    if (outcome.isRed()) red++;
    draft.test(new TestResult(test.suite.toString(), test.name, test.file, outcome, test.message));
  }

  private void member(String key, Case test) {
    switch (key) {
      case "name" -> test.name = json.text();
      case "status" -> test.status = json.text();
      case "filePath" -> test.file = json.text();
      case "message" -> test.message = json.text();
      case "flaky" -> test.flaky = json.isTrue();
      case "suite" ->
          json.texts(part -> {
            if (!test.suite.isEmpty()) test.suite.append(" > ");
            if (test.suite.length() < 1000) test.suite.append(part);
          });
      default -> {}
    }
  }

  private static Outcome outcome(Case test) {
    return switch (test.status.toLowerCase(Locale.ROOT)) {
      case "passed" -> test.flaky ? Outcome.FLAKY : Outcome.PASSED;
      case "failed" -> Outcome.FAILED;
      default -> Outcome.SKIPPED;
    };
  }
}

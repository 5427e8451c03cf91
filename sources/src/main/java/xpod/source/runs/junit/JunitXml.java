package xpod.source.runs.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import xpod.source.runs.Bounds;
import xpod.source.runs.Draft;
import xpod.source.runs.Family;
import xpod.source.runs.RunReport;
import xpod.source.runs.TestResult;
import xpod.source.runs.TestResult.Outcome;
import xpod.source.runs.Xml;

/**
 * Reads JUnit XML. Its dialects differ in what they nest and leave out; all of them have {@code
 * testcase} elements, and say in children how a test ended.
 */
public final class JunitXml implements Xml.Visitor {
  private final Draft draft = new Draft(RunReport.Kind.TESTS, "junit");
  private final Deque<Suite> suites = new ArrayDeque<>();
  private @Nullable Case test;
  private boolean message;

  private JunitXml() {}

  /** A suite that is open: what it says of itself, and what was found in it. */
  private static final class Suite {
    final String name;
    final String file;
    final int tests;
    final int red;
    int seen;
    int seenRed;

    Suite(String name, String file, int tests, int red) {
      this.name = name;
      this.file = file;
      this.tests = tests;
      this.red = red;
    }
  }

  /** A test that is open. */
  private static final class Case {
    final String group;
    final String name;
    final String file;
    Outcome outcome = Outcome.PASSED;
    final StringBuilder message = new StringBuilder();

    Case(String group, String name, String file) {
      this.group = group;
      this.name = name;
      this.file = file;
    }

    void ends(Outcome with) {
      // An error counts more than a failure, and both more than a skip or an earlier try.
      boolean graver = outcome == Outcome.PASSED || outcome == Outcome.FLAKY || with.isRed();
      if (graver && outcome != Outcome.ERRORED) outcome = with;
    }
  }

  /** Whether a root element of this name is one. */
  public static boolean isRoot(String name) {
    return name.equals("testsuites") || name.equals("testsuite");
  }

  /** Reads into a draft, which holds what there was even where the file breaks off. */
  public static Draft read(Xml xml) {
    JunitXml reader = new JunitXml();
    try {
      xml.walk(reader);
    } catch (XMLStreamException e) {
      reader.draft.lacks("it is not well-formed: " + firstLine(e.getMessage()));
    }
    return reader.draft;
  }

  private static String firstLine(@Nullable String message) {
    return String.valueOf(message).replace('\n', ' ');
  }

  @Override
  public void start(String name, Xml at) {
    switch (name) {
      case "testsuites" -> tool(at);
      case "testsuite" -> suite(at);
      case "testcase" -> {
        if (test == null) test = testCase(at);
      }
      case "property" -> {
        if (test == null) property(at);
      }
      case "failure" -> ends(Outcome.FAILED, at);
      case "error" -> ends(Outcome.ERRORED, at);
      case "skipped", "disabled" -> ends(Outcome.SKIPPED, at);
      case "flakyFailure", "flakyError" -> ends(Outcome.FLAKY, at);
      default -> message = false;
    }
  }

  private void tool(Xml at) {
    String name = at.attribute("name").toLowerCase(Locale.ROOT);
    draft.ran(at.attribute("timestamp"));
    if (name.startsWith("nextest")) draft.tool("nextest", Family.RUST);
    else if (name.equals("jest tests")) draft.tool("jest", Family.JAVASCRIPT);
    else if (name.startsWith("pytest")) draft.tool("pytest", Family.PYTHON);
    else if (name.startsWith("vitest")) draft.tool("vitest", Family.JAVASCRIPT);
    else if (name.startsWith("mocha")) draft.tool("mocha", Family.JAVASCRIPT);
  }

  private void suite(Xml at) {
    if (at.attribute("name").equals("pytest")) draft.tool("pytest", Family.PYTHON);
    String schema = at.attribute("noNamespaceSchemaLocation");
    if (schema.contains("surefire")) draft.tool("surefire", Family.JVM);
    draft.ran(at.attribute("timestamp"));
    int red = at.number("failures") + at.number("errors");
    suites.push(new Suite(at.attribute("name"), at.attribute("file"), at.number("tests"), red));
  }

  private void property(Xml at) {
    String name = at.attribute("name");
    boolean unknown = draft.family() == Family.OTHER;
    if (unknown && name.equals("go.version")) draft.tool("go test", Family.GO);
    if (unknown && name.equals("java.version")) draft.tool("surefire", Family.JVM);
    draft.property(name, at.attribute("value"));
  }

  private Case testCase(Xml at) {
    Suite suite = suites.peek();
    String group = at.attribute("classname");
    if (group.isEmpty()) group = at.attribute("class");
    if (group.isEmpty() && suite != null) group = suite.name;
    String file = at.attribute("file");
    if (file.isEmpty() && suite != null) file = suite.file;
    if (draft.family() == Family.OTHER && !at.attribute("assertions").isEmpty()) {
      if (Family.of(file) == Family.PHP) draft.tool("phpunit", Family.PHP);
    }
    Case opened = new Case(group, at.attribute("name"), file);
    String status = (at.attribute("status") + at.attribute("result")).toLowerCase(Locale.ROOT);
    boolean idle = status.contains("notrun") || status.contains("disabled");
    if (idle || status.contains("skipped")) opened.ends(Outcome.SKIPPED);
    if (status.contains("fail")) opened.ends(Outcome.FAILED);
    return opened;
  }

  private void ends(Outcome outcome, Xml at) {
    Case open = test;
    if (open == null) return;
    open.ends(outcome);
    boolean first = outcome.isRed() && open.message.isEmpty();
    if (first) open.message.append(at.attribute("message"));
    message = first && open.message.isEmpty();
  }

  @Override
  public boolean wantsText() {
    Case open = test;
    return message && open != null && open.message.length() < Bounds.LONGEST_MESSAGE;
  }

  @Override
  public void text(String part) {
    Case open = test;
    if (open == null) return;
    open.message.append(part, 0, Math.min(part.length(), Bounds.LONGEST_MESSAGE));
  }

  @Override
  public void end(String name) {
    message = false;
    if (name.equals("testcase")) testEnds();
    if (name.equals("testsuite")) suiteEnds();
  }

  private void testEnds() {
    Case ended = test;
    test = null;
    if (ended == null) return;
    draft.test(
        new TestResult(
            ended.group, ended.name, ended.file, ended.outcome, ended.message.toString()));
    for (Suite suite : suites) {
      suite.seen++;
      if (ended.outcome.isRed()) suite.seenRed++;
    }
    if (draft.family() == Family.OTHER) guess(ended);
  }

  /** Many writers do not say what they are; the tests they tell of do. */
  private void guess(Case ended) {
    Family family = Family.of(ended.file);
    boolean java = ended.group.matches("(?:[a-z_]\\w*\\.)+[A-Z]\\w*(?:\\$\\w+)*");
    boolean go = ended.name.matches("(?:Test|Example|Fuzz|Benchmark)[A-Z_]\\S*") && !java;
    if (family != Family.OTHER) draft.tool("junit", family);
    else if (java) draft.tool("junit", Family.JVM);
    else if (go && ended.group.contains("/")) draft.tool("go test", Family.GO);
  }

  private void suiteEnds() {
    Suite suite = suites.poll();
    if (suite == null) return;
    if (suite.tests > 0 && suite.seen == 0)
      draft.lacks("suite '" + suite.name + "' counts " + suite.tests + " tests and holds none");
    if (suite.red > suite.seenRed)
      draft.lacks(
          "suite '%s' counts %d failed tests and holds %d"
              .formatted(suite.name, suite.red, suite.seenRed));
  }
}

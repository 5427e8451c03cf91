package xpod.source.runs.trx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Reads TRX. Results come first and name their test by an id; the classes come behind. Of a test
 * with rows of data the outer result counts, which sums them up.
 */
public final class TrxReport implements Xml.Visitor {
  private final Draft draft = new Draft(RunReport.Kind.TESTS, "trx");
  private final List<Result> results = new ArrayList<>();
  private final Map<String, String> classes = new HashMap<>();
  private @Nullable Result open;
  private int inner;
  private String definition = "";
  private boolean message;
  private int failedByCount;
  private String outcome = "";

  private TrxReport() {}

  private record Result(String id, String name, String outcome, StringBuilder message) {}

  public static boolean isRoot(String name) {
    return name.equals("TestRun");
  }

  public static Draft read(Xml xml) {
    TrxReport reader = new TrxReport();
    try {
      xml.walk(reader);
    } catch (XMLStreamException e) {
      reader.draft.lacks(
          "it is not well-formed: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
    reader.finish();
    return reader.draft;
  }

  @Override
  public void start(String name, Xml at) {
    message = false;
    switch (name) {
      case "Times" -> {
        draft.ran(at.attribute("start"));
        draft.ran(at.attribute("finish"));
      }
      case "UnitTestResult" -> {
        if (open == null) {
          open =
              new Result(
                  at.attribute("testId"),
                  at.attribute("testName"),
                  at.attribute("outcome"),
                  new StringBuilder());
        } else inner++;
      }
      case "UnitTest" -> definition = at.attribute("id");
      case "TestMethod" -> {
        if (classes.size() < Bounds.MOST_TESTS) classes.put(definition, at.attribute("className"));
      }
      case "Message" -> message = open != null;
      case "Counters" -> failedByCount = at.number("failed") + at.number("error");
      case "ResultSummary" -> outcome = at.attribute("outcome");
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    message = false;
    if (!name.equals("UnitTestResult")) return;
    Result ended = open;
    if (inner > 0) inner--;
    else if (ended != null) {
      if (results.size() <= Bounds.MOST_TESTS) results.add(ended);
      open = null;
    }
  }

  @Override
  public boolean wantsText() {
    Result result = open;
    return message && result != null && result.message().length() < Bounds.LONGEST_MESSAGE;
  }

  @Override
  public void text(String part) {
    Result result = open;
    if (result != null)
      result.message().append(part, 0, Math.min(part.length(), Bounds.LONGEST_MESSAGE));
  }

  private void finish() {
    draft.tool("trx", Family.DOTNET);
    int red = 0;
    for (Result result : results) {
      Outcome ended = outcome(result.outcome());
      if (ended.isRed()) red++;
      draft.test(test(result, ended));
    }
    if (failedByCount > red)
      draft.lacks("it counts " + failedByCount + " failed tests and holds " + red);
    if (outcome.equalsIgnoreCase("Aborted")) draft.lacks("the run was aborted");
  }

  /** A test is often called by its class and its name; the class then stands alone. */
  private TestResult test(Result result, Outcome ended) {
    String group = classes.getOrDefault(result.id(), "");
    int comma = group.indexOf(',');
    if (comma >= 0) group = group.substring(0, comma);
    String name = result.name();
    if (!group.isEmpty() && name.startsWith(group + ".")) name = name.substring(group.length() + 1);
    return new TestResult(group, name, "", ended, result.message().toString());
  }

  private static Outcome outcome(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "passed", "warning", "completed" -> Outcome.PASSED;
      case "failed" -> Outcome.FAILED;
      case "error", "timeout", "aborted", "disconnected", "passedbutrunaborted" -> Outcome.ERRORED;
      default -> Outcome.SKIPPED;
    };
  }
}

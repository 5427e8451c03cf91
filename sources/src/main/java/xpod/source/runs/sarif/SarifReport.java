package xpod.source.runs.sarif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import xpod.source.runs.Bounds;
import xpod.source.runs.Draft;
import xpod.source.runs.Family;
import xpod.source.runs.Finding;
import xpod.source.runs.Finding.Level;
import xpod.source.runs.Finding.State;
import xpod.source.runs.Json;
import xpod.source.runs.RunReport;

/**
 * Reads the runs of a SARIF log. A result without a level has that of its rule, which may stand
 * behind it; one that is suppressed, or is of a kind that is no failure, is not held against
 * anybody.
 */
public final class SarifReport {
  private final Draft draft;
  private final Json json;
  private final Map<String, Level> levels = new HashMap<>();
  private final List<Result> results = new ArrayList<>();

  private SarifReport(Draft draft, Json json) {
    this.draft = draft;
    this.json = json;
  }

  /** A result while its members are read. */
  private static final class Result {
    String rule = "";
    String level = "";
    String kind = "fail";
    String message = "";
    String baseline = "";
    String file = "";
    int line;
    boolean suppressed;
    boolean located;
  }

  public static Draft draft() {
    return new Draft(RunReport.Kind.CHECKS, "sarif");
  }

  /** Reads the runs of the array that {@code json} stands at. */
  public static void runs(Json json, Draft into) {
    json.elements(() -> {
      SarifReport reader = new SarifReport(into, json);
      json.members(reader::section);
      reader.finish();
    });
  }

  private void section(String name) {
    switch (name) {
      case "tool" ->
          json.members(part -> {
            if (part.equals("driver")) json.members(this::driver);
          });
      case "versionControlProvenance" ->
          json.elements(() ->
              json.members(key -> {
                if (key.equals("revisionId")) draft.revision(json.text());
              }));
      case "invocations" -> json.elements(() -> json.members(this::invocation));
      case "results" -> json.elements(this::result);
      default -> {}
    }
  }

  private void driver(String key) {
    if (key.equals("name") && !json.text().isBlank()) draft.tool(json.text(), Family.OTHER);
    if (key.equals("rules")) json.elements(this::rule);
  }

  private void rule() {
    String[] found = {"", ""};
    json.members(key -> {
      if (key.equals("id")) found[0] = json.text();
      if (key.equals("defaultConfiguration"))
        json.members(inner -> {
          if (inner.equals("level")) found[1] = json.text();
        });
    });
    if (!found[1].isEmpty() && levels.size() < Bounds.MOST_FINDINGS)
      levels.put(found[0], level(found[1]));
  }

  private void invocation(String key) {
    switch (key) {
      case "executionSuccessful" -> {
        if (json.isFalse()) draft.lacks("the tool says that it did not come to its end");
      }
      case "startTimeUtc", "endTimeUtc" -> draft.ran(json.text());
      default -> {}
    }
  }

  private void result() {
    if (!json.isObject()) return;
    Result result = new Result();
    json.members(key -> member(key, result));
    if (results.size() <= Bounds.MOST_FINDINGS) results.add(result);
  }

  private void member(String key, Result result) {
    switch (key) {
      case "ruleId" -> result.rule = json.text();
      case "level" -> result.level = json.text();
      case "kind" -> result.kind = json.text();
      case "baselineState" -> result.baseline = json.text();
      case "message" ->
          json.members(part -> {
            if (part.equals("text")) result.message = json.text();
          });
      case "suppressions" -> json.elements(() -> suppression(result));
      case "locations" ->
          json.elements(() -> {
            if (!result.located) json.members(part -> location(part, result));
            result.located = true;
          });
      default -> {}
    }
  }

  /** A suppression counts unless somebody has yet to agree to it, or refused. */
  private void suppression(Result result) {
    String[] status = {"accepted"};
    json.members(key -> {
      if (key.equals("status")) status[0] = json.text();
    });
    if (status[0].equals("accepted")) result.suppressed = true;
  }

  private void location(String part, Result result) {
    if (!part.equals("physicalLocation")) return;
    json.members(key -> {
      if (key.equals("artifactLocation"))
        json.members(inner -> {
          if (inner.equals("uri")) result.file = json.text();
        });
      if (key.equals("region"))
        json.members(inner -> {
          if (inner.equals("startLine"))
            result.line = (int) Math.min(json.number(), Bounds.MOST_LINES);
        });
    });
  }

  private void finish() {
    for (Result result : results) {
      Level level =
          !result.kind.equals("fail")
              ? Level.NONE
              : result.level.isEmpty()
                  ? levels.getOrDefault(result.rule, Level.WARNING)
                  : level(result.level);
      draft.finding(
          new Finding(result.rule, level, state(result), result.file, result.line, result.message));
    }
  }

  private static Level level(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error" -> Level.ERROR;
      case "note" -> Level.NOTE;
      case "none" -> Level.NONE;
      default -> Level.WARNING;
    };
  }

  private static State state(Result result) {
    if (result.suppressed) return State.SUPPRESSED;
    return switch (result.baseline) {
      case "unchanged", "updated" -> State.OLD;
      case "absent" -> State.ABSENT;
      default -> State.NEW;
    };
  }
}

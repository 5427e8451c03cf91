package xpod.source.results;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.results.Attempt.Ending;
import xpod.source.runs.Json;

/**
 * An attempt while its members are being read, in whatever order they come. Terminal-Bench has
 * {@code task_id}, {@code is_resolved}, {@code failure_mode} and {@code parser_results}; Harbor
 * {@code task_name}, {@code verifier_result}, {@code exception_info} and {@code agent_info}.
 */
final class AttemptDraft {
  /** How Terminal-Bench writes that nothing failed. */
  private static final Set<String> NOTHING_FAILED = Set.of("unset", "none", "");

  /** What failed after the agent had ended, however it did: the file keeps one failure only. */
  private static final Set<String> AFTERWARDS = Set.of("test_timeout", "parse_error");

  /** Failures of Harbor's grading, which begins once the agent has stopped without a failure. */
  private static final List<String> OF_GRADING = List.of("Verifier", "Reward");

  private static final int LONGEST = 300;
  private static final int MOST_FAILED = 1_000;

  private String id = "";
  private String attempt = "";
  private String task = "";
  private String agent = "";
  private String model = "";
  private String failure = "";
  private String exception = "";
  private @Nullable Boolean resolved;
  private @Nullable Double reward;
  private int passed;
  private final List<String> failed = new ArrayList<>();
  private @Nullable Instant at;
  private @Nullable Instant ended;
  private boolean ofHarbor;

  void member(String name, Json json) {
    switch (name) {
      case "id", "uuid" -> id = id.isEmpty() ? text(json) : id;
      case "trial_name" -> attempt = text(json);
      case "task_id" -> task = task.isEmpty() ? text(json) : task;
      case "task_name" -> {
        ofHarbor = true;
        task = text(json);
      }
      case "is_resolved" -> resolved = truth(json);
      case "failure_mode" -> failure = text(json);
      case "parser_results" -> json.properties(this::test);
      case "agent_info" -> json.members(m -> agent(m, json));
      case "exception_info" ->
          json.members(m -> exception = m.equals("exception_type") ? text(json) : exception);
      case "verifier_result" -> json.members(m -> verified(m, json));
      case "agent_ended_at" -> at = time(json);
      case "trial_ended_at", "finished_at" -> ended = time(json);
      default -> {}
    }
  }

  private static @Nullable Boolean truth(Json json) {
    return json.isTrue() || json.isFalse() ? Boolean.valueOf(json.isTrue()) : null;
  }

  private void test(String name, String outcome) {
    if (outcome.equals("passed")) passed++;
    else if (failed.size() < MOST_FAILED) failed.add(cut(name));
  }

  private void agent(String name, Json json) {
    if (name.equals("name")) agent = text(json);
    if (name.equals("model_info")) json.members(m -> model = m.equals("name") ? text(json) : model);
  }

  private void verified(String name, Json json) {
    if (name.equals("rewards"))
      json.properties((m, value) -> reward = m.equals("reward") ? number(value) : reward);
    else if (name.equals("reward")) reward = number(json.text());
  }

  private static @Nullable Double number(String text) {
    return text.matches("-?\\d{1,6}(?:\\.\\d{1,20})?") ? Double.valueOf(text) : null;
  }

  private static @Nullable Instant time(Json json) {
    try {
      return OffsetDateTime.parse(json.text().strip()).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String text(Json json) {
    return cut(json.text().strip());
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Empty where the members are those of something else. */
  Optional<Attempt> done() {
    boolean terminal = resolved != null || !failure.isEmpty();
    boolean harbor = ofHarbor && (!agent.isEmpty() || reward != null || !exception.isEmpty());
    if (task.isEmpty() || !(terminal || harbor)) return Optional.empty();
    Ending ending = harbor ? endingOfHarbor() : ending();
    Boolean solved = harbor ? rewarded() : graded();
    String name = model.isEmpty() || agent.isEmpty() ? agent : agent + " " + model;
    Instant when = at != null ? at : ended;
    String key = id.isEmpty() ? attempt : id;
    return Optional.of(
        new Attempt(
            key.isEmpty() ? task : key, task, name, ending, solved, passed, failed, when, why()));
  }

  private Ending ending() {
    if (NOTHING_FAILED.contains(failure)) return Ending.STOPPED;
    return AFTERWARDS.contains(failure) ? Ending.UNKNOWN : Ending.CUT_SHORT;
  }

  private Ending endingOfHarbor() {
    if (exception.isEmpty()) return Ending.STOPPED;
    return OF_GRADING.stream().anyMatch(exception::startsWith) ? Ending.STOPPED : Ending.CUT_SHORT;
  }

  /**
   * The tests one by one, held against what the file says of them together; where the two disagree
   * nobody knows.
   */
  private @Nullable Boolean graded() {
    boolean tested = passed > 0 || !failed.isEmpty();
    if (!tested) return resolved;
    boolean all = failed.isEmpty();
    return resolved == null || resolved == all ? Boolean.valueOf(all) : null;
  }

  /** Less than the whole reward is less than all that was asked for. */
  private @Nullable Boolean rewarded() {
    Double known = reward;
    return known == null || !exception.isEmpty() ? null : Boolean.valueOf(known >= 1);
  }

  private String why() {
    if (!exception.isEmpty()) return "its grading ended in " + exception;
    if (reward != null) return "reward " + reward;
    boolean tested = passed > 0 || !failed.isEmpty();
    return tested && resolved != null && resolved != failed.isEmpty()
        ? "its tests and its result disagree"
        : "no result is in the file";
  }
}

package xpod.source.results;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import xpod.source.runs.Json;

/**
 * Reads the results of Terminal-Bench, one attempt or a run of many in a file, and of Harbor, its
 * successor. Never throws on bad input.
 */
public final class AttemptReader {
  /** A run of some hundred tasks has a few megabytes. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Attempts in one file. */
  private static final int MOST_ATTEMPTS = 100_000;

  private final List<Attempt> attempts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean several;

  private AttemptReader() {}

  public static AttemptReading read(InputStream in) {
    AttemptReader reader = new AttemptReader();
    try (InputStream bytes = new BufferedInputStream(new Bounded(in, MOST_BYTES), 1 << 16)) {
      Json json = Json.open(bytes);
      if (!json.isObject()) return new AttemptReading(List.of(), List.of(), true);
      reader.root(json);
    } catch (IOException | JacksonException e) {
      reader.problems.add("it breaks off or is no JSON");
    }
    boolean foreign = reader.attempts.isEmpty() && reader.problems.isEmpty() && !reader.several;
    return new AttemptReading(reader.attempts, reader.problems, foreign);
  }

  private void root(Json json) {
    AttemptDraft draft = new AttemptDraft();
    json.members(name -> {
      if (name.equals("results") && json.isArray()) {
        several = true;
        json.elements(() -> one(json));
      } else {
        draft.member(name, json);
      }
    });
    if (!several) draft.done().ifPresent(this::add);
  }

  private void one(Json json) {
    AttemptDraft draft = new AttemptDraft();
    json.members(name -> draft.member(name, json));
    draft.done().ifPresent(this::add);
  }

  private void add(Attempt attempt) {
    if (attempts.size() < MOST_ATTEMPTS) attempts.add(attempt);
    else if (problems.isEmpty()) problems.add("only the first " + MOST_ATTEMPTS + " were read");
  }
}

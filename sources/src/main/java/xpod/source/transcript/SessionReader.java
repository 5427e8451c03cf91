package xpod.source.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads one session file of whatever agent, known by how it begins. Never throws on bad input. */
public final class SessionReader {
  /** A line holds a message with the answers of its tools, pictures among them. */
  private static final int LONGEST_LINE = 32 * 1024 * 1024;

  /** Sessions of days have some hundred megabytes. */
  private static final long MOST_BYTES = 1024L * 1024 * 1024;

  /** Lines before the first that says whose they are. */
  private static final int MOST_BEFORE = 50;

  private final BufferedReader in;
  private long read;
  private boolean cut;

  private SessionReader(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Whether a session file says anything that can be read; for tests of any bytes. */
  public static boolean isSession(InputStream in) {
    return read(in).isPresent();
  }

  /** Empty where the file is of no agent that is known here. */
  static Optional<Session> read(InputStream in) {
    try {
      return new SessionReader(in).session();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Session> session() throws IOException {
    String first = line();
    if (first == null) return Optional.empty();
    Value value = Value.of(first);
    if (!value.isThere()) value = Value.of(first + rest());
    if (!value.isThere()) return Optional.empty();
    return document(value).or(() -> lines(value(first)));
  }

  private static Value value(String text) {
    return Value.of(text);
  }

  private static Optional<Session> document(Value document) {
    Draft draft;
    if (GeminiSession.is(document) && document.at("messages").isList()) {
      draft = new Draft("gemini-cli");
      GeminiSession.head(document, draft);
      document.at("messages").list().forEach(m -> GeminiSession.message(m, draft));
    } else if (ChatSession.is(document)) {
      draft = new Draft("copilot");
      ChatSession.read(document, draft);
    } else if (OpencodeSession.is(document)) {
      draft = new Draft("opencode");
      OpencodeSession.read(document, draft);
    } else {
      return Optional.empty();
    }
    return Optional.of(draft.done());
  }

  private Optional<Session> lines(Value first) {
    try {
      Value line = first;
      for (int before = 0; before < MOST_BEFORE; before++) {
        if (GeminiSession.is(line)) return Optional.of(gemini(line));
        if (ClaudeSession.begins(line)) return each("claude-code", line, ClaudeSession::line);
        if (CodexSession.begins(line)) return each("codex", line, CodexSession::line);
        if (CopilotSession.begins(line)) return each("copilot", line, CopilotSession::line);
        String next = line();
        if (next == null) return Optional.empty();
        line = Value.of(next);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Session> each(String agent, Value first, BiConsumer<Value, Draft> reader)
      throws IOException {
    Draft draft = new Draft(agent);
    reader.accept(first, draft);
    for (String line = line(); line != null; line = line()) {
      Value value = Value.of(line);
      if (!value.isThere() && !line.isBlank()) draft.whole = false;
      reader.accept(value, draft);
    }
    draft.whole &= !cut;
    return Optional.of(draft.done());
  }

  private Session gemini(Value head) throws IOException {
    Draft draft = new Draft("gemini-cli");
    GeminiSession.head(head, draft);
    Map<String, Value> messages = new LinkedHashMap<>();
    for (String line = line(); line != null; line = line()) {
      Value value = Value.of(line);
      String id = value.at("id").text();
      if (!id.isEmpty()) messages.put(id, value);
    }
    messages.values().forEach(m -> GeminiSession.message(m, draft));
    draft.whole = !cut;
    return draft.done();
  }

  /** What is left of a document that stands on several lines. */
  private String rest() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = line(); line != null && all.length() < LONGEST_LINE; line = line())
      all.append('\n').append(line);
    return all.toString();
  }

  /** The next line; one that is too long is passed over and leaves the session not whole. */
  private @org.jspecify.annotations.Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (++read > MOST_BYTES) {
        cut = true;
        return null;
      }
      if (c == '\n') return line.toString();
      if (line.length() < LONGEST_LINE) line.append((char) c);
      else cut = true;
    }
    return line.isEmpty() ? null : line.toString();
  }
}

package xpod.source.transcript;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gemini CLI, {@code ~/.gemini/tmp/PROJECT/chats/session-*.json}, one document of messages, or
 * {@code .jsonl}, a line for each, of which a later one of the same id replaces the earlier. The
 * folder is kept as a digest of its path. Seen in files of versions 0.20 to 0.46.
 */
final class GeminiSession {
  private static final Set<String> CHANGING = Set.of("write_file", "replace", "edit", "edit_file");

  private GeminiSession() {}

  static boolean is(Value document) {
    return document.at("projectHash").isThere() && document.at("sessionId").isThere();
  }

  static void head(Value document, Draft draft) {
    draft.id = document.at("sessionId").text();
    draft.folderDigest = document.at("projectHash").text();
  }

  static void message(Value message, Draft draft) {
    draft.time(message.at("timestamp"));
    switch (message.at("type").text()) {
      case "user" -> {
        boolean answers =
            message.at("content").list().stream().anyMatch(c -> c.at("functionResponse").isThere());
        if (!answers) draft.asked();
      }
      case "gemini" -> {
        draft.said(message.at("content").blocks());
        message.at("toolCalls").list().forEach(call -> call(call, draft));
      }
      case "info" -> {
        if (message.at("content").text().startsWith("Request cancelled")) draft.cut();
      }
      default -> {}
    }
  }

  private static void call(Value call, Draft draft) {
    String tool = call.at("name").text();
    if (!tool.equals("run_shell_command")) {
      draft.acted(CHANGING.contains(tool));
      return;
    }
    StringBuilder output = new StringBuilder();
    for (Value result : call.at("result").list()) {
      Value response = result.at("functionResponse", "response");
      output.append(response.at("output").text()).append(response.at("error").text());
    }
    String text = output.toString();
    draft.ran(call.at("args", "command").text(), exit(call, text), text);
  }

  /** What went well names no code in newer versions. */
  private static @Nullable Integer exit(Value call, String output) {
    Integer told = Draft.exit(output);
    if (told != null) return told;
    boolean background = call.at("args", "is_background").isTrue();
    return call.at("status").text().equals("success") && !background ? Integer.valueOf(0) : null;
  }
}

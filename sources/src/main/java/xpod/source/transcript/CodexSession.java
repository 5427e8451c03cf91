package xpod.source.transcript;

import java.util.stream.Collectors;

/**
 * Codex, {@code ~/.codex/sessions/YEAR/MONTH/DAY/rollout-*.jsonl}: lines of a type and a payload.
 * Seen in files of versions 0.46 to 0.77.
 */
final class CodexSession {
  private CodexSession() {}

  static boolean begins(Value line) {
    return line.at("type").text().equals("session_meta") && line.at("payload", "id").isThere();
  }

  static void line(Value line, Draft draft) {
    draft.time(line.at("timestamp"));
    Value payload = line.at("payload");
    switch (line.at("type").text()) {
      case "session_meta" -> {
        draft.id = payload.at("id").text();
        draft.folder = payload.at("cwd").text();
        draft.commit = payload.at("git", "commit_hash").text();
      }
      case "response_item" -> item(payload, draft);
      case "event_msg" -> {
        if (payload.at("type").text().equals("turn_aborted")) draft.cut();
      }
      default -> {}
    }
  }

  private static void item(Value item, Draft draft) {
    String key = item.at("call_id").text();
    switch (item.at("type").text()) {
      case "message" -> {
        String text = item.at("content").blocks("output_text", "input_text");
        if (item.at("role").text().equals("assistant")) draft.said(text);
        else if (item.at("role").text().equals("user")) draft.asked();
      }
      case "function_call" -> {
        String command = command(item.at("arguments").text());
        boolean patch = command.contains("apply_patch");
        if (command.isEmpty() || patch) draft.acted(patch || !isPlan(item.at("name").text()));
        else draft.started(key, command);
      }
      case "local_shell_call" -> draft.started(key, words(item.at("action", "command")));
      case "custom_tool_call" -> draft.acted(true);
      case "function_call_output" -> {
        Value output = item.at("output");
        String text = output.isThere() && output.text().isEmpty() ? output.blocks() : output.text();
        Value inside = Value.of(text);
        Integer told = inside.at("metadata", "exit_code").number();
        String said = inside.at("output").isThere() ? inside.at("output").text() : text;
        draft.ended(key, told != null ? told : Draft.exit(said), said);
      }
      default -> {}
    }
  }

  private static boolean isPlan(String tool) {
    return tool.equals("update_plan") || tool.equals("view_image");
  }

  private static String command(String arguments) {
    Value inside = Value.of(arguments);
    Value command = inside.at("command").isThere() ? inside.at("command") : inside.at("cmd");
    return words(command);
  }

  /** A command in a list is what a shell was given, behind the shell itself. */
  private static String words(Value command) {
    if (!command.isList()) return command.text();
    String all = command.list().stream().map(Value::text).collect(Collectors.joining(" "));
    return all.replaceFirst("^(?:/\\S*/)?(?:ba|z)?sh -l?c ", "");
  }
}

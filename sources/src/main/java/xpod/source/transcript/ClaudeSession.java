package xpod.source.transcript;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claude Code, {@code ~/.claude/projects/FOLDER/SESSION.jsonl}: a line for each message, tools as
 * blocks of {@code tool_use} and {@code tool_result}. Seen in files of versions 1.0 to 2.0.
 */
final class ClaudeSession {
  private static final Set<String> CHANGING =
      Set.of("Edit", "Write", "MultiEdit", "NotebookEdit", "Task", "Agent");

  private ClaudeSession() {}

  static boolean begins(Value line) {
    boolean message = line.at("message", "role").isThere() && line.at("type").isThere();
    return line.at("sessionId").isThere() && (message || line.at("cwd").isThere())
        || line.at("type").text().equals("summary") && line.at("leafUuid").isThere();
  }

  static void line(Value line, Draft draft) {
    // What agents of the agent say to it is no report to anybody.
    if (line.at("isSidechain").isTrue() || line.at("isMeta").isTrue()) return;
    if (draft.id.isEmpty()) draft.id = line.at("sessionId").text();
    if (draft.folder.isEmpty()) draft.folder = line.at("cwd").text();
    draft.time(line.at("timestamp"));
    Value content = line.at("message", "content");
    switch (line.at("type").text()) {
      case "assistant" -> assistant(content, draft);
      case "user" -> user(line, content, draft);
      default -> {}
    }
  }

  private static void assistant(Value content, Draft draft) {
    if (!content.isList()) draft.said(content.text());
    for (Value block : content.list()) {
      switch (block.at("type").text()) {
        case "text" -> draft.said(block.at("text").text());
        case "tool_use" -> {
          String tool = block.at("name").text();
          if (tool.equals("Bash"))
            draft.started(block.at("id").text(), block.at("input", "command").text());
          else draft.acted(CHANGING.contains(tool) || tool.startsWith("mcp__"));
        }
        default -> {}
      }
    }
  }

  private static void user(Value line, Value content, Draft draft) {
    if (content.blocks("text").startsWith("[Request interrupted")) draft.cut();
    boolean answers = false;
    for (Value block : content.list()) {
      if (!block.at("type").text().equals("tool_result")) continue;
      answers = true;
      String output = block.at("content").blocks("text");
      draft.ended(block.at("tool_use_id").text(), exit(line, block, output), output);
    }
    if (!answers) draft.asked();
  }

  /** Only what failed names its code; what was interrupted or put aside has none. */
  private static @Nullable Integer exit(Value line, Value block, String output) {
    Value result = line.at("toolUseResult");
    if (result.at("interrupted").isTrue() || result.at("backgroundTaskId").isThere()) return null;
    return block.at("is_error").isTrue() ? Draft.exit(output) : Integer.valueOf(0);
  }
}

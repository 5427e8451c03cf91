package xpod.source.transcript;

import java.util.Set;

/**
 * GitHub Copilot in the terminal, {@code ~/.copilot/session-state/SESSION/events.jsonl}, and the
 * transcripts that it keeps in VS Code: lines of events. Seen in files of versions 0.0.369 to 1.0.
 */
final class CopilotSession {
  private static final Set<String> SHELLS = Set.of("bash", "powershell", "run_in_terminal");

  private static final Set<String> READING =
      Set.of("view", "read_file", "grep", "rg", "glob", "report_intent", "update_todo", "list_dir");

  private CopilotSession() {}

  static boolean begins(Value line) {
    return line.at("type").text().equals("session.start") && line.at("data").isThere();
  }

  static void line(Value line, Draft draft) {
    draft.time(line.at("timestamp"));
    Value data = line.at("data");
    // What agents of the agent do, it answers for in the end.
    boolean child = line.at("agentId").isThere();
    String key = data.at("toolCallId").text();
    switch (line.at("type").text()) {
      case "session.start" -> {
        draft.id = data.at("sessionId").text();
        draft.folder = data.at("context", "cwd").text();
        draft.commit = data.at("context", "headCommit").text();
      }
      case "user.message" -> {
        if (!child) draft.asked();
      }
      case "assistant.message" -> {
        if (!child) draft.said(data.at("content").text());
      }
      case "tool.execution_start" -> {
        String tool = data.at("toolName").text();
        if (SHELLS.contains(tool)) draft.started(key, data.at("arguments", "command").text());
        else draft.acted(!READING.contains(tool));
      }
      case "tool.execution_complete" -> {
        String output = data.at("result", "content").text();
        draft.ended(key, Draft.exit(output), output);
      }
      case "abort" -> draft.cut();
      default -> {}
    }
  }
}

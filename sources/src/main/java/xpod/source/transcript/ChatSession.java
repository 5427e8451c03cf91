package xpod.source.transcript;

/**
 * Chats of VS Code with Copilot, {@code workspaceStorage/ID/chatSessions/SESSION.json}: one
 * document of requests with their responses. Seen in files of 2025. The stream of changes that
 * newer versions write ({@code .jsonl}) is not read.
 */
final class ChatSession {
  private ChatSession() {}

  static boolean is(Value document) {
    return document.at("requests").isList() && document.at("sessionId").isThere();
  }

  static void read(Value document, Draft draft) {
    draft.id = document.at("sessionId").text();
    for (Value request : document.at("requests").list()) {
      draft.time(request.at("timestamp"));
      draft.asked();
      StringBuilder said = new StringBuilder();
      for (Value part : request.at("response").list()) part(part, said, draft);
      if (request.at("isCanceled").isTrue()) draft.cut();
      else draft.said(said.toString());
    }
  }

  private static void part(Value part, StringBuilder said, Draft draft) {
    switch (part.at("kind").text()) {
      case "", "markdownContent" -> {
        Value content = part.at("content", "value");
        said.append(content.isThere() ? content.text() : part.at("value").text());
      }
      case "inlineReference" -> said.append('`').append(part.at("name").text()).append('`');
      case "textEditGroup", "notebookEditGroup" -> {
        said.setLength(0);
        draft.acted(true);
      }
      case "toolInvocationSerialized" -> {
        said.setLength(0);
        Value tool = part.at("toolSpecificData");
        Value line = tool.at("commandLine");
        String command = line.isThere() ? line.at("original").text() : tool.at("command").text();
        Integer exit = tool.at("terminalCommandState", "exitCode").number();
        String output = tool.at("terminalCommandOutput", "text").text();
        if (tool.at("kind").text().equals("terminal")) draft.ran(command, exit, output);
        else draft.acted(true);
      }
      default -> {}
    }
  }
}

package xpod.source.transcript;

import java.util.Set;

/**
 * OpenCode, as {@code opencode export} writes it: one document of the session, its messages and
 * their parts. The many small files and the database that it keeps itself are not read. Seen in
 * documents of version 1.
 */
final class OpencodeSession {
  private static final Set<String> READING =
      Set.of("read", "grep", "glob", "list", "webfetch", "todoread", "todowrite");

  private OpencodeSession() {}

  static boolean is(Value document) {
    return document.at("info", "id").isThere() && document.at("messages").isList();
  }

  static void read(Value document, Draft draft) {
    draft.id = document.at("info", "id").text();
    draft.folder = document.at("info", "directory").text();
    for (Value message : document.at("messages").list()) {
      Value info = message.at("info");
      draft.time(info.at("time", "created"));
      boolean user = info.at("role").text().equals("user");
      if (user) draft.asked();
      else message.at("parts").list().forEach(part -> part(part, draft));
      if (info.at("error").isThere()) draft.cut();
    }
  }

  private static void part(Value part, Draft draft) {
    draft.time(part.at("time", "end"));
    switch (part.at("type").text()) {
      case "text" -> {
        if (!part.at("synthetic").isTrue()) draft.said(part.at("text").text());
      }
      case "tool" -> {
        Value state = part.at("state");
        String tool = part.at("tool").text();
        if (!tool.equals("bash")) {
          draft.acted(!READING.contains(tool));
          return;
        }
        Integer exit = state.at("metadata", "exit").number();
        draft.ran(state.at("input", "command").text(), exit, state.at("output").text());
      }
      default -> {}
    }
  }
}

package xpod.source.git;

/** What a commit says. */
public record Message(String subject, String body, boolean cut) {
  static Message parse(String text, boolean cut) {
    int end = text.indexOf('\n');
    if (end < 0) return new Message(text, "", cut);
    return new Message(text.substring(0, end), text.substring(end + 1).strip(), cut);
  }
}

package xpod.source.git;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a commit says: a statement, never evidence.
 *
 * <p>What the message names is read from it on each call. E-mail addresses are replaced by a mark,
 * all else is as written and not to be printed raw.
 *
 * @param subject the first line
 * @param body what follows it, without white space around it
 * @param cut whether the middle of a long message was left out
 */
public record Message(String subject, String body, boolean cut) {
  /** The most of a message that is kept, in characters; its last quarter comes from the end. */
  public static final int LIMIT = 4 * 1024;

  /** What stands for an e-mail address. */
  public static final String HIDDEN = "(address)";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.%+-])[\\w.%+-]{1,64}+(?:\\[bot])?@"
              + "(?:[A-Za-z0-9-]{1,63}+\\.){1,8}[A-Za-z]{2,24}(?![\\w-])");

  /** Reads a message as git keeps it. */
  public static Message parse(byte[] message) {
    return parse(new String(message, StandardCharsets.UTF_8));
  }

  /** Reads a message; of one longer than the limit the beginning and the end. */
  public static Message parse(String message) {
    String text = message.strip();
    if (text.length() <= LIMIT) return parse(text, false);
    String end = text.substring(text.length() - LIMIT / 4);
    return parse(text.substring(0, LIMIT - LIMIT / 4) + "\n" + end, true);
  }

  static Message parse(String message, boolean cut) {
    String text = withoutAddresses(message.strip());
    int end = text.indexOf('\n');
    if (end < 0) return new Message(text, "", cut);
    return new Message(text.substring(0, end).strip(), text.substring(end + 1).strip(), cut);
  }

  /** The {@code Key: value} lines at the end, and well-known ones anywhere. */
  public List<Trailer> trailers() {
    return Trailer.in(body);
  }

  /** The subject's type and scope, where it follows Conventional Commits. */
  public Optional<Convention> convention() {
    return Convention.of(this);
  }

  /** What was merged, where the message is that of a merge. */
  public Optional<Merge> merge() {
    return Merge.of(this);
  }

  /** The pull or merge request by which the commit says it landed. */
  public Optional<PullRequest> pullRequest() {
    return PullRequest.of(this);
  }

  /** What the commit says it takes back or brings back. */
  public List<Revert> reverts() {
    return Revert.in(this);
  }

  /** The issues and requests named, each once; a closing mention wins over a plain one. */
  public List<Reference> references() {
    return Reference.in(this);
  }

  /** The task ids named, each once; a mention in the subject wins. */
  public List<TaskMention> tasks() {
    return TaskMention.in(this);
  }

  /** The text with a mark in place of each e-mail address. */
  public static String withoutAddresses(String text) {
    if (text.indexOf('@') < 0) return text;
    return ADDRESS.matcher(text).replaceAll(HIDDEN);
  }
}

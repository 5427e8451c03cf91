package xpod.source.git;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subject in the form of Conventional Commits.
 *
 * @param type in lower case, as in {@code feat}
 * @param scope empty where none is given
 * @param breaking marked with {@code !} or a BREAKING CHANGE footer
 * @param description the rest of the subject
 */
public record Convention(String type, String scope, boolean breaking, String description) {
  private static final Pattern SUBJECT =
      Pattern.compile("([A-Za-z]{2,20})(?:\\(([^()]{1,80})\\))?(!)?:\\s+(.+)");

  private static final Pattern FOOTER = Pattern.compile("^BREAKING[ -]CHANGE:", Pattern.MULTILINE);

  static Optional<Convention> of(Message message) {
    Matcher subject = SUBJECT.matcher(message.subject());
    if (!subject.matches()) return Optional.empty();
    boolean breaking = subject.group(3) != null || FOOTER.matcher(message.body()).find();
    String scope = subject.group(2) == null ? "" : subject.group(2).strip();
    String type = subject.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(new Convention(type, scope, breaking, subject.group(4)));
  }
}

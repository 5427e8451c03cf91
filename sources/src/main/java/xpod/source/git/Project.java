package xpod.source.git;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a host calls a repository, as in {@code owner/name}: other repositories cite it by this. */
final class Project {
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?:(?:https?|ssh|git)://(?:[^/@\\s]{1,100}@)?[\\w.-]{1,100}(?::\\d{1,5})?/"
              + "|[\\w.-]{1,100}@[\\w.-]{1,100}:)"
              + "([\\w.-]{1,100}(?:/[\\w.-]{1,100}){1,8})/?");

  private static final String SUFFIX = ".git";

  private Project() {}

  /** The project behind the address of a remote; none for a folder on this machine. */
  static Optional<String> ofRemote(String address) {
    Matcher remote = REMOTE.matcher(address.strip());
    if (!remote.matches()) return Optional.empty();
    String project = remote.group(1).toLowerCase(Locale.ROOT);
    boolean suffixed = project.endsWith(SUFFIX);
    return Optional.of(
        suffixed ? project.substring(0, project.length() - SUFFIX.length()) : project);
  }
}

package xpod.source.repository;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.source.git.Message;
import xpod.source.git.Reference;

/**
 * Something of another project that a claim cites: {@code owner/name#12}, {@code owner/name@1a2b3c4},
 * or the address of a pull request, an issue or a commit.
 *
 * @param project in lower case
 * @param key {@code #12}, {@code !12}, or {@code @} and a hash
 */
record Elsewhere(String project, String key) {
  private static final Pattern COMMIT =
      Pattern.compile(
          "https?://[\\w.:-]{1,100}/(?<where>[\\w./-]{1,200}?)/(?:-/)?commits?/"
              + "(?<linked>[0-9a-f]{7,64})(?!\\w)"
              + "|(?<![\\w./-])(?<project>[\\w.-]{1,100}+(?:/[\\w.-]{1,100}+){1,8}+)@"
              + "(?<named>[0-9a-f]{7,64})(?!\\w)");

  /** Longer notes are documents; what they cite is told of, not cited as proof. */
  private static final int LONGEST = 8_000;

  static Set<Elsewhere> in(String text) {
    Set<Elsewhere> found = new LinkedHashSet<>();
    boolean none = text.indexOf('/') < 0 || text.length() > LONGEST;
    if (none || (text.indexOf('#') < 0 && text.indexOf('@') < 0 && text.indexOf(':') < 0)) return found;
    for (Reference reference : Message.parse("\n\n" + text).references()) {
      if (!reference.project().isEmpty()) found.add(of(reference.project(), reference.key()));
    }
    Matcher commit = COMMIT.matcher(text);
    while (commit.find()) {
      boolean linked = commit.group("linked") != null;
      String project = commit.group(linked ? "where" : "project");
      found.add(of(project, "@" + commit.group(linked ? "linked" : "named")));
    }
    return found;
  }

  private static Elsewhere of(String project, String key) {
    return new Elsewhere(project.toLowerCase(Locale.ROOT), key);
  }
}

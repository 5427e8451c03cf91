package xpod.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a merge says it merged.
 *
 * @param branches as named: with the owner in front where a fork's pull request was merged
 * @param from the repository pulled from, empty where it is this one
 * @param into the branch merged into, empty where none is named
 */
public record Merge(List<String> branches, String from, String into) {
  private static final Pattern REQUEST =
      Pattern.compile("Merge pull request #\\d{1,9} (?:in \\S+ )?from (\\S+)(?: to (\\S+))?.*");

  private static final Pattern BITBUCKET =
      Pattern.compile("Merged in (\\S+) \\(pull request #\\d{1,9}\\).*");

  private static final Pattern LOCAL =
      Pattern.compile(
          "Merge (?:remote-tracking )?(?:branch(?:es)?|tags?|commits?) ('[^']+'"
              + "(?:(?:, | and |, and )'[^']+'){0,50}+)(?: of (\\S+))?(?: into '?([^'\\s]+)'?)?.*");

  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  public Merge {
    branches = List.copyOf(branches);
  }

  static Optional<Merge> of(Message message) {
    String subject = message.subject();
    if (!subject.startsWith("Merge")) return Optional.empty();
    Matcher request = REQUEST.matcher(subject);
    if (request.matches()) {
      return Optional.of(new Merge(List.of(request.group(1)), "", orEmpty(request, 2)));
    }
    Matcher bitbucket = BITBUCKET.matcher(subject);
    if (bitbucket.matches()) {
      return Optional.of(new Merge(List.of(bitbucket.group(1)), "", ""));
    }
    Matcher local = LOCAL.matcher(subject);
    if (!local.matches()) return Optional.empty();
    List<String> branches = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(local.group(1));
    while (quoted.find()) branches.add(quoted.group(1));
    return Optional.of(new Merge(branches, orEmpty(local, 2), orEmpty(local, 3)));
  }

  private static String orEmpty(Matcher matcher, int group) {
    String text = matcher.group(group);
    return text == null ? "" : text;
  }
}

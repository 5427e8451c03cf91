package xpod.claim;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads which things, by their names in code, the promised tests are about. Only where tests were
 * written: "test the upload" may have been done by hand. And only where they are near to what they
 * test: tests through a browser or over the network reach a type without its name.
 */
final class Subjects {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(?:write|add|create|implement|develop|build|extend|expand|provide|wrote|added|created)\\b.{0,60}?\\b(?:tests?|specs?)\\b|\\bunit[-"
              + " ]tests?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FROM_AFAR =
      Pattern.compile(
          "\\b(?:e2e|end[- ]to[-"
              + " ]end|integration|acceptance|ui|browser|system|smoke|performance|perf|load|stress"
              + "|benchmarks?|visual|functional|regression|contract|playwright|cypress|security|a11y|accessibility"
              + "|fuzz|scenario|workflow|manual(?:ly)?|cli)\\b",
          Pattern.CASE_INSENSITIVE);

  private Subjects() {}

  static List<Named> in(Wording says) {
    if (says.matter() != Matter.TEST || !WRITTEN.matcher(says.text()).find()) return List.of();
    boolean near = !FROM_AFAR.matcher(says.text()).find();
    return says.promise().mentions().stream()
        .filter(m -> m.role() == Name.Role.TOUCHED)
        .map(Mention::thing)
        .filter(thing -> isSubject(thing, near))
        .distinct()
        .toList();
  }

  private static boolean isSubject(Named thing, boolean near) {
    return switch (thing) {
      case Named.Symbol symbol -> near && symbol.isType();
      case Named.Path path -> near;
      case Named.FileName file -> near;
      case Named.Route route -> true;
      case Named.Folder f -> false;
      case Named.Glob g -> false;
      case Named.Option o -> false;
      case Named.Command c -> false;
      case Named.Key k -> false;
      case Named.Message m -> false;
      case Named.TestName t -> false;
      case Named.Issue i -> false;
      case Named.Version v -> false;
      case Named.Library l -> false;
      case Named.Table t -> false;
      case Named.Column c -> false;
      case Named.Commit c -> false;
      case Named.Address a -> false;
      case Named.Snippet s -> false;
      case Named.Thing t -> false;
    };
  }
}

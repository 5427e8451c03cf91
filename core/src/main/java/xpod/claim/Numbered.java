package xpod.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Issues, pull requests and versions: numbers that name something. */
final class Numbered {

  private static final int LONGEST_ISSUE = 7;

  /** A colour is written like an issue. */
  private static final Set<String> COLOURS = Set.of("color", "colour", "hex", "background", "fill");

  /** Issues, pull requests and versions. */
  @Nullable Named at(int i, String text) {
    Named issue = issue(i, text);
    if (issue != null) return issue;
    String version = CodeNames.version(text);
    if (version == null) return major(i, text);
    boolean bare = CodeNames.isPlainNumber(text);
    if (bare && !upgraded(i) && !around.before(i, Nouns.VERSION)) return null;
    return new Named.Version(owner(i), version);
  }

  /** "Upgrade to Next.js 15": one number is a version where a product stands before it. */
  private @Nullable Named major(int i, String text) {
    String digits = text.startsWith("v") ? text.substring(1) : text;
    boolean number = !digits.isEmpty() && digits.length() <= 2 && isDigits(digits);
    boolean product =
        ownerless(i) && i > 1 || text.startsWith("v") && around.before(i, Set.of("to"));
    boolean said = number && around.anywhere(Nouns.UPGRADE) && product;
    return said ? new Named.Version(owner(i), digits) : null;
  }

  private @Nullable Named issue(int i, String text) {
    int hash = text.indexOf('#');
    String digits = hash >= 0 ? text.substring(hash + 1) : text;
    if (digits.isEmpty() || digits.length() > LONGEST_ISSUE || !isDigits(digits)) return null;
    Token last = around.word(i - 1);
    String before = last == null ? "" : last.lower();
    if (around.before(i, COLOURS)) return null;
    if (hash < 0) {
      boolean pull = Set.of("pr", "mr").contains(before);
      boolean request = before.equals("request") && digits.length() > 0;
      if (pull || request) return new Named.Issue(Named.Issue.Sort.PULL_REQUEST, "", digits);
      return before.equals("issue") ? new Named.Issue(Named.Issue.Sort.ISSUE, "", digits) : null;
    }
    String project = text.substring(0, hash);
    boolean whole = project.indexOf('/') > 0 && project.indexOf('/') == project.lastIndexOf('/');
    if (whole)
      return project.indexOf('.') < 0
          ? new Named.Issue(Named.Issue.Sort.EITHER, project, digits)
          : null;
    if (project.equals("PR") || Set.of("pr", "request", "mr").contains(before))
      return new Named.Issue(Named.Issue.Sort.PULL_REQUEST, "", digits);
    if (before.equals("issue") || Set.of("fixes", "closes", "resolves", "bug").contains(before))
      return new Named.Issue(Named.Issue.Sort.ISSUE, "", digits);
    if (project.isEmpty() || project.equals("GH"))
      return new Named.Issue(Named.Issue.Sort.EITHER, "", digits);
    return null;
  }

  static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "bump X to 3.2", "from 1.0 to 1.1", "Kotlin 1.1". */
  private boolean upgraded(int i) {
    return around.anywhere(Nouns.UPGRADE)
        && (around.before(i, Set.of("to", "from", "auf", "à", "a")) || ownerless(i));
  }

  private boolean ownerless(int i) {
    Token last = around.word(i - 1);
    return last != null && Character.isUpperCase(last.text().charAt(0));
  }

  /** Whose version it is: the word before it, or before "from … to". */
  private String owner(int i) {
    for (int j = i - 1; j >= 0 && j >= i - 6; j--) {
      Token token = around.tokens().get(j);
      if (token.isMark()) return "";
      boolean between =
          Set.of("to", "from", "version", "v", "auf", "von", "a", "à", "de").contains(token.lower())
              || CodeNames.version(token.text()) != null;
      if (between) continue;
      boolean verb = Verbs.deed(token.lower()) != null || Nouns.UPGRADE.contains(token.lower());
      boolean small = Set.of("the", "for", "in", "release", "and", "with").contains(token.lower());
      return verb || small ? "" : token.text();
    }
    return "";
  }

  boolean isVersion(int i) {
    Token token = around.word(i);
    return token != null && (CodeNames.version(token.text()) != null || isDigits(token.text()));
  }

  private final Around around;

  Numbered(Around around) {
    this.around = around;
  }
}

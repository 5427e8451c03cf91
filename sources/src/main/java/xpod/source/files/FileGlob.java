package xpod.source.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that somebody typed for files anywhere on this machine: {@code *}, {@code ?} and {@code
 * **} as in paths of a repository, {@code ~/} for the own home, and once {@code {agent}} for the
 * part of a path that is an agent's name.
 *
 * @param written as it was typed, for people
 * @param root the folder, or the file, that every match lies below
 */
public record FileGlob(String written, Path root, Pattern pattern) {
  private static final String AGENT = "{agent}";
  private static final String HOME = "~/";

  /**
   * Reads one.
   *
   * @param folder where relative patterns begin
   * @throws IllegalArgumentException with a sentence for whoever typed it
   */
  public static FileGlob of(String written, Path folder) {
    String glob = written.strip();
    while (glob.startsWith("./")) glob = glob.substring(2);
    if (glob.isEmpty()) throw new IllegalArgumentException("a pattern of files is missing");
    if (glob.indexOf(AGENT) != glob.lastIndexOf(AGENT))
      throw new IllegalArgumentException("'" + written + "' has {agent} twice");
    if (glob.startsWith(HOME)) glob = System.getProperty("user.home") + glob.substring(1);
    String whole = Path.of(glob).isAbsolute() ? glob : folder + "/" + glob;
    Path root = root(whole);
    String base = root.toString();
    String rest = whole.substring(plain(whole));
    String pattern = Pattern.quote(base) + (rest.isEmpty() ? "" : "/" + regex(rest));
    return new FileGlob(written, root, Pattern.compile(pattern));
  }

  /** How much of a pattern is folders without any sign of its own. */
  private static int plain(String glob) {
    int wild = 0;
    while (wild < glob.length() && "*?{".indexOf(glob.charAt(wild)) < 0) wild++;
    return wild == glob.length() ? wild : glob.lastIndexOf('/', wild) + 1;
  }

  private static Path root(String glob) {
    int end = plain(glob);
    return Path.of(end == 0 ? "/" : glob.substring(0, end)).normalize();
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (glob.startsWith(AGENT, i)) {
        regex.append("(?<agent>[^/]+)");
        i += AGENT.length() - 1;
      } else if (c == '*' || c == '?') {
        regex.append(c == '*' ? "[^/]*" : "[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  /** Whether the pattern says which part of a path is the agent's name. */
  public boolean namesAgents() {
    return pattern.pattern().contains("(?<agent>");
  }

  /** Whether more than one file may be meant. */
  public boolean isWild() {
    return !pattern.pattern().equals(Pattern.quote(root.toString()));
  }

  boolean matches(Path file) {
    return pattern.matcher(file.toString()).matches();
  }

  /** The agent that a matching path names; empty where the pattern does not ask for one. */
  Optional<String> agent(Path file) {
    if (!namesAgents()) return Optional.empty();
    Matcher match = pattern.matcher(file.toString());
    return match.matches() ? Optional.ofNullable(match.group("agent")) : Optional.empty();
  }
}

package xpod.source.git;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.Actor;
import xpod.AgentId;

/**
 * Who is behind a commit: a person, an agent or automation, by the marks listed in {@code
 * actors.tsv}.
 *
 * <p>A commit that a person made and an agent co-wrote is the agent's claim. Addresses are looked
 * at here and never handed on.
 */
public final class Actors {
  private static final Pattern COAUTHOR =
      Pattern.compile(
          "^[ \\t]*(?:Co-?authored-by|Assisted-by|Generated-by):[ \\t]*([^<\\n]*)(?:<([^>\\n]*)>)?",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern FORGE =
      Pattern.compile("(?:\\d{1,19}[+-])?(.+)@users\\.noreply\\..*");

  private static final String AUTOMATION = "automation";
  private static final List<Rule> RULES = load();

  private Actors() {}

  /** Who goes by a name and an address. */
  public static Actor of(String name, String mail) {
    return of(new Ident(name, mail.toLowerCase(Locale.ROOT)));
  }

  /** The agent that works on branches of such a name, as in {@code codex/fix-login}. */
  public static Optional<AgentId> ofBranch(String branch) {
    String name = branch.toLowerCase(Locale.ROOT);
    int owner = name.indexOf(':') + 1;
    String bare = name.substring(owner).replaceFirst("^refs/(?:heads|remotes/[^/]+)/", "");
    Optional<AgentId> agent = match(Field.BRANCH, bare).flatMap(Rule::agent);
    if (agent.isPresent()) return agent;
    // A merged pull request names the owner of the fork in front.
    return match(Field.BRANCH, bare.substring(bare.indexOf('/') + 1)).flatMap(Rule::agent);
  }

  /** The agent a message says it was written by, in a trailer or by a mark in its text. */
  public static Optional<AgentId> ofMessage(String message) {
    String text = message.toLowerCase(Locale.ROOT);
    Matcher coauthor = COAUTHOR.matcher(text);
    while (text.contains("-by:") && coauthor.find()) {
      String mail = coauthor.group(2) == null ? "" : coauthor.group(2).strip();
      Optional<AgentId> agent = agent(new Ident(coauthor.group(1).strip(), mail));
      if (agent.isPresent()) return agent;
    }
    Optional<AgentId> subject = match(Field.SUBJECT, text).flatMap(Rule::agent);
    return subject.isPresent() ? subject : match(Field.TEXT, text).flatMap(Rule::agent);
  }

  static Actor author(Ident author, Ident committer, String message) {
    Actor actor = of(author);
    if (actor instanceof Actor.Agent) return actor;
    Optional<AgentId> agent = ofMessage(message).or(() -> agent(committer));
    return agent.isPresent() ? new Actor.Agent(actor.name(), agent.get()) : actor;
  }

  static Actor of(Ident ident) {
    String name = shown(ident);
    Optional<Rule> rule = rule(ident);
    if (rule.isEmpty()) return new Actor.Person(name);
    Optional<AgentId> agent = rule.get().agent();
    return agent.isPresent() ? new Actor.Agent(name, agent.get()) : new Actor.Automation(name);
  }

  private static Optional<AgentId> agent(Ident ident) {
    return rule(ident).flatMap(Rule::agent);
  }

  private static Optional<Rule> rule(Ident ident) {
    String name = ident.name().toLowerCase(Locale.ROOT);
    Optional<Rule> rule = match(Field.MAIL, ident.mail());
    if (rule.isPresent() && rule.get().agent().isPresent()) return rule;
    Matcher forge = FORGE.matcher(ident.mail());
    String login = forge.matches() ? forge.group(1) : name.endsWith("[bot]") ? name : "";
    return match(Field.LOGIN, login).or(() -> match(Field.NAME, name)).or(() -> rule);
  }

  /** A name that is an address is cut before its domain. */
  private static String shown(Ident ident) {
    String name = ident.name();
    int at = name.indexOf('@');
    if (at > 0 && !Message.withoutAddresses(name).equals(name)) name = name.substring(0, at);
    return name.isBlank() ? "unknown" : name;
  }

  private static Optional<Rule> match(Field field, String text) {
    if (text.isEmpty()) return Optional.empty();
    for (Rule rule : RULES) {
      if (rule.field == field && rule.how.fits(text, rule.mark)) return Optional.of(rule);
    }
    return Optional.empty();
  }

  private static List<Rule> load() {
    try (InputStream file = Actors.class.getResourceAsStream("actors.tsv")) {
      if (file == null) throw new IllegalStateException("actors.tsv is missing");
      List<Rule> rules = new ArrayList<>();
      var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines();
      for (String line : (Iterable<String>) lines::iterator) {
        if (!line.isBlank() && !line.startsWith("#")) rules.add(Rule.parse(line));
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum Field {
    MAIL,
    LOGIN,
    NAME,
    SUBJECT,
    TEXT,
    BRANCH
  }

  private enum How {
    IS,
    STARTS,
    ENDS,
    HOLDS;

    boolean fits(String text, String mark) {
      return switch (this) {
        case IS -> text.equals(mark);
        case STARTS -> text.startsWith(mark);
        case ENDS -> text.endsWith(mark);
        case HOLDS -> text.contains(mark);
      };
    }
  }

  private record Rule(String actor, Field field, How how, String mark) {
    static Rule parse(String line) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 5 || parts[4].isBlank()) {
        throw new IllegalStateException("actors.tsv: '" + line + "' has no five parts");
      }
      return new Rule(
          parts[0],
          Field.valueOf(parts[1].toUpperCase(Locale.ROOT)),
          How.valueOf(parts[2].toUpperCase(Locale.ROOT)),
          parts[3].toLowerCase(Locale.ROOT));
    }

    Optional<AgentId> agent() {
      return actor.equals(AUTOMATION) ? Optional.empty() : Optional.of(new AgentId(actor));
    }
  }
}

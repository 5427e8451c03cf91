package xpod.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.verdict.Rule;

/** The offline pages that explain each rule, and the one line of help in each. */
public final class Explanations {
  private static final String HELP = "Help: ";

  /** Read once: every page is small and part of the program. */
  private static final Map<Rule, String> PAGES = new EnumMap<>(Rule.class);

  static {
    for (Rule rule : Rule.values()) PAGES.put(rule, read(rule.code()));
  }

  private Explanations() {}

  /** The rule that people mean by {@code code}, in either case. */
  public static Optional<Rule> rule(String code) {
    for (Rule rule : Rule.values()) {
      if (rule.code().equalsIgnoreCase(code.strip())) return Optional.of(rule);
    }
    return Optional.empty();
  }

  /** The page on {@code rule}, in Markdown. */
  public static String page(Rule rule) {
    return PAGES.getOrDefault(rule, "");
  }

  /** What would change a verdict that {@code rule} decided, in one sentence. */
  public static String help(Rule rule) {
    return page(rule)
        .lines()
        .filter(l -> l.startsWith(HELP))
        .findFirst()
        .map(l -> l.substring(HELP.length()))
        .orElse("");
  }

  private static String read(String code) {
    try (InputStream page = open(code)) {
      if (page == null) throw new IllegalStateException("rule " + code + " has no explanation");
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the explanation of " + code + " cannot be read", e);
    }
  }

  private static @Nullable InputStream open(String code) {
    return Explanations.class.getResourceAsStream("/xpod/explain/" + code + ".md");
  }
}

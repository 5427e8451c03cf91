package xpod.source.tracker;

import java.util.List;
import java.util.Locale;

/**
 * What a tick means in a section: most say that work is done, but some say that an option is on,
 * that a statement applies, or that a document was read through. Only {@link #WORK} carries claims
 * about work.
 */
public enum SectionKind {
  WORK("a tick says the work is done"),
  ENABLED("a tick says that something is switched on"),
  APPLIES("a tick says that a statement applies"),
  AUDIT("a tick says that a document was looked through"),
  CEREMONY("a tick says that a form was filled in"),
  EXAMPLE("the boxes explain the format");

  private final String reason;

  SectionKind(String reason) {
    this.reason = reason;
  }

  /** Why items here are or are not claims about work, for people. */
  public String reason() {
    return reason;
  }

  private record Rule(String words, SectionKind kind) {}

  // Whole titles in lower case, without emoji, numbers and punctuation at their ends.
  private static final List<Rule> TITLES =
      List.of(
          new Rule("options", ENABLED),
          new Rule("option", ENABLED),
          new Rule("optionen", ENABLED),
          new Rule("settings", ENABLED),
          new Rule("configuration options", ENABLED),
          new Rule("routines", ENABLED),
          new Rule("enabled", ENABLED),
          new Rule("format", EXAMPLE),
          new Rule("legend", EXAMPLE),
          new Rule("status legend", EXAMPLE),
          new Rule("task legend", EXAMPLE),
          new Rule("example", EXAMPLE),
          new Rule("key", EXAMPLE),
          new Rule("legende", EXAMPLE),
          new Rule("leyenda", EXAMPLE),
          new Rule("légende", EXAMPLE),
          new Rule("图例", EXAMPLE),
          new Rule("凡例", EXAMPLE),
          new Rule("범례", EXAMPLE),
          new Rule("pros", APPLIES),
          new Rule("cons", APPLIES),
          new Rule("pros and cons", APPLIES),
          new Rule("pros & cons", APPLIES),
          new Rule("advantages", APPLIES),
          new Rule("disadvantages", APPLIES),
          new Rule("benefits", APPLIES),
          new Rule("drawbacks", APPLIES),
          new Rule("strengths", APPLIES),
          new Rule("weaknesses", APPLIES),
          new Rule("vorteile", APPLIES),
          new Rule("nachteile", APPLIES),
          new Rule("ventajas", APPLIES),
          new Rule("desventajas", APPLIES),
          new Rule("avantages", APPLIES),
          new Rule("inconvénients", APPLIES),
          new Rule("优点", APPLIES),
          new Rule("缺点", APPLIES),
          new Rule("メリット", APPLIES),
          new Rule("デメリット", APPLIES),
          new Rule("장점", APPLIES),
          new Rule("단점", APPLIES),
          new Rule("do", APPLIES),
          new Rule("don't", APPLIES),
          new Rule("dos and don'ts", APPLIES),
          new Rule("types of changes", APPLIES),
          new Rule("type of changes", APPLIES),
          new Rule("change type", APPLIES),
          new Rule("checklist before submitting", CEREMONY),
          new Rule("pr checklist", CEREMONY));

  // Parts of titles, in lower case.
  private static final List<Rule> PARTS =
      List.of(
          new Rule("features enabled", ENABLED),
          new Rule("enabled features", ENABLED),
          new Rule("type of change", APPLIES),
          new Rule("types of change", APPLIES),
          new Rule("breaking change?", APPLIES),
          new Rule("art der änderung", APPLIES),
          new Rule("变更类型", APPLIES),
          new Rule("変更の種類", APPLIES),
          new Rule("constitution check", AUDIT),
          new Rule("constitution compliance", AUDIT),
          new Rule("constitution alignment", AUDIT),
          new Rule("requirement completeness", AUDIT),
          new Rule("content quality", AUDIT),
          new Rule("feature readiness", AUDIT),
          new Rule("requirements quality", AUDIT),
          new Rule("specification quality", AUDIT),
          new Rule("review & acceptance checklist", AUDIT),
          new Rule("tier checklist", AUDIT),
          new Rule("before submitting", CEREMONY),
          new Rule("pre-submission", CEREMONY),
          new Rule("before you submit", CEREMONY),
          new Rule("contributor checklist", CEREMONY),
          new Rule("pull request checklist", CEREMONY),
          new Rule("example checklist", EXAMPLE),
          new Rule("checklist format", EXAMPLE),
          new Rule("format: `[id]", EXAMPLE));

  /** The kind of the innermost title that says one. */
  public static SectionKind of(List<String> headings) {
    for (int i = headings.size() - 1; i >= 0; i--) {
      SectionKind kind = ofTitle(headings.get(i));
      if (kind != WORK) return kind;
    }
    return WORK;
  }

  private static SectionKind ofTitle(String heading) {
    String title = heading.toLowerCase(Locale.ROOT);
    String bare = bare(title);
    for (Rule rule : TITLES) if (bare.equals(rule.words)) return rule.kind;
    for (Rule rule : PARTS) if (title.contains(rule.words)) return rule.kind;
    return WORK;
  }

  private static String bare(String title) {
    int from = 0;
    int to = title.length();
    while (from < to && !Character.isLetter(title.charAt(from))) from++;
    while (to > from && !Character.isLetter(title.charAt(to - 1))) to--;
    return title.substring(from, to);
  }
}

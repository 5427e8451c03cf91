package xpod.source.syntax.tree;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text of a query: tree-sitter's own query language, less quantifiers other than {@code
 * ?}, groups of siblings and supertypes. A mistake in it is ours, and throws.
 */
final class QueryText {
  private final String text;
  private final Grammar grammar;
  private final Map<String, Integer> captures;
  private List<Pattern.Condition> conditions = new ArrayList<>();
  private int at;

  private QueryText(String text, Grammar grammar, Map<String, Integer> captures) {
    this.text = text;
    this.grammar = grammar;
    this.captures = captures;
  }

  /** The query of a text; what it captures is numbered in the order of first mention. */
  static Query read(String text, Grammar grammar) {
    Map<String, Integer> captures = new LinkedHashMap<>();
    QueryText reader = new QueryText(text, grammar, captures);
    List<Pattern> patterns = new ArrayList<>();
    while (reader.peek() != 0) patterns.addAll(reader.patterns());
    return new Query(grammar, patterns, List.copyOf(captures.keySet()));
  }

  private List<Pattern> patterns() {
    conditions = new ArrayList<>();
    List<Pattern.Node> nodes = choices();
    return nodes.stream().map(node -> new Pattern(node, conditions)).toList();
  }

  /** A node, or one of several in brackets, with what is captured. */
  private List<Pattern.Node> choices() {
    List<Pattern.Node> nodes = new ArrayList<>();
    if (peek() == '[') {
      at++;
      while (peek() != ']') nodes.addAll(choices());
      at++;
    } else if (peek() == '"') {
      nodes.add(leaf(kinds(string(), false)));
    } else if (peek() == '(' && (follows(1) == '(' || follows(1) == '[')) {
      nodes.addAll(grouped());
    } else if (peek() == '(') {
      nodes.add(node());
    } else {
      expect('_', "a node");
      nodes.add(leaf(new BitSet()));
    }
    List<Integer> names = captureNames();
    return nodes.stream().map(node -> with(node, names)).toList();
  }

  private Pattern.Node node() {
    expect('(', "a node");
    String name = word();
    BitSet kinds = name.equals("_") ? new BitSet() : kinds(name, true);
    List<Pattern.Child> children = new ArrayList<>();
    List<Integer> absent = new ArrayList<>();
    while (peek() != ')') {
      if (peek() == '!') {
        at++;
        absent.add(field(word()));
      } else if (isCondition()) {
        condition();
      } else if (peek() == '.' && endsAfter(1)) {
        at++;
        children.add(last(children.removeLast()));
      } else {
        children.add(child());
      }
    }
    at++;
    return new Pattern.Node(kinds, List.copyOf(children), List.copyOf(absent), List.of());
  }

  /** Nodes and their conditions in parentheses of their own. */
  private List<Pattern.Node> grouped() {
    expect('(', "a group");
    List<Pattern.Node> nodes = choices();
    while (isCondition()) condition();
    expect(')', "the end of a group");
    return nodes;
  }

  private Pattern.Child child() {
    boolean next = peek() == '.';
    if (next) at++;
    int field = 0;
    if (isWordStart(peek()) && fieldAhead()) {
      field = field(word());
      expect(':', "a field's value");
    }
    List<Pattern.Node> nodes = choices();
    boolean optional = peek() == '?';
    if (optional) at++;
    List<Integer> names = captureNames();
    nodes = nodes.stream().map(node -> with(node, names)).toList();
    return new Pattern.Child(nodes, field, next, false, optional);
  }

  private static Pattern.Child last(Pattern.Child child) {
    return new Pattern.Child(child.choices(), child.field(), child.next(), true, child.optional());
  }

  private void condition() {
    expect('(', "a condition");
    expect('#', "a condition");
    String name = word();
    expect('?', "a condition");
    boolean wanted = !name.startsWith("not-");
    String test = wanted ? name : name.substring("not-".length());
    expect('@', "what the condition is about");
    int capture = capture(word());
    List<String> values = new ArrayList<>();
    while (peek() != ')') values.add(string());
    at++;
    conditions.add(condition(test, capture, values, wanted));
  }

  private Pattern.Condition condition(
      String test, int capture, List<String> values, boolean wanted) {
    String first = values.isEmpty() ? "" : values.getFirst();
    return switch (test) {
      case "eq" -> new Pattern.Condition.Same(capture, first, wanted);
      case "any-of" -> new Pattern.Condition.OneOf(capture, new HashSet<>(values), wanted);
      case "match" ->
          new Pattern.Condition.Like(capture, java.util.regex.Pattern.compile(first), wanted);
      default -> throw mistake("a known condition, not " + test);
    };
  }

  private List<Integer> captureNames() {
    List<Integer> names = new ArrayList<>();
    while (peek() == '@') {
      at++;
      names.add(capture(word()));
    }
    return names;
  }

  private int capture(String name) {
    return captures.computeIfAbsent(name, unknown -> captures.size());
  }

  private static Pattern.Node leaf(BitSet kinds) {
    return new Pattern.Node(kinds, List.of(), List.of(), List.of());
  }

  private static Pattern.Node with(Pattern.Node node, List<Integer> names) {
    if (names.isEmpty()) return node;
    Set<Integer> all = new HashSet<>(node.captures());
    all.addAll(names);
    return new Pattern.Node(node.kinds(), node.children(), node.absent(), List.copyOf(all));
  }

  private BitSet kinds(String name, boolean named) {
    BitSet kinds = grammar.kinds(name, named);
    if (named && name.equals("ERROR")) kinds.set(Short.toUnsignedInt(Grammar.ERROR));
    if (kinds.isEmpty()) throw mistake("a kind of node that the grammar has, not " + name);
    return kinds;
  }

  private int field(String name) {
    int field = grammar.fields().indexOf(name);
    if (field <= 0) throw mistake("a field that the grammar has, not " + name);
    return field;
  }

  private String string() {
    expect('"', "a string");
    StringBuilder string = new StringBuilder();
    while (text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') at++;
      string.append(text.charAt(at++));
    }
    at++;
    return string.toString();
  }

  private String word() {
    peek();
    int start = at;
    while (at < text.length() && isWord(text.charAt(at))) at++;
    if (at == start) throw mistake("a name");
    return text.substring(start, at);
  }

  private boolean fieldAhead() {
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) end++;
    return end < text.length() && text.charAt(end) == ':';
  }

  private boolean isCondition() {
    return peek() == '(' && follows(1) == '#';
  }

  /** Whether no child comes from there on: a node's last sign, or its conditions. */
  private boolean endsAfter(int distance) {
    char sign = follows(distance);
    return sign == ')' || sign == '(' && text.startsWith("#", text.indexOf('(', at) + 1);
  }

  private char follows(int distance) {
    int place = at + distance;
    while (place < text.length() && Character.isWhitespace(text.charAt(place))) place++;
    return place < text.length() ? text.charAt(place) : 0;
  }

  /** The next sign that is no space and in no comment; 0 at the end. */
  private char peek() {
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (sign == ';') {
        while (at < text.length() && text.charAt(at) != '\n') at++;
      } else if (Character.isWhitespace(sign)) {
        at++;
      } else {
        return sign;
      }
    }
    return 0;
  }

  private void expect(char sign, String what) {
    if (peek() != sign) throw mistake(what);
    at++;
  }

  private static boolean isWord(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '_' || sign == '-' || sign == '.';
  }

  private static boolean isWordStart(char sign) {
    return Character.isLetter(sign);
  }

  private IllegalArgumentException mistake(String wanted) {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new IllegalArgumentException("line " + line + " of the query: expected " + wanted);
  }
}

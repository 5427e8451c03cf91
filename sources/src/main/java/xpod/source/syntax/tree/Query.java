package xpod.source.syntax.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Patterns looked for in a tree, all at every node. They are matched here and not by the native
 * library, which takes longer to match than to parse (docs/decisions/0012).
 */
final class Query {
  /** Told of each match: the pattern's place, and the node captured under each number, or -1. */
  interface Finder {
    void found(int pattern, int[] captured);
  }

  /**
   * How many comparisons one file may take: an honest file of the largest size takes a tenth. A
   * node with very many children could take the square of their number.
   */
  private static final long MOST_STEPS = 400_000_000;

  private final Grammar grammar;
  private final List<String> captures;
  private final List<Pattern> patterns;
  private final List<int[]> byKind = new ArrayList<>();

  Query(Grammar grammar, List<Pattern> patterns, List<String> captures) {
    this.grammar = grammar;
    this.captures = captures;
    this.patterns = List.copyOf(patterns);
    for (int kind = 0; kind < grammar.symbols().size(); kind++) byKind.add(fitting((short) kind));
  }

  private int[] fitting(short kind) {
    return IntStream.range(0, patterns.size())
        .filter(at -> patterns.get(at).node().fits(kind, grammar))
        .toArray();
  }

  /** The names of what is captured, each at its number. */
  List<String> captures() {
    return captures;
  }

  void find(Tree tree, Finder finder) {
    Search search = new Search(tree, finder);
    for (int node = 0; node < tree.size(); node++) {
      short kind = tree.kind(node);
      if (kind == Grammar.ERROR) continue;
      for (int pattern : byKind.get(kind)) search.begin(pattern, node);
    }
  }

  /** One run over one tree; finds every way in which a pattern fits. */
  private final class Search {
    private final Tree tree;
    private final Finder finder;
    private final int[] captured = new int[captures.size()];
    private long steps;

    Search(Tree tree, Finder finder) {
      this.tree = tree;
      this.finder = finder;
    }

    void begin(int pattern, int node) {
      Arrays.fill(captured, -1);
      match(patterns.get(pattern).node(), node, () -> found(pattern));
    }

    private void found(int pattern) {
      for (Pattern.Condition condition : patterns.get(pattern).conditions()) {
        int node = captured[condition.capture()];
        if (node >= 0 && !condition.holds(tree, node)) return;
      }
      finder.found(pattern, captured);
    }

    private void match(Pattern.Node wanted, int node, Runnable then) {
      if (++steps > MOST_STEPS) throw new IllegalStateException("it is too entangled");
      if (!wanted.fits(tree.kind(node), grammar)) return;
      for (int field : wanted.absent()) if (has(node, field)) return;
      List<Integer> names = wanted.captures();
      if (names.isEmpty()) {
        children(wanted, 0, node, node + 1, then);
        return;
      }
      int before = captured[names.getFirst()];
      for (int name : names) captured[name] = node;
      children(wanted, 0, node, node + 1, then);
      for (int name : names) captured[name] = before;
    }

    /** Fits the children wanted from the given one on to those of a node that begin at a place. */
    private void children(Pattern.Node wanted, int which, int node, int from, Runnable then) {
      if (which == wanted.children().size()) {
        then.run();
        return;
      }
      Pattern.Child child = wanted.children().get(which);
      int end = tree.after(node);
      boolean adjacent = child.next();
      boolean found = false;
      for (int at = from; at < end; at = tree.after(at)) {
        boolean named = grammar.isNamed(tree.kind(at));
        if (fits(child, at, end)) {
          found = true;
          int behind = tree.after(at);
          for (Pattern.Node choice : child.choices()) {
            match(choice, at, () -> children(wanted, which + 1, node, behind, then));
          }
        }
        if (adjacent && named) break;
      }
      if (child.optional() && !found) children(wanted, which + 1, node, from, then);
    }

    private boolean fits(Pattern.Child child, int at, int end) {
      if (child.field() != 0 && tree.field(at) != child.field()) return false;
      if (child.last() && !isLastNamed(at, end)) return false;
      if (++steps > MOST_STEPS) throw new IllegalStateException("it is too entangled");
      short kind = tree.kind(at);
      for (Pattern.Node choice : child.choices()) if (choice.fits(kind, grammar)) return true;
      return false;
    }

    private boolean isLastNamed(int node, int end) {
      for (int at = tree.after(node); at < end; at = tree.after(at)) {
        if (grammar.isNamed(tree.kind(at))) return false;
      }
      return true;
    }

    private boolean has(int node, int field) {
      for (int at = node + 1; at < tree.after(node); at = tree.after(at)) {
        if (tree.field(at) == field) return true;
      }
      return false;
    }
  }
}

package xpod.source.syntax.tree;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What a query looks for: a node, and a condition on the texts of what it captured.
 *
 * @param node the outermost node
 * @param conditions all of them must hold
 */
record Pattern(Node node, List<Condition> conditions) {
  Pattern {
    conditions = List.copyOf(conditions);
  }

  /**
   * One node of a pattern.
   *
   * @param kinds the kinds it may have; empty for any that has a name
   * @param children what it must have among its children, in this order
   * @param absent fields it must not have
   * @param captures what it is captured as
   */
  record Node(BitSet kinds, List<Child> children, List<Integer> absent, List<Integer> captures) {
    boolean fits(short kind, Grammar grammar) {
      if (kinds.isEmpty()) return grammar.isNamed(kind);
      return kind >= 0 ? kinds.get(kind) : kinds.get(Short.toUnsignedInt(kind));
    }
  }

  /**
   * A child of a pattern's node.
   *
   * @param choices any of these
   * @param field the field that must hold it; 0 for whichever
   * @param next whether no named node may lie between it and the one before
   * @param last whether no named node may come after it
   * @param optional whether it may be left out
   */
  record Child(List<Node> choices, int field, boolean next, boolean last, boolean optional) {}

  /** A condition on the text of a capture. */
  sealed interface Condition {
    int capture();

    boolean holds(Tree tree, int node);

    /** It is one of these words, or none of them. */
    record OneOf(int capture, Set<String> words, boolean wanted) implements Condition {
      private static final int LONGEST = 128;

      @Override
      public boolean holds(Tree tree, int node) {
        return words.contains(tree.text(node, LONGEST)) == wanted;
      }
    }

    /** The expression finds something in its beginning, or does not. */
    record Like(int capture, java.util.regex.Pattern expression, boolean wanted)
        implements Condition {
      /** What is looked for are names and short messages. */
      private static final int LONGEST = 256;

      @Override
      public boolean holds(Tree tree, int node) {
        return expression.matcher(tree.text(node, LONGEST)).find() == wanted;
      }
    }

    /** It is this very text. */
    record Same(int capture, String text, boolean wanted) implements Condition {
      @Override
      public boolean holds(Tree tree, int node) {
        return tree.hasText(node, text.getBytes(StandardCharsets.UTF_8)) == wanted;
      }
    }
  }
}

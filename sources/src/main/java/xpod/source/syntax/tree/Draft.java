package xpod.source.syntax.tree;

import xpod.source.syntax.Kind;

/** A definition on the way: the nodes that the patterns found for it; -1 for those they did not. */
final class Draft {
  final int node;
  Kind kind;

  /** The place of the pattern that gave the kind; of several the first in the query counts. */
  int rank;

  int name = -1;
  int owner = -1;

  /** Holds statements. */
  int body = -1;

  /** Is the one expression that is the whole body. */
  int value = -1;

  Draft(int node, Kind kind, int rank) {
    this.node = node;
    this.kind = kind;
    this.rank = rank;
  }

  boolean hasBody() {
    return body >= 0 || value >= 0;
  }

  /** Where its body begins. */
  int inside() {
    return body >= 0 ? body : value;
  }

  /** The first node behind it: in some grammars a body comes after what it belongs to. */
  int after(Tree tree) {
    return Math.max(tree.after(node), hasBody() ? tree.after(inside()) : 0);
  }

  int lastLine(Tree tree) {
    int last = tree.lastLine(node);
    return hasBody() ? Math.max(last, tree.lastLine(inside())) : last;
  }
}

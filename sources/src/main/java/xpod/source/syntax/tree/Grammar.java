package xpod.source.syntax.tree;

import java.util.BitSet;
import java.util.List;

/**
 * The kinds of nodes and the fields of one language, by number.
 *
 * @param language its address
 * @param symbols the kinds, each at its number
 * @param fields their names, each at its number; none at 0
 */
record Grammar(long language, List<Symbol> symbols, List<String> fields) {
  /** What could not be made sense of; in no grammar's list. */
  static final short ERROR = -1;

  /** A kind of node: with a name of its own, or a token that is named by its text. */
  record Symbol(String name, boolean named) {}

  Grammar {
    symbols = List.copyOf(symbols);
    fields = List.copyOf(fields);
  }

  boolean isNamed(short kind) {
    return kind == ERROR || symbols.get(kind).named();
  }

  /** The numbers of a kind; empty where the grammar has none of this name. */
  BitSet kinds(String name, boolean named) {
    BitSet found = new BitSet();
    for (int id = 0; id < symbols.size(); id++) {
      Symbol symbol = symbols.get(id);
      if (symbol.named() == named && symbol.name().equals(name)) found.set(id);
    }
    return found;
  }
}

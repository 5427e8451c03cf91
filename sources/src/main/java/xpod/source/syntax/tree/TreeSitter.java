package xpod.source.syntax.tree;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The native library, called as it is. Every tree is copied into arrays and freed at once, so that
 * nothing of native memory outlives a call.
 *
 * <p>Not for many threads.
 */
@SuppressWarnings("restricted")
final class TreeSitter {
  /** {@code TSNode}: byte, row, column, alias; subtree, tree. A tree cursor is no larger. */
  private static final MemoryLayout NODE =
      MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);

  /** {@code TSSymbolTypeRegular}: a kind with a name of its own, not a mere token. */
  private static final int NAMED = 0;

  private static final FunctionDescriptor MAKE = FunctionDescriptor.of(JAVA_LONG);
  private static final FunctionDescriptor STEP = FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS);
  private static final FunctionDescriptor NAME =
      FunctionDescriptor.of(ADDRESS, JAVA_LONG, JAVA_SHORT);
  private static final FunctionDescriptor COUNT = FunctionDescriptor.of(JAVA_INT, JAVA_LONG);

  private final Linker linker = Linker.nativeLinker();
  private final Arena arena = Arena.ofAuto();
  private final Path folder;
  private final SymbolLookup library;
  private final long parser;

  private final MethodHandle setLanguage;
  private final MethodHandle parse;
  private final MethodHandle free;
  private final MethodHandle rootNode;
  private final MethodHandle newCursor;
  private final MethodHandle freeCursor;
  private final MethodHandle currentNode;
  private final MethodHandle currentField;
  private final MethodHandle firstChild;
  private final MethodHandle nextSibling;
  private final MethodHandle parent;
  private final MethodHandle symbol;
  private final MethodHandle endByte;

  private final MemorySegment node = arena.allocate(NODE);
  private final MemorySegment cursor = arena.allocate(NODE);
  private final SegmentAllocator intoNode = SegmentAllocator.prefixAllocator(node);
  private final SegmentAllocator intoCursor = SegmentAllocator.prefixAllocator(cursor);

  TreeSitter(Path folder) {
    this.folder = folder;
    library = SymbolLookup.libraryLookup(folder.resolve(file("tree-sitter")), arena);
    setLanguage =
        whole("ts_parser_set_language", FunctionDescriptor.of(JAVA_BOOLEAN, JAVA_LONG, JAVA_LONG));
    parse =
        whole(
            "ts_parser_parse_string",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_INT));
    free = whole("ts_tree_delete", FunctionDescriptor.ofVoid(JAVA_LONG));
    rootNode = whole("ts_tree_root_node", FunctionDescriptor.of(NODE, JAVA_LONG));
    newCursor = whole("ts_tree_cursor_new", FunctionDescriptor.of(NODE, NODE));
    freeCursor = whole("ts_tree_cursor_delete", FunctionDescriptor.ofVoid(ADDRESS));
    currentNode = quick("ts_tree_cursor_current_node", FunctionDescriptor.of(NODE, ADDRESS));
    currentField =
        quick("ts_tree_cursor_current_field_id", FunctionDescriptor.of(JAVA_SHORT, ADDRESS));
    firstChild = quick("ts_tree_cursor_goto_first_child", STEP);
    nextSibling = quick("ts_tree_cursor_goto_next_sibling", STEP);
    parent = quick("ts_tree_cursor_goto_parent", STEP);
    symbol = quick("ts_node_symbol", FunctionDescriptor.of(JAVA_SHORT, NODE));
    endByte = quick("ts_node_end_byte", FunctionDescriptor.of(JAVA_INT, NODE));
    try {
      parser = (long) whole("ts_parser_new", MAKE).invokeExact();
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** The grammar of this name, whose library lies beside the others. */
  Grammar grammar(String name) {
    SymbolLookup itself = SymbolLookup.libraryLookup(folder.resolve(file(of(name))), arena);
    String maker = "tree_sitter_" + name.replace('-', '_');
    try {
      MethodHandle make = linker.downcallHandle(itself.findOrThrow(maker), MAKE);
      long language = (long) make.invokeExact();
      return new Grammar(language, symbols(language), fields(language));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private List<Grammar.Symbol> symbols(long language) throws Throwable {
    MethodHandle name = whole("ts_language_symbol_name", NAME);
    MethodHandle type =
        whole("ts_language_symbol_type", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_SHORT));
    int count = (int) whole("ts_language_symbol_count", COUNT).invokeExact(language);
    List<Grammar.Symbol> symbols = new ArrayList<>();
    for (short id = 0; id < count; id++) {
      MemorySegment text = (MemorySegment) name.invokeExact(language, id);
      boolean named = (int) type.invokeExact(language, id) == NAMED;
      symbols.add(new Grammar.Symbol(text(text), named));
    }
    return symbols;
  }

  private List<String> fields(long language) throws Throwable {
    MethodHandle name = whole("ts_language_field_name_for_id", NAME);
    int count = (int) whole("ts_language_field_count", COUNT).invokeExact(language);
    List<String> fields = new ArrayList<>(List.of(""));
    for (short id = 1; id <= count; id++) {
      fields.add(text((MemorySegment) name.invokeExact(language, id)));
    }
    return fields;
  }

  private static String text(MemorySegment at) {
    return at.address() == 0 ? "" : at.reinterpret(Short.MAX_VALUE).getString(0);
  }

  /** The tree of a file, copied. */
  Tree parse(Grammar grammar, byte[] file) {
    try (Arena own = Arena.ofConfined()) {
      MemorySegment text = own.allocate(file.length + 1L);
      MemorySegment.copy(file, 0, text, JAVA_BYTE, 0, file.length);
      if (!(boolean) setLanguage.invokeExact(parser, grammar.language())) {
        throw new IllegalStateException("this grammar and this library do not fit");
      }
      long tree = (long) parse.invokeExact(parser, 0L, text, file.length);
      if (tree == 0) throw new IllegalStateException("it was not parsed");
      try {
        return copy(grammar, tree, file);
      } finally {
        free.invokeExact(tree);
      }
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private Tree copy(Grammar grammar, long tree, byte[] file) throws Throwable {
    Tree.Builder copy = new Tree.Builder(file);
    MemorySegment unused = (MemorySegment) rootNode.invokeExact(intoNode, tree);
    unused = (MemorySegment) newCursor.invokeExact(intoCursor, node);
    try {
      boolean more = true;
      while (more) {
        unused = (MemorySegment) currentNode.invokeExact(intoNode, cursor);
        short kind = (short) symbol.invokeExact(node);
        short field = grammar.isNamed(kind) ? (short) currentField.invokeExact(cursor) : 0;
        copy.enter(kind, field, node.get(JAVA_INT, 0), (int) endByte.invokeExact(node));
        more = (boolean) firstChild.invokeExact(cursor) || onwards(copy);
      }
    } finally {
      freeCursor.invokeExact(cursor);
    }
    return copy.tree();
  }

  /** From a node without children to the next in the order of the file; false after the last. */
  private boolean onwards(Tree.Builder copy) throws Throwable {
    copy.leave();
    while (!(boolean) nextSibling.invokeExact(cursor)) {
      if (!(boolean) parent.invokeExact(cursor)) return false;
      copy.leave();
    }
    return true;
  }

  private MethodHandle whole(String name, FunctionDescriptor shape) {
    return linker.downcallHandle(library.findOrThrow(name), shape);
  }

  /** For functions that return within nanoseconds: the JVM need not prepare for a wait. */
  private MethodHandle quick(String name, FunctionDescriptor shape) {
    return linker.downcallHandle(library.findOrThrow(name), shape, Linker.Option.critical(false));
  }

  private static RuntimeException broken(Throwable e) {
    if (e instanceof Error error) throw error;
    if (e instanceof RuntimeException known) return known;
    return new IllegalStateException(e);
  }

  private static String of(String grammar) {
    return "tree-sitter-" + grammar;
  }

  /** The library's file as the build unpacked it. */
  private static String file(String library) {
    return System.mapLibraryName(library);
  }
}

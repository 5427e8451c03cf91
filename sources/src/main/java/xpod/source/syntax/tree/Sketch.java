package xpod.source.syntax.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xpod.source.syntax.Definition;
import xpod.source.syntax.Import;
import xpod.source.syntax.Kind;
import xpod.source.syntax.Language;
import xpod.source.syntax.Literal;
import xpod.source.syntax.Mark;
import xpod.source.syntax.Outline;
import xpod.source.syntax.Reference;

/** Makes the outline of a file of its tree and of what a query marked in it. */
final class Sketch {
  /** Of each; an honest file of the largest size that is read has fewer. */
  private static final int MOST_DEFINITIONS = 20_000;

  private static final int MOST_REFERENCES = 60_000;
  private static final int MOST_LITERALS = 30_000;
  private static final int MOST_IMPORTS = 5_000;

  /** Of a name or a string, in bytes. */
  private static final int LONGEST = 200;

  /** Where a query could only take the whole of an import. */
  private static final String KEYWORD = "^import\\s+";

  private final Language language;
  private final Grammar grammar;
  private final Tree tree;
  private final Markings markings;
  private final List<Draft> drafts;
  private final int[] within;
  private final int[] inside;

  /** What is inside imports, whose names are told as imports. */
  private final boolean[] silent;

  private final List<Definition> definitions = new ArrayList<>();
  private boolean cut;

  private Sketch(Language language, Grammar grammar, Tree tree, Query query) {
    this.language = language;
    this.grammar = grammar;
    this.tree = tree;
    this.markings = Markings.of(tree, query);
    List<Draft> all = markings.drafts();
    cut = all.size() > MOST_DEFINITIONS;
    this.drafts = cut ? all.subList(0, MOST_DEFINITIONS) : all;
    this.within = new int[drafts.size()];
    this.inside = new int[tree.size()];
    this.silent = silent();
  }

  private boolean[] silent() {
    boolean[] found = new boolean[tree.size()];
    for (int node = 0; node < found.length; node++) {
      int around = tree.parent(node);
      boolean inherited = around >= 0 && found[around];
      found[node] = inherited || markings.is(node, Role.SILENT) || markings.isImport(node);
    }
    return found;
  }

  static Outline of(Language language, Grammar grammar, Tree tree, Query query) {
    return new Sketch(language, grammar, tree, query).outline();
  }

  private Outline outline() {
    nest();
    define();
    List<Reference> references = references();
    List<Literal> literals = literals();
    return new Outline(
        language,
        tree.lineCount(),
        Broken.lines(tree),
        cut,
        definitions,
        references,
        literals,
        imports());
  }

  /** Which definition lies in which, and the innermost around each node. */
  private void nest() {
    int open = -1;
    int next = 0;
    for (int node = 0; node < tree.size(); node++) {
      while (open >= 0 && node >= drafts.get(open).after(tree)) open = within[open];
      if (next < drafts.size() && drafts.get(next).node == node) {
        within[next] = open;
        open = next++;
      }
      inside[node] = open;
    }
  }

  private void define() {
    Bodies bodies = new Bodies(tree, grammar, markings, drafts, inside);
    List<Set<Mark>> marks = new ArrayList<>();
    for (Draft draft : drafts) marks.add(ownMarks(draft));
    new Tests(tree, markings, drafts, within, inside).mark(marks);
    for (int place = 0; place < drafts.size(); place++) {
      Draft draft = drafts.get(place);
      definitions.add(
          new Definition(
              Quotes.without(tree.text(draft.name, LONGEST)),
              kind(place),
              owner(place),
              within[place],
              tree.firstLine(draft.node),
              draft.lastLine(tree),
              marks.get(place),
              bodies.of(draft, place)));
    }
  }

  private Set<Mark> ownMarks(Draft draft) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : Mark.values()) if (markings.hasMark(draft.node, mark)) marks.add(mark);
    return marks;
  }

  private Kind kind(int place) {
    Draft draft = drafts.get(place);
    if (draft.kind != Kind.FUNCTION) return draft.kind;
    if (draft.owner >= 0) return Kind.METHOD;
    int around = within[place];
    if (around < 0) return Kind.FUNCTION;
    Kind kind = drafts.get(around).kind;
    return kind == Kind.TYPE || kind == Kind.EXTENSION ? Kind.METHOD : Kind.FUNCTION;
  }

  private String owner(int place) {
    Draft draft = drafts.get(place);
    if (draft.owner >= 0) return tree.text(draft.owner, LONGEST);
    for (int around = within[place]; around >= 0; around = within[around]) {
      Draft other = drafts.get(around);
      if (other.kind.runs() && draft.kind != Kind.FIELD) return "";
      if (other.body >= 0) return Quotes.without(tree.text(other.name, LONGEST));
    }
    return "";
  }

  private List<Reference> references() {
    record Key(String name, int within) {}
    Map<Key, Reference> found = new LinkedHashMap<>();
    int wanted = Role.REFERENCE.bit() | Role.CALL.bit();
    for (int node = 0; node < tree.size(); node++) {
      if (!markings.isAny(node, wanted) || markings.is(node, Role.NAME)) continue;
      if (silent[node]) continue;
      boolean called = markings.is(node, Role.CALL);
      Key key = new Key(tree.text(node, LONGEST), inside[node]);
      Reference before = found.get(key);
      if (before == null && found.size() == MOST_REFERENCES) {
        cut = true;
      } else if (before == null) {
        int line = tree.firstLine(node);
        found.put(key, new Reference(key.name(), key.within(), line, 1, called));
      } else {
        boolean ever = before.called() || called;
        int times = before.times() + 1;
        found.put(key, new Reference(key.name(), key.within(), before.firstLine(), times, ever));
      }
    }
    return List.copyOf(found.values());
  }

  private List<Literal> literals() {
    List<Literal> found = new ArrayList<>();
    int wanted = Role.STRING.bit() | Role.NUMBER.bit();
    for (int node = 0; node < tree.size(); node++) {
      if (!markings.isAny(node, wanted) || silent[node]) continue;
      if (found.size() == MOST_LITERALS) {
        cut = true;
        return found;
      }
      boolean number = markings.is(node, Role.NUMBER);
      String text = tree.text(node, LONGEST);
      String plain = number ? text : Quotes.without(text);
      found.add(new Literal(plain, number, inside[node], tree.firstLine(node)));
    }
    return found;
  }

  private List<Import> imports() {
    List<Import> found = new ArrayList<>();
    for (Map.Entry<Integer, Markings.Taken> entry : markings.imports().entrySet()) {
      Markings.Taken taken = entry.getValue();
      if (taken.module < 0) continue;
      if (found.size() == MOST_IMPORTS) {
        cut = true;
        return found;
      }
      List<String> names = taken.names.stream().map(n -> tree.text(n, LONGEST)).toList();
      String module = Quotes.without(tree.text(taken.module, LONGEST).replaceFirst(KEYWORD, ""));
      found.add(new Import(module, names, tree.firstLine(entry.getKey())));
    }
    return found;
  }

  /** Lines that could not be made sense of. */
  private static final class Broken {
    private Broken() {}

    static int lines(Tree tree) {
      boolean[] broken = new boolean[tree.lineCount() + 2];
      for (int node = 1; node < tree.size(); node++) {
        if (!isBroken(tree, node)) continue;
        int last = Math.min(tree.lastLine(node), broken.length - 1);
        Arrays.fill(broken, Math.min(tree.firstLine(node), last), last + 1, true);
      }
      int count = 0;
      for (boolean line : broken) if (line) count++;
      return count;
    }

    /** Left over in an error, or put in by the parser where something was missing. */
    private static boolean isBroken(Tree tree, int node) {
      if (!tree.isLeaf(node)) return false;
      if (tree.isWithoutText(node) || tree.kind(node) == Grammar.ERROR) return true;
      return tree.kind(tree.parent(node)) == Grammar.ERROR;
    }
  }
}

package xpod.source.syntax.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xpod.source.syntax.Body;
import xpod.source.syntax.Emptiness;
import xpod.source.syntax.Kind;
import xpod.source.syntax.Mark;

/** Looks into the bodies of the definitions of one tree. */
final class Bodies {
  /** The longest text that is kept of a constant or a comment, in bytes. */
  private static final int LONGEST = 100;

  private static final int MESSAGE = 200;

  /** How deep a statement is looked into: a statement, an expression, a call, a few parentheses. */
  private static final int SPINE = 12;

  private final Tree tree;
  private final Grammar grammar;
  private final Markings markings;
  private final List<Draft> drafts;
  private final int[] inside;

  // How many nodes of a role come before a node.
  private final int[] statements;
  private final int[] conditions;
  private final int[] assertions;
  private final int[] unfinished;

  // The next comment from a node on that says something is still to be done; the first of each
  // place.
  private final int[] nextTodo;
  private final Map<Integer, Integer> firstTodo = new HashMap<>();

  /**
   * @param inside for each node the place of the innermost definition around it, or -1
   */
  Bodies(Tree tree, Grammar grammar, Markings markings, List<Draft> drafts, int[] inside) {
    this.tree = tree;
    this.drafts = drafts;
    this.grammar = grammar;
    this.markings = markings;
    this.inside = inside;
    int none = Role.COMMENT.bit() | Role.IGNORE.bit();
    statements = before(node -> markings.is(node, Role.STATEMENT) && !markings.isAny(node, none));
    conditions = before(node -> markings.is(node, Role.CONDITION));
    assertions = before(node -> markings.is(node, Role.ASSERT));
    unfinished = before(node -> saysUnfinished(node) && !isAbstract(inside[node]));
    nextTodo = nextTodo();
  }

  private int[] before(java.util.function.IntPredicate counts) {
    int[] before = new int[tree.size() + 1];
    for (int node = 0; node < tree.size(); node++) {
      before[node + 1] = before[node] + (counts.test(node) ? 1 : 0);
    }
    return before;
  }

  /** What is inside a draft, which has the given place among the definitions. */
  Body of(Draft draft, int place) {
    if (!draft.hasBody()) return Body.NONE;
    int from = draft.inside();
    int to = tree.after(from);
    // A body's first comment lies before the body in some grammars.
    String todo = todo(draft.kind, place, draft.node, to);
    Shape shape = shape(draft);
    Emptiness emptiness = shape.emptiness();
    if (isAbstract(place) && emptiness != Emptiness.WORKING) return Body.NONE;
    if (emptiness == Emptiness.WORKING && !todo.isEmpty()) emptiness = Emptiness.TODO_MARKED;
    return new Body(
        emptiness,
        shape.constant(),
        todo,
        unfinished[to] - unfinished[from],
        statements[to] - statements[from],
        conditions[to] - conditions[from],
        assertions[to] - assertions[from]);
  }

  /** What stands in the body of what is to be given its body elsewhere only fills the place. */
  private boolean isAbstract(int place) {
    return place >= 0
        && drafts.get(place).kind.runs()
        && markings.hasMark(drafts.get(place).node, Mark.ABSTRACT);
  }

  private record Shape(Emptiness emptiness, String constant) {
    Shape(Emptiness emptiness) {
      this(emptiness, "");
    }
  }

  private Shape shape(Draft draft) {
    List<Integer> content = draft.body >= 0 ? content(draft.body) : List.of(draft.value);
    if (content.isEmpty()) return new Shape(Emptiness.EMPTY);
    if (!draft.kind.runs()) return new Shape(Emptiness.WORKING);
    int logs = 0;
    int passes = 0;
    int unfinishedEnds = 0;
    List<Integer> rest = new ArrayList<>();
    for (int node : content) {
      if (endsUnfinished(node)) unfinishedEnds++;
      else if (hasOnSpine(node, Role.PASS)) passes++;
      else if (hasOnSpine(node, Role.LOG)) logs++;
      else rest.add(node);
    }
    if (unfinishedEnds > 0 && rest.stream().allMatch(this::givesNothing)) {
      return new Shape(Emptiness.NOT_IMPLEMENTED);
    }
    if (rest.isEmpty() && passes + logs > 0) {
      return new Shape(logs > 0 ? Emptiness.LOG_ONLY : Emptiness.PASS);
    }
    if (rest.size() != 1) return new Shape(Emptiness.WORKING);
    int only = rest.getFirst();
    if (isBareReturn(only)) return new Shape(logs > 0 ? Emptiness.LOG_ONLY : Emptiness.EMPTY);
    String constant = constant(only);
    if (constant.isEmpty()) return new Shape(Emptiness.WORKING);
    return new Shape(logs > 0 ? Emptiness.LOG_ONLY : Emptiness.CONSTANT, constant);
  }

  private boolean givesNothing(int statement) {
    return isBareReturn(statement)
        || hasOnSpine(statement, Role.THROW)
        || !constant(statement).isEmpty();
  }

  /** What a block holds, without comments and what is nobody's own. */
  private List<Integer> content(int block) {
    List<Integer> content = List.of(block);
    for (int depth = 0; depth < SPINE; depth++) {
      content = parts(content.getFirst());
      boolean wrapped = content.size() == 1 && markings.is(content.getFirst(), Role.BLOCK);
      if (!wrapped) return content;
    }
    return content;
  }

  private List<Integer> parts(int block) {
    List<Integer> parts = new ArrayList<>();
    for (int at = tree.first(block); at < tree.after(block); at = tree.after(at)) {
      if (counts(at) && !hasOnSpine(at, Role.IGNORE)) parts.add(at);
    }
    return parts;
  }

  /** Whether a node, or what alone it holds, or what alone that holds, has a role. */
  private boolean hasOnSpine(int node, Role role) {
    int at = node;
    for (int depth = 0; depth < SPINE; depth++) {
      if (at < 0) return false;
      if (markings.is(at, role)) return true;
      at = onlyChild(at);
    }
    return false;
  }

  /** Whether a node is more than a sign or a comment. */
  private boolean counts(int node) {
    boolean more = grammar.isNamed(tree.kind(node)) || markings.is(node, Role.CONSTANT);
    return more && !markings.is(node, Role.COMMENT);
  }

  /** The only child that counts; -1 where there is none or several. */
  private int onlyChild(int node) {
    int only = -1;
    for (int at = tree.first(node); at < tree.after(node); at = tree.after(at)) {
      if (!counts(at)) continue;
      if (only >= 0) return -1;
      only = at;
    }
    return only;
  }

  /** Whether it does nothing but say that something is not implemented. */
  private boolean endsUnfinished(int statement) {
    if (hasOnSpine(statement, Role.UNFINISHED)) return true;
    boolean ends =
        hasOnSpine(statement, Role.THROW)
            || hasOnSpine(statement, Role.RETURN)
            || hasOnSpine(statement, Role.UNSUPPORTED)
            || hasOnSpine(statement, Role.LOG);
    return ends && says(statement);
  }

  private boolean says(int node) {
    return unfinished[tree.after(node)] > unfinished[node];
  }

  private boolean saysUnfinished(int node) {
    if (markings.is(node, Role.UNFINISHED)) return true;
    int speaking = Role.UNSUPPORTED.bit() | Role.THROW.bit() | Role.LOG.bit();
    if (!markings.isAny(node, speaking)) return false;
    boolean log = !markings.isAny(node, Role.UNSUPPORTED.bit() | Role.THROW.bit());
    boolean message = false;
    for (int at = node; at < tree.after(node); at++) {
      if (markings.is(at, Role.UNFINISHED)) return false;
      // What is inside counts by itself; so no nesting is looked through twice.
      if (at > node && markings.isAny(at, speaking)) return false;
      if (!markings.is(at, Role.STRING)) continue;
      message = true;
      String said = tree.text(at, MESSAGE);
      if (log ? Phrases.sayPlainly(said) : Phrases.sayNotImplemented(said)) return true;
    }
    return !message && markings.is(node, Role.UNSUPPORTED);
  }

  private boolean isBareReturn(int statement) {
    return markings.is(statement, Role.RETURN) && firstNamed(statement) < 0;
  }

  private int firstNamed(int node) {
    for (int at = tree.first(node); at < tree.after(node); at = tree.after(at)) {
      if (counts(at)) return at;
    }
    return -1;
  }

  /** What a statement always gives; empty where that is not plain. */
  private String constant(int statement) {
    int at = statement;
    for (int depth = 0; depth < SPINE && at >= 0; depth++) {
      if (markings.is(at, Role.CONSTANT)) return tree.text(at, LONGEST).strip();
      if (markings.is(at, Role.EFFECT)) return "";
      at = onlyChild(at);
    }
    return "";
  }

  /** Of what runs anywhere inside; of others only what is no part of a definition inside. */
  private String todo(Kind kind, int place, int from, int to) {
    int found = kind.runs() ? nextTodo[from] : firstTodo.getOrDefault(place, to);
    return found < to && found >= from ? tree.text(found, LONGEST).strip() : "";
  }

  private int[] nextTodo() {
    int[] next = new int[tree.size() + 1];
    next[tree.size()] = tree.size();
    for (int node = tree.size() - 1; node >= 0; node--) {
      boolean says = markings.is(node, Role.COMMENT) && Phrases.sayToDo(tree.text(node, MESSAGE));
      if (says) firstTodo.put(inside[node], node);
      next[node] = says ? node : next[node + 1];
    }
    return next;
  }
}

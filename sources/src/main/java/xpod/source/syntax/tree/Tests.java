package xpod.source.syntax.tree;

import java.util.List;
import java.util.Set;
import xpod.source.syntax.Kind;
import xpod.source.syntax.Mark;

/** Tells what is test code among definitions, and which tests are switched off. */
final class Tests {
  private final Tree tree;
  private final Markings markings;
  private final List<Draft> drafts;
  private final int[] within;
  private final int[] inside;

  Tests(Tree tree, Markings markings, List<Draft> drafts, int[] within, int[] inside) {
    this.tree = tree;
    this.markings = markings;
    this.drafts = drafts;
    this.within = within;
    this.inside = inside;
  }

  /** Adds to the marks of each definition what its place and its body say. */
  void mark(List<Set<Mark>> marks) {
    for (int place = 0; place < drafts.size(); place++) {
      Kind kind = drafts.get(place).kind;
      if (kind == Kind.TEST) marks.get(place).add(Mark.TEST);
      if (kind == Kind.SUITE || marks.get(place).contains(Mark.TEST)) {
        marks.get(place).add(Mark.TEST_CODE);
      }
    }
    spreadOut(marks);
    skip(marks);
    spreadIn(marks);
  }

  /** A type that holds tests is test code. */
  private void spreadOut(List<Set<Mark>> marks) {
    for (int place = drafts.size() - 1; place >= 0; place--) {
      int around = within[place];
      if (around < 0 || !marks.get(place).contains(Mark.TEST_CODE)) continue;
      if (drafts.get(around).kind == Kind.TYPE) marks.get(around).add(Mark.TEST_CODE);
    }
  }

  /** What is in test code is test code; a test in a group that is switched off is so too. */
  private void spreadIn(List<Set<Mark>> marks) {
    for (int place = 0; place < drafts.size(); place++) {
      int around = within[place];
      if (around < 0) continue;
      Set<Mark> outer = marks.get(around);
      Set<Mark> own = marks.get(place);
      if (outer.contains(Mark.TEST_CODE)) own.add(Mark.TEST_CODE);
      boolean test = own.contains(Mark.TEST) || drafts.get(place).kind == Kind.SUITE;
      if (outer.contains(Mark.DISABLED) && test) own.add(Mark.DISABLED);
    }
  }

  /** A test that skips itself whatever happens is switched off. */
  private void skip(List<Set<Mark>> marks) {
    for (int node = 0; node < tree.size(); node++) {
      if (!markings.is(node, Role.SKIP) || inside[node] < 0) continue;
      int place = inside[node];
      boolean test = marks.get(place).contains(Mark.TEST_CODE);
      if (test && isUnconditional(node, drafts.get(place).node)) {
        marks.get(place).add(Mark.DISABLED);
      }
    }
  }

  private boolean isUnconditional(int node, int definition) {
    for (int at = node; at != definition; at = tree.parent(at)) {
      if (markings.is(at, Role.CONDITION)) return false;
    }
    return true;
  }
}

package xpod.source.syntax.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xpod.source.syntax.Kind;
import xpod.source.syntax.Mark;

/**
 * What the patterns of a query said of the nodes of a tree. A capture is a {@link Role}, {@code
 * definition.} with a kind, {@code mark.} with a mark of the definition that is the captured node,
 * or one of {@code body}, {@code value}, {@code owner}, {@code import}, {@code import-module},
 * {@code import-name}. What begins with a low line is for conditions alone.
 */
final class Markings {
  /** What was captured of one import. */
  static final class Taken {
    int module = -1;
    final List<Integer> names = new ArrayList<>();
  }

  private static final String DEFINITION = "definition.";
  private static final String MARK = "mark.";

  private final int[] roles;
  private final TreeMap<Integer, Draft> drafts = new TreeMap<>();
  private final TreeMap<Integer, Taken> imports = new TreeMap<>();
  private final Map<Integer, Integer> marks = new HashMap<>();

  // What each capture means, by its number.
  private final List<String> names;
  private final int[] roleOf;
  private final @Nullable Kind[] kindOf;
  private final @Nullable Mark[] markOf;

  private Markings(Tree tree, Query query) {
    roles = new int[tree.size()];
    names = query.captures();
    roleOf = names.stream().mapToInt(Role::bitOf).toArray();
    kindOf = meanings(DEFINITION, Kind::valueOf).toArray(new Kind[0]);
    markOf = meanings(MARK, Mark::valueOf).toArray(new Mark[0]);
  }

  static Markings of(Tree tree, Query query) {
    Markings markings = new Markings(tree, query);
    query.find(tree, markings::take);
    return markings;
  }

  private <T> List<@Nullable T> meanings(String prefix, Function<String, T> meaning) {
    List<@Nullable T> meanings = new ArrayList<>();
    for (String name : names) {
      String word = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
      String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
      meanings.add(word.isEmpty() ? null : meaning.apply(constant));
    }
    return meanings;
  }

  private void take(int pattern, int[] captured) {
    Draft draft = null;
    Taken taken = null;
    for (int capture = 0; capture < captured.length; capture++) {
      int node = captured[capture];
      if (node < 0) continue;
      roles[node] |= roleOf[capture];
      Kind kind = kindOf[capture];
      if (kind != null) draft = draft(node, kind, pattern);
      Mark mark = markOf[capture];
      if (mark != null) marks.merge(node, 1 << mark.ordinal(), (one, other) -> one | other);
      if (names.get(capture).equals("import")) {
        taken = imports.computeIfAbsent(node, unknown -> new Taken());
      }
    }
    if (draft != null) fill(draft, draft.rank == pattern, captured);
    if (taken != null) fill(taken, captured);
  }

  private Draft draft(int node, Kind kind, int pattern) {
    Draft draft = drafts.computeIfAbsent(node, unknown -> new Draft(node, kind, pattern));
    if (pattern < draft.rank) {
      draft.rank = pattern;
      draft.kind = kind;
    }
    return draft;
  }

  private void fill(Draft draft, boolean first, int[] captured) {
    for (int capture = 0; capture < captured.length; capture++) {
      int node = captured[capture];
      if (node < 0) continue;
      switch (names.get(capture)) {
        case "name" -> draft.name = first || draft.name < 0 ? node : draft.name;
        case "owner" -> draft.owner = first || draft.owner < 0 ? node : draft.owner;
        case "body" -> draft.body = first || draft.body < 0 ? node : draft.body;
        case "value" -> draft.value = first || draft.value < 0 ? node : draft.value;
        default -> {}
      }
    }
  }

  private void fill(Taken taken, int[] captured) {
    for (int capture = 0; capture < captured.length; capture++) {
      int node = captured[capture];
      if (node < 0) continue;
      if (names.get(capture).equals("import-module")) {
        taken.module = taken.module < 0 ? node : taken.module;
      } else if (names.get(capture).equals("import-name") && !taken.names.contains(node)) {
        taken.names.add(node);
      }
    }
  }

  boolean is(int node, Role role) {
    return (roles[node] & role.bit()) != 0;
  }

  boolean isAny(int node, int bits) {
    return (roles[node] & bits) != 0;
  }

  /** In the order of the file; only those with a name. */
  List<Draft> drafts() {
    return drafts.values().stream().filter(draft -> draft.name >= 0).toList();
  }

  boolean isImport(int node) {
    return imports.containsKey(node);
  }

  Map<Integer, Taken> imports() {
    return imports;
  }

  boolean hasMark(int node, Mark mark) {
    return (marks.getOrDefault(node, 0) & 1 << mark.ordinal()) != 0;
  }
}

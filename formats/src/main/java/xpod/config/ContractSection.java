package xpod.config;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import xpod.claim.Matter;
import xpod.contract.Clause;
import xpod.contract.EvidenceContract;
import xpod.contract.PathGlob;
import xpod.contract.Proof;
import xpod.contract.Requirement;

/**
 * The part of a configuration that says what a claim needs. Its clauses go before the usual ones.
 */
final class ContractSection {
  /** A contract nobody named. */
  private static final String UNNAMED = "own";

  private static final List<String> KEYS =
      List.of("name", "version", "grace", "probation", "clauses", "commands");
  private static final List<String> PARTS = List.of("all", "any", "by-another");

  /** Where no work is claimed nothing can be needed, so that matter is not offered. */
  private static final Map<String, Matter> MATTERS =
      Arrays.stream(Matter.values())
          .filter(m -> m != Matter.NOTHING)
          .collect(toMap(ContractSection::word, m -> m, (a, b) -> a, TreeMap::new));

  private static final Map<String, Proof> PROOFS =
      Arrays.stream(Proof.values())
          .collect(toMap(ContractSection::word, p -> p, (a, b) -> a, TreeMap::new));

  private final Values values;

  ContractSection(Values values) {
    this.values = values;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The keys of the section; those that are not known are told. */
  Map<String, Node> keys(Node node) {
    return values.keys(node, "contract", KEYS);
  }

  EvidenceContract read(Map<String, Node> keys) {
    EvidenceContract usual = EvidenceContract.DEFAULT;
    String name = null;
    if (keys.get("name") instanceof Node n) name = values.text(n, "name", "name: checkout");
    int version = 1;
    if (keys.get("version") instanceof Node n) version = values.whole(n, "version", 1);
    Duration grace = duration(keys, "grace", usual.grace());
    Duration agents = usual.probationOfAgents();
    Duration people = usual.probationOfPeople();
    if (keys.get("probation") instanceof Node n) {
      Map<String, Node> whose = values.keys(n, "probation", List.of("agents", "people"));
      agents = duration(whose, "agents", agents);
      people = duration(whose, "people", people);
    }
    List<Clause> clauses = new ArrayList<>();
    if (keys.get("clauses") instanceof Node n) clauses.addAll(clauses(n));
    clauses.addAll(usual.clauses());
    String known = name == null ? UNNAMED : name;
    return new EvidenceContract(known, version, clauses, grace, agents, people);
  }

  private Duration duration(Map<String, Node> keys, String key, Duration usual) {
    Node node = keys.get(key);
    return node == null ? usual : values.duration(node, key, usual);
  }

  private List<Clause> clauses(Node node) {
    List<Clause> clauses = new ArrayList<>();
    for (Node item : values.list(node, "clauses", "- {when: [test], needs: tested}")) {
      Map<String, Node> keys = values.keys(item, "a clause", List.of("when", "paths", "needs"));
      Set<Matter> when = Set.of();
      Requirement needs = null;
      PathGlob where = PathGlob.EVERYWHERE;
      if (keys.get("when") instanceof Node n) when = when(n);
      else missing(item, "when", "[content]");
      if (keys.get("needs") instanceof Node n) needs = requirement(n, "needs");
      else missing(item, "needs", "changed");
      if (keys.get("paths") instanceof Node n) where = values.glob(n, "paths");
      if (!when.isEmpty() && needs != null && where != null) {
        clauses.add(new Clause(when, where, needs));
      }
    }
    return clauses;
  }

  /** Says that a clause lacks a key, unless it is no mapping, which has been said. */
  private void missing(Node clause, String key, String example) {
    if (!(clause instanceof MappingNode)) return;
    values.wrong(clause, "a clause has no \"" + key + "\"", "add " + key + ": " + example);
  }

  private Set<Matter> when(Node node) {
    EnumSet<Matter> when = EnumSet.noneOf(Matter.class);
    for (Node item : values.list(node, "when", "[content, test]")) {
      Matter matter = word(item, "when", MATTERS);
      if (matter != null) when.add(matter);
    }
    return when;
  }

  private <T> @Nullable T word(Node node, String of, Map<String, T> known) {
    String text = values.text(node, "a word of " + of, known.keySet().iterator().next());
    if (text == null) return null;
    T value = known.get(text);
    if (value == null) {
      String what = of + " has the unknown word " + Mistakes.quoted(text);
      values.wrong(node, what, Nearest.wayOut(text, known.keySet()));
    }
    return value;
  }

  /** Recursion ends with the depth that {@link xpod.yaml.YamlText} lets through. */
  private @Nullable Requirement requirement(Node node, String of) {
    if (node instanceof ScalarNode) {
      Proof proof = word(node, of, PROOFS);
      return proof == null ? null : Requirement.need(proof);
    }
    if (!(node instanceof MappingNode mapping)) {
      String way = "say how they go together: {all: […]} or {any: […]}";
      values.wrong(node, of + " is a list", way);
      return null;
    }
    Map<String, Node> keys = values.keys(node, of, PARTS);
    if (keys.size() != 1) {
      if (mapping.getValue().size() == keys.size()) {
        String has = keys.isEmpty() ? " has no key" : " has several keys";
        values.wrong(node, of + has, "write one: all, any, by-another");
      }
      return null;
    }
    var only = keys.entrySet().iterator().next();
    if (only.getKey().equals("by-another")) {
      Requirement part = requirement(only.getValue(), "by-another");
      return part == null ? null : new Requirement.ByAnother(part);
    }
    List<Requirement> parts = parts(only.getValue(), only.getKey());
    if (parts.isEmpty()) return null;
    return only.getKey().equals("all")
        ? new Requirement.AllOf(parts)
        : new Requirement.AnyOf(parts);
  }

  private List<Requirement> parts(Node node, String of) {
    List<Requirement> parts = new ArrayList<>();
    for (Node item : values.list(node, of, "[named, changed]")) {
      Requirement part = requirement(item, of);
      if (part != null) parts.add(part);
    }
    return parts;
  }
}

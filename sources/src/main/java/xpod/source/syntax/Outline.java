package xpod.source.syntax;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What one version of a source file says.
 *
 * @param language what it was read as
 * @param lines how many it has
 * @param brokenLines how many of them could not be made sense of; the rest was read
 * @param cut whether there was more than is kept; what is missing is then unknown, not absent
 * @param definitions in the order of the file, each after the one around it
 * @param references what is named, in the order of its first use
 * @param literals strings and numbers
 * @param imports what is taken from elsewhere
 */
public record Outline(
    Language language,
    int lines,
    int brokenLines,
    boolean cut,
    List<Definition> definitions,
    List<Reference> references,
    List<Literal> literals,
    List<Import> imports) {
  public Outline {
    definitions = List.copyOf(definitions);
    references = List.copyOf(references);
    literals = List.copyOf(literals);
    imports = List.copyOf(imports);
    for (int place = 0; place < definitions.size(); place++) {
      if (definitions.get(place).within() >= place) {
        throw new IllegalArgumentException("definition " + place + " lies inside a later one");
      }
    }
    int most = definitions.size();
    boolean astray =
        references.stream().anyMatch(r -> r.within() >= most)
            || literals.stream().anyMatch(l -> l.within() >= most);
    if (astray) throw new IllegalArgumentException("something lies inside no definition there is");
  }

  /** Whether some of the file could not be made sense of. */
  public boolean broken() {
    return brokenLines > 0;
  }

  /** The places of all definitions of this name. */
  public List<Integer> places(String name) {
    return Stream.iterate(0, place -> place < definitions.size(), place -> place + 1)
        .filter(place -> definitions.get(place).name().equals(name))
        .toList();
  }

  /** What the definition at a place refers to, also inside what it encloses. */
  public List<Reference> uses(int place) {
    return references.stream().filter(r -> encloses(place, r.within())).toList();
  }

  /** The names that the definition at a place calls, each once. */
  public List<String> calls(int place) {
    return uses(place).stream().filter(Reference::called).map(Reference::name).distinct().toList();
  }

  /** The strings and numbers that the definition at a place holds. */
  public List<Literal> literals(int place) {
    return literals.stream().filter(l -> encloses(place, l.within())).toList();
  }

  /** Where a name is used outside tests and outside any definition of that name. */
  public List<Reference> wiring(String name) {
    IntPredicate ownOrTest =
        place ->
            definitions.get(place).name().equals(name) || definitions.get(place).is(Mark.TEST_CODE);
    return references.stream()
        .filter(r -> r.name().equals(name) && noneAround(r.within(), ownOrTest))
        .toList();
  }

  private boolean encloses(int place, int inner) {
    int at = inner;
    while (at > place) at = definitions.get(at).within();
    return at == place && place >= 0;
  }

  private boolean noneAround(int inner, IntPredicate unwanted) {
    for (int at = inner; at >= 0; at = definitions.get(at).within()) {
      if (unwanted.test(at)) return false;
    }
    return true;
  }
}

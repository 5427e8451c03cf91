package xpod.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a claim says, read into parts that can be checked.
 *
 * @param text the claim as written, for people
 * @param acts what it says was done; the first verb decides the matter
 * @param names the things it names, in order of appearance
 * @param terms the words that carry its meaning, stemmed and in lower case; see {@link Terms}.
 *     Where tests are promised the cases noted below the claim are part of it
 * @param quantified whether it speaks of all, every or no remaining cases
 * @param disclosure words of the claim itself that say the work is not, or not all, done; empty
 *     where there are none
 * @param promise all that the words promise, read in full; it asks for nothing by itself
 */
public record Wording(
    String text,
    Matter matter,
    Set<Act> acts,
    List<Name> names,
    SortedSet<String> terms,
    boolean quantified,
    String disclosure,
    Promise promise) {
  public Wording {
    acts = acts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(acts));
    names = List.copyOf(names);
    terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
  }

  /** Reads a claim's own line. */
  public static Wording of(String text) {
    return Reading.of(text, List.of());
  }

  /**
   * Reads a claim's own line with the notes written below it, which add names and, for tests,
   * terms, but never the matter.
   */
  public static Wording of(String text, Collection<String> notes) {
    return Reading.of(text, List.copyOf(notes));
  }

  /** The same words with {@code more} names. */
  Wording with(List<Name> more) {
    List<Name> all = new java.util.ArrayList<>(names);
    all.addAll(more);
    return new Wording(text, matter, acts, all, terms, quantified, disclosure, promise);
  }

  /** The same words where no work is claimed, because the item is skipped or struck through. */
  public Wording asNothing() {
    return new Wording(text, Matter.NOTHING, acts, names, terms, quantified, disclosure, promise);
  }

  /** The same reading of a longer text, for people. */
  public Wording shownAs(String longer) {
    return new Wording(longer, matter, acts, names, terms, quantified, disclosure, promise);
  }

  /**
   * The things that this work should have made or touched and that have something inside: files,
   * types, functions and tests; and those beside which code may say that they are not there yet:
   * options, routes, and kinds of one thing.
   */
  public List<Name> bodies() {
    List<Name> bodies = new ArrayList<>();
    for (Name name : names) if (name.kind() == Name.Kind.FILE) bodies.add(name);
    for (Mention mention : promise.mentions()) {
      switch (mention.thing()) {
        case Named.Symbol symbol when symbol.isType() || symbol.isFunction() ->
            bodies.add(new Name(Name.Kind.SYMBOL, symbol.whole(), mention.role(), mention.group()));
        case Named.TestName test ->
            bodies.add(new Name(Name.Kind.TEST, test.value(), mention.role(), mention.group()));
        default -> {}
      }
    }
    bodies.removeIf(n -> n.role() != Name.Role.MADE && n.role() != Name.Role.TOUCHED);
    bodies.addAll(variants());
    return bodies;
  }

  /** The things by name in code that promised tests are about; see {@link Matter#TEST}. */
  public List<Named> subjects() {
    return Subjects.in(this);
  }

  /** What has to be looked for among all files before a claim of every case can be judged. */
  public Searches searches() {
    return matter == Matter.NOTHING ? Searches.NONE : Searches.of(text, promise);
  }

  /**
   * Words of the claim itself that set a bound and tell of a result that misses it; empty where
   * there are none, or where they say that it was accepted so.
   */
  public String missed() {
    return Admission.missed(text, promise).strip();
  }

  /** What is told apart by a word in code and has no body of its own. */
  private List<Name> variants() {
    if (matter != Matter.CONTENT) return List.of();
    List<Name> variants = new ArrayList<>();
    for (Name name : interfaces())
      variants.add(new Name(Name.Kind.THING, name.value(), Name.Role.MADE, 0));
    for (String kind : Variants.in(text))
      variants.add(new Name(Name.Kind.THING, kind, Name.Role.MADE, 0));
    return variants;
  }

  /**
   * Whether it says that what was made is in use: that it answers, is run, is wired into the rest.
   */
  public boolean putsToUse() {
    return matter == Matter.CONTENT && InUse.isSaid(text);
  }

  /**
   * The routes and options that this work should have brought into being. Whatever has them has
   * their very letters, however it spells them.
   */
  public List<Name> interfaces() {
    if (matter != Matter.CONTENT) return List.of();
    List<Name> brought = new ArrayList<>();
    for (Mention mention : promise.mentions()) {
      if (mention.role() != Name.Role.MADE || mention.group() != 0) continue;
      switch (mention.thing()) {
        case Named.Option option ->
            brought.add(new Name(Name.Kind.SYMBOL, option.value(), Name.Role.MADE, 0));
        case Named.Route route ->
            brought.add(new Name(Name.Kind.SYMBOL, route.value(), Name.Role.MADE, 0));
        default -> {}
      }
    }
    return brought;
  }

  /** The paths that this work should have made or touched. */
  public List<Name> paths() {
    return names.stream()
        .filter(Name::isPath)
        .filter(n -> n.role() == Name.Role.MADE || n.role() == Name.Role.TOUCHED)
        .toList();
  }

  /** The paths that this work should have taken away. */
  public List<Name> gone() {
    return names.stream().filter(Name::isPath).filter(n -> n.role() == Name.Role.GONE).toList();
  }
}

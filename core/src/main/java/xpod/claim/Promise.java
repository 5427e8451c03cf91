package xpod.claim;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the words of a claim promise, read in full: more than is asked about today, and kept apart
 * from {@link Wording#names()}, which decide what is asked.
 *
 * @param deeds what was done and to what, in the order of the sentence
 * @param mentions everything it names, in the order of the sentence
 * @param extents how much of something it speaks of: all, none, only
 * @param figures the numbers it promises
 * @param details conditions, mechanisms and results that a body should show a trace of
 * @param cases what is promised to be tested, one by one, where tests are promised
 */
public record Promise(
    List<Deed> deeds,
    List<Mention> mentions,
    List<Extent> extents,
    List<Figure> figures,
    List<Detail> details,
    List<TestCase> cases) {
  /** Nothing is promised. */
  public static final Promise NOTHING =
      new Promise(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Promise {
    deeds = List.copyOf(deeds);
    mentions = List.copyOf(mentions);
    extents = List.copyOf(extents);
    figures = List.copyOf(figures);
    details = List.copyOf(details);
    cases = List.copyOf(cases);
  }

  /** The things of one kind that the claim names, in whatever role. */
  public <T extends Named> Stream<T> named(Class<T> kind) {
    return mentions.stream().map(Mention::thing).filter(kind::isInstance).map(kind::cast);
  }

  /** The same words where nothing named has to be there: an entry that speaks to its users. */
  public Promise asSpokenOf() {
    return new Promise(
        deeds.stream().map(d -> new Deed(d.act(), spokenOf(d.objects()))).toList(),
        spokenOf(mentions),
        extents.stream()
            .map(e -> new Extent(e.reach(), e.words(), spokenOf(e.over()), e.terms()))
            .toList(),
        figures,
        details,
        cases);
  }

  private static List<Mention> spokenOf(List<Mention> mentions) {
    return mentions.stream().map(m -> m.as(Name.Role.CONTEXT)).toList();
  }
}

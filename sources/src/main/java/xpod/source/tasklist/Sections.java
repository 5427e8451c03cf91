package xpod.source.tasklist;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.BlockState.Heading;
import xpod.source.tracker.SectionKind;

/** What the sections of one version are about, worked out once each. */
final class Sections {
  private final Map<Heading, Section> known = new IdentityHashMap<>();
  private final Section top = new Section(List.of());

  /**
   * A section by its titles, outermost first.
   *
   * @param work whether a tick there may say that work is done
   * @param done whether its title says that what stands there is done
   * @param stretch whether its title names a stretch of work
   */
  record Section(List<String> headings, boolean work, boolean done, boolean stretch) {
    private Section(List<String> headings) {
      this(
          headings,
          SectionKind.of(headings) == SectionKind.WORK && !WorkWords.saysWish(last(headings)),
          WorkWords.saysDone(last(headings)),
          WorkWords.saysWork(last(headings)));
    }

    private static String last(List<String> headings) {
      return headings.isEmpty() ? "" : headings.getLast();
    }
  }

  /** The section that a line stands in. */
  Section of(Line line) {
    return of(line.in.heading());
  }

  Section of(@Nullable Heading heading) {
    if (heading == null) return top;
    return known.computeIfAbsent(heading, h -> new Section(ItemReader.headings(h)));
  }
}

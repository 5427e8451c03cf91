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

  /** A section by its titles, outermost first; what they mean is worked out when it is asked. */
  static final class Section {
    private final List<String> headings;
    private @Nullable Boolean work;
    private @Nullable Boolean done;
    private @Nullable Boolean stretch;

    private Section(List<String> headings) {
      this.headings = headings;
    }

    List<String> headings() {
      return headings;
    }

    /** Whether a tick there may say that work is done. */
    boolean work() {
      Boolean known = work;
      if (known == null) {
        boolean plain = SectionKind.of(headings) == SectionKind.WORK;
        work = known = plain && !WorkWords.saysWish(last());
      }
      return known;
    }

    /** Whether its title says that what stands there is done. */
    boolean done() {
      Boolean known = done;
      if (known == null) done = known = WorkWords.saysDone(last());
      return known;
    }

    /** Whether its title names a stretch of work. */
    boolean stretch() {
      Boolean known = stretch;
      if (known == null) stretch = known = WorkWords.saysWork(last());
      return known;
    }

    private String last() {
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

package xpod.source.tasklist;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Pairing;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * One version of a Markdown file in whatever shape it keeps its work. Boxes make a list wherever
 * they stand; only a file without any is asked for other shapes, and the one with most items
 * counts.
 */
final class MarkdownFile implements Snapshot {
  /**
   * What the path says about a file.
   *
   * @param named whether it is named like a list of work
   * @param stem its name without the extension
   * @param single whether it stands in a folder in which each file is one piece of work
   */
  record Setting(boolean named, String stem, boolean single) {}

  /** The items of a file and what made it a list. */
  private record Found(Shape shape, List<TaskItem> items) {
    static final Found NOTHING = new Found(Shape.BOXES, List.of());
  }

  private final TaskDocument document;
  private final Setting setting;
  private @Nullable Found found;

  private MarkdownFile(TaskDocument document, Setting setting) {
    this.document = document;
    this.setting = setting;
  }

  /** A file before its first version. */
  static MarkdownFile empty(Setting setting) {
    return new MarkdownFile(TaskDocument.EMPTY, setting);
  }

  @Override
  public MarkdownFile next(byte[] newer) {
    return new MarkdownFile(document.next(newer), setting);
  }

  private Found found() {
    Found known = found;
    if (known == null) found = known = document.hasBoxes() ? Found.NOTHING : shaped();
    return known;
  }

  private Found shaped() {
    Line[] lines = document.lines();
    Found best = Found.NOTHING;
    best = more(best, Shape.TRAILING_BOXES, BulletShape.trailing(lines));
    best = more(best, Shape.TABLE, TableShape.read(lines, setting.named()));
    best = more(best, Shape.TITLES, TitleShape.titles(lines, setting.named()));
    best = more(best, Shape.STATUS_LINES, TitleShape.bullets(lines, setting.named()));
    if (setting.named()) best = more(best, Shape.SIGNS, BulletShape.signed(lines));
    if (!best.items().isEmpty() || !setting.single()) return best;
    return more(best, Shape.FRONT_MATTER, FrontMatterShape.read(lines, setting.stem()));
  }

  private static Found more(Found best, Shape shape, List<TaskItem> items) {
    return items.size() > best.items().size() ? new Found(shape, items) : best;
  }

  /** What made this version a list; null where it is none. */
  @Nullable Shape shape() {
    if (document.hasBoxes()) return Shape.BOXES;
    return found().items().isEmpty() ? null : found().shape();
  }

  private boolean boxed() {
    return found() == Found.NOTHING;
  }

  @Override
  public List<TaskItem> items() {
    if (document.hasBoxes()) return document.items();
    return found().items();
  }

  @Override
  public List<TaskChange> changesTo(Snapshot newer) {
    MarkdownFile after = (MarkdownFile) newer;
    if (document.problem().isPresent() || after.document.problem().isPresent()) return List.of();
    if (boxed() && after.boxed() && document.hasBoxes() == after.document.hasBoxes()) {
      return document.hasBoxes() ? document.changesTo(after.document) : List.of();
    }
    return Pairing.between(items(), after.items());
  }

  @Override
  public Kin kin(TaskItem item) {
    return document.hasBoxes() ? document.kin(item) : Kin.ALONE;
  }

  @Override
  public StateDigest states() {
    return document.hasBoxes() ? document.states() : Snapshot.super.states();
  }

  /** A head is held against boxes alone; other shapes are not plain enough to deny it. */
  @Override
  public Optional<Status> status() {
    return document.hasBoxes() ? document.status() : Optional.empty();
  }

  @Override
  public Optional<String> problem() {
    return document.problem();
  }
}

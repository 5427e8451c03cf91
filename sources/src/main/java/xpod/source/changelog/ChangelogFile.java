package xpod.source.changelog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Pairing;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/** One version of a changelog. An entry that is reworded or moved under a version is the same. */
final class ChangelogFile implements Snapshot {
  /** A longer file is data, not something people read. */
  static final int MAX_BYTES = 8 << 20;

  private static final byte[] NO_BYTES = {};

  private final Function<byte[], List<TaskItem>> reader;
  private final byte[] bytes;
  private final List<TaskItem> items;
  private final boolean tooLarge;

  private ChangelogFile(
      Function<byte[], List<TaskItem>> reader,
      byte[] bytes,
      List<TaskItem> items,
      boolean tooLarge) {
    this.reader = reader;
    this.bytes = bytes;
    this.items = items;
    this.tooLarge = tooLarge;
  }

  static ChangelogFile empty(Function<byte[], List<TaskItem>> reader) {
    return new ChangelogFile(reader, NO_BYTES, List.of(), false);
  }

  @Override
  public ChangelogFile next(byte[] newer) {
    if (!tooLarge && Arrays.equals(bytes, newer)) return this;
    if (newer.length > MAX_BYTES) return new ChangelogFile(reader, newer, List.of(), true);
    return new ChangelogFile(reader, newer, reader.apply(newer), false);
  }

  @Override
  public List<TaskItem> items() {
    return items;
  }

  @Override
  public List<TaskChange> changesTo(Snapshot newer) {
    ChangelogFile after = (ChangelogFile) newer;
    if (after == this || tooLarge || after.tooLarge) return List.of();
    return Pairing.between(items, after.items);
  }

  @Override
  public Kin kin(TaskItem item) {
    return Kin.ALONE;
  }

  @Override
  public Optional<String> problem() {
    return tooLarge ? Optional.of("longer than " + (MAX_BYTES >> 20) + " MiB") : Optional.empty();
  }
}

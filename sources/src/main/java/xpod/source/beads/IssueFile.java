package xpod.source.beads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * One version of a file of issues: its lines, each shared with other versions that have it. Of
 * several lines with one id the one written last counts, as in a file with a merge conflict.
 */
final class IssueFile implements Snapshot {
  /** How many places of broken lines are named. */
  private static final int EXAMPLES = 3;

  /** A file before its first version. */
  static final IssueFile EMPTY =
      new IssueFile(new LineTable(new byte[0], new int[] {0}, new Bead[0]));

  private final LineTable lines;
  private @Nullable Map<String, Integer> places;

  /** The ids that more than one line has. */
  private Set<String> doubled = Set.of();

  private @Nullable Map<String, List<Integer>> parts;

  private IssueFile(LineTable lines) {
    this.lines = lines;
  }

  /** Whether any line is an issue that reports work. */
  static boolean holdsIssues(byte[] bytes) {
    int from = 0;
    while (from < bytes.length) {
      int to = LineTable.endOfLine(bytes, from);
      if (BeadReader.read(bytes, from, to).isIssue()) return true;
      from = to;
    }
    return false;
  }

  @Override
  public IssueFile next(byte[] newer) {
    LineTable read = lines.next(newer);
    return read == lines ? this : new IssueFile(read);
  }

  /** Where the line that counts stands, by id. */
  private Map<String, Integer> places() {
    Map<String, Integer> known = places;
    if (known != null) return known;
    Bead[] beads = lines.beads();
    known = LinkedHashMap.newLinkedHashMap(beads.length);
    for (int at = 0; at < beads.length; at++) {
      if (!beads[at].isIssue()) continue;
      Integer other = known.putIfAbsent(beads[at].id(), at);
      if (other == null) continue;
      if (doubled.isEmpty()) doubled = new LinkedHashSet<>();
      doubled.add(beads[at].id());
      if (beads[at].isAsNewAs(beads[other])) known.put(beads[at].id(), at);
    }
    places = known;
    return known;
  }

  private @Nullable TaskItem item(String id) {
    Integer at = places().get(id);
    return at == null ? null : lines.beads()[at].item(at + 1);
  }

  @Override
  public List<TaskItem> items() {
    List<TaskItem> items = new ArrayList<>();
    places().values().stream().sorted().forEach(at -> items.add(lines.beads()[at].item(at + 1)));
    return items;
  }

  @Override
  public List<TaskChange> changesTo(Snapshot newer) {
    IssueFile after = (IssueFile) newer;
    if (after == this || after.problem().isPresent()) return List.of();
    Differing differing = Differing.between(lines.beads(), after.lines.beads());
    List<TaskChange> changes = new ArrayList<>();
    Set<String> ids = differing.ids();
    places();
    after.places();
    // Which of the lines of one id counts may depend on their order alone.
    ids.addAll(doubled);
    ids.addAll(after.doubled);
    ids.stream().sorted(inOrderOf(after)).forEach(id -> change(id, after, changes));
    return changes;
  }

  /** As they stand in the newer version; those that are gone come last, as they stood here. */
  private Comparator<String> inOrderOf(IssueFile after) {
    return Comparator.<String>comparingInt(id -> after.places().getOrDefault(id, Integer.MAX_VALUE))
        .thenComparing(id -> places().getOrDefault(id, Integer.MAX_VALUE));
  }

  private void change(String id, IssueFile after, List<TaskChange> changes) {
    Integer then = places().get(id);
    Integer now = after.places().get(id);
    if (now == null) {
      if (then != null) changes.add(new TaskChange.Removed(lines.beads()[then].item(then + 1)));
      return;
    }
    Bead is = after.lines.beads()[now];
    Bead was = then == null ? null : lines.beads()[then];
    if (is == was || (was != null && is.saysTheSameAs(was))) return;
    TaskItem item = is.item(now + 1);
    if (was == null || then == null) {
      changes.add(new TaskChange.Born(item));
      return;
    }
    TaskItem before = was.item(then + 1);
    if (is.isAnother(was)) {
      changes.add(new TaskChange.Removed(before));
      changes.add(new TaskChange.Born(item));
      return;
    }
    boolean moved = is.mark().isDone() != was.mark().isDone();
    TaskChange change =
        moved && !is.isAsNewAs(was)
            ? new TaskChange.Outdated(before, item)
            : TaskChange.between(before, item);
    if (change != null) changes.add(change);
  }

  @Override
  public Kin kin(TaskItem item) {
    List<Integer> own = parts().getOrDefault(item.key(), List.of());
    List<String> open = new ArrayList<>();
    for (int at : own) {
      Bead part = lines.beads()[at];
      if (part.mark().isAhead()) open.add(part.id());
    }
    return own.isEmpty() ? Kin.ALONE : new Kin(own.size(), open, 1, 0);
  }

  private Map<String, List<Integer>> parts() {
    Map<String, List<Integer>> known = parts;
    if (known != null) return known;
    known = new HashMap<>();
    for (int at : places().values()) {
      Bead part = lines.beads()[at];
      String whole = part.whole();
      Integer place = whole == null ? null : places().get(whole);
      if (whole == null || place == null || place == at) continue;
      if (!lines.beads()[place].isWholeOf(part)) continue;
      known.computeIfAbsent(whole, k -> new ArrayList<>()).add(at);
    }
    parts = known;
    return known;
  }

  @Override
  public StateDigest states() {
    StateDigest.Sum sum = new StateDigest.Sum();
    for (int at : places().values()) sum.add(lines.beads()[at].name(), lines.beads()[at].mark());
    return sum.digest();
  }

  @Override
  public Optional<String> gap() {
    List<Integer> broken = broken();
    if (broken.isEmpty() || problem().isPresent()) return Optional.empty();
    if (broken.size() == 1) return Optional.of("line " + broken.getFirst() + " is no JSON record");
    String examples =
        String.join(", ", broken.stream().limit(EXAMPLES).map(String::valueOf).toList());
    return Optional.of(broken.size() + " lines are no JSON records, as line " + examples);
  }

  @Override
  public Optional<String> problem() {
    if (lines.beads().length == 0 || !isWhollyBroken()) return Optional.empty();
    return Optional.of(
        "line " + broken().getFirst() + " is no JSON record, and neither is another");
  }

  private boolean isWhollyBroken() {
    boolean broken = false;
    for (Bead bead : lines.beads()) {
      if (bead != Bead.BROKEN && bead != Bead.NOTHING) return false;
      broken |= bead == Bead.BROKEN;
    }
    return broken;
  }

  private List<Integer> broken() {
    List<Integer> broken = new ArrayList<>();
    for (int at = 0; at < lines.beads().length; at++) {
      if (lines.beads()[at].isBroken()) broken.add(at + 1);
    }
    return broken;
  }

  /** The ids on lines that one of two versions has and the other lacks, those gone last. */
  private record Differing(Set<String> ids) {
    static Differing between(Bead[] before, Bead[] after) {
      int shorter = Math.min(before.length, after.length);
      int head = 0;
      while (head < shorter && before[head] == after[head]) head++;
      int tail = 0;
      while (tail < shorter - head
          && before[before.length - 1 - tail] == after[after.length - 1 - tail]) tail++;
      Set<String> ids = new LinkedHashSet<>();
      lacking(after, head, tail, identities(before, head, tail), ids);
      lacking(before, head, tail, identities(after, head, tail), ids);
      return new Differing(ids);
    }

    /** Adds the ids on lines that the other version lacks, from top to bottom. */
    private static void lacking(
        Bead[] beads, int head, int tail, Set<Bead> other, Set<String> ids) {
      for (int at = head; at < beads.length - tail; at++) {
        if (beads[at].isIssue() && !other.contains(beads[at])) ids.add(beads[at].id());
      }
    }

    private static Set<Bead> identities(Bead[] beads, int head, int tail) {
      Set<Bead> set = Collections.newSetFromMap(new IdentityHashMap<>());
      for (int at = head; at < beads.length - tail; at++) set.add(beads[at]);
      return set;
    }
  }
}

package xpod.source.git;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The commits a history is read from: these tips and all their ancestors, but for those of others.
 *
 * @param tips full commit ids
 * @param without commits that are left out with all their ancestors
 */
public record Selection(List<String> tips, List<String> without) {
  public Selection {
    tips = checked(tips);
    without = checked(without);
  }

  public Selection(List<String> tips) {
    this(tips, List.of());
  }

  private static List<String> checked(List<String> ids) {
    for (String id : ids) {
      if (!ObjectFormat.isId(id)) {
        throw new IllegalArgumentException(
            "tip '" + id + "' is not a full commit id. Maybe use Repository.resolve.");
      }
    }
    return List.copyOf(new LinkedHashSet<>(ids));
  }

  /** The same, but for what {@code commit} leads to. */
  public Selection without(String commit) {
    return new Selection(tips, List.of(commit));
  }

  /** As git reads it, a line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(tips);
    for (String id : without) lines.add("^" + id);
    return lines;
  }

  /** One line of history. */
  public static Selection of(String tip) {
    return new Selection(List.of(tip));
  }

  /** Everything the repository's refs and its HEAD lead to. */
  public static Selection everything(Repository repository) {
    Set<String> tips = new LinkedHashSet<>();
    repository.head().ifPresent(tips::add);
    for (Ref ref : repository.refs()) tips.add(ref.commit());
    return new Selection(List.copyOf(tips));
  }
}

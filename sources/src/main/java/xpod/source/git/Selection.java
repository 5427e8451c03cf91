package xpod.source.git;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The commits a history is read from: these tips and all their ancestors.
 *
 * @param tips full commit ids
 */
public record Selection(List<String> tips) {
  public Selection {
    tips = List.copyOf(new LinkedHashSet<>(tips));
    for (String tip : tips) {
      if (!ObjectFormat.isId(tip)) {
        throw new IllegalArgumentException(
            "tip '" + tip + "' is not a full commit id. Maybe use Repository.resolve.");
      }
    }
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

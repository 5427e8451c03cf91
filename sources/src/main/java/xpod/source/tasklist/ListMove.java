package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.TaskListKind.Recognised;

/**
 * A list that one commit took from one path to another: its items keep their keys, and a tick that
 * came along is no new claim.
 */
public record ListMove(String from, String to, Sign sign) {
  /** By what the two were known to be one list. */
  public enum Sign {
    SAME_FEATURE,
    RENUMBERED_FEATURE,
    SAME_ITEMS
  }

  /** One path that appeared or disappeared, with the texts of its items. */
  public record Listed(String path, @Nullable Recognised as, List<String> texts) {
    public Listed {
      texts = List.copyOf(texts);
    }
  }

  /** With fewer equal items, two lists merely share what all lists share. */
  private static final double MIN_EQUAL = 0.6;

  /** A text that stands in more lists than this, such as "Run the tests", tells none of them. */
  private static final int MAX_LISTS_A_TEXT = 20;

  private record Candidate(int from, int to, Sign sign, double equal) {}

  /** The moves among the lists that a commit removed and added; each list moves once at most. */
  public static List<ListMove> among(List<Listed> removed, List<Listed> added) {
    List<Candidate> candidates = candidates(removed, added);
    candidates.sort(
        Comparator.comparing(Candidate::sign)
            .thenComparing(Comparator.comparingDouble(Candidate::equal).reversed())
            .thenComparingInt(Candidate::from)
            .thenComparingInt(Candidate::to));
    Set<Integer> gone = new HashSet<>();
    Set<Integer> come = new HashSet<>();
    List<ListMove> moves = new ArrayList<>();
    for (Candidate c : candidates) {
      if (gone.contains(c.from) || come.contains(c.to)) continue;
      gone.add(c.from);
      come.add(c.to);
      moves.add(new ListMove(removed.get(c.from).path(), added.get(c.to).path(), c.sign));
    }
    return List.copyOf(moves);
  }

  private static List<Candidate> candidates(List<Listed> removed, List<Listed> added) {
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < removed.size(); i++) {
      for (String text : Set.copyOf(removed.get(i).texts())) {
        holders.computeIfAbsent(text, t -> new ArrayList<>()).add(i);
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (int to = 0; to < added.size(); to++) {
      Map<Integer, Integer> shared = new HashMap<>();
      for (String text : Set.copyOf(added.get(to).texts())) {
        List<Integer> lists = holders.getOrDefault(text, List.of());
        if (lists.size() <= MAX_LISTS_A_TEXT) lists.forEach(i -> shared.merge(i, 1, Integer::sum));
      }
      for (int from = 0; from < removed.size(); from++) {
        Candidate c = candidate(removed, from, added, to, shared.getOrDefault(from, 0));
        if (c != null) found.add(c);
      }
    }
    return found;
  }

  private static @Nullable Candidate candidate(
      List<Listed> removed, int from, List<Listed> added, int to, int shared) {
    Listed old = removed.get(from);
    Listed now = added.get(to);
    int larger = Math.max(Set.copyOf(old.texts()).size(), Set.copyOf(now.texts()).size());
    double equal = larger == 0 ? 0 : (double) shared / larger;
    Recognised was = old.as();
    Recognised is = now.as();
    if (was != null && is != null && was.kind().equals(is.kind()) && was.feature() != null) {
      boolean sameName = name(old).equals(name(now));
      if (sameName && was.feature().equals(is.feature())) {
        return new Candidate(from, to, Sign.SAME_FEATURE, equal);
      }
      boolean renumbered = sameName && Objects.equals(was.unnumbered(), is.unnumbered());
      if (renumbered && (shared > 0 || larger == 0)) {
        return new Candidate(from, to, Sign.RENUMBERED_FEATURE, equal);
      }
    }
    return equal >= MIN_EQUAL ? new Candidate(from, to, Sign.SAME_ITEMS, equal) : null;
  }

  private static String name(Listed list) {
    return list.path().substring(list.path().lastIndexOf('/') + 1);
  }
}

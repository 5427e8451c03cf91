package xpod.verdict;

import java.util.List;
import xpod.SignalId;

/**
 * A rule that applied to a claim, the deciding fact in words, and the signals it rests on.
 *
 * @param detail names the fact: which commit, which path, which words
 */
public record Reason(Rule rule, String detail, List<SignalId> from) {
  public Reason {
    from = List.copyOf(from);
  }
}

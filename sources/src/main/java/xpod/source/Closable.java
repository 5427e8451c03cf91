package xpod.source;

import xpod.claim.Claim;

/**
 * An issue that a claim reports done, and that a commit may say it closes.
 *
 * @param issue what messages call it: inside its project, as in {@code #12}, or wherever its
 *     tracker is used, as in {@code PAY-12}
 */
public record Closable(Claim claim, String issue) {
  /** Whether its name is the same in every project. */
  public boolean isNamedAlikeEverywhere() {
    return Character.isLetter(issue.charAt(0));
  }
}

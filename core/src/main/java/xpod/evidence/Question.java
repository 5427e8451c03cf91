package xpod.evidence;

import xpod.claim.Claim;
import xpod.claim.Name;

/**
 * What the line asks a source about a claim, so that content is checked without I/O in the core. A
 * source answers many at once, against the revisions of the claims, with exhibits about those
 * claims.
 */
public sealed interface Question {
  Claim claim();

  /**
   * Is the thing that the claim names there, at its revision and since? Answered by a {@link
   * Evidence.Presence}.
   */
  record Where(Claim claim, Name name) implements Question {}

  /**
   * What is inside the thing that the claim names, at its revision and since? Answered by an {@link
   * Evidence.Inside} where that can be told.
   */
  record Inside(Claim claim, Name name) implements Question {}

  /**
   * What do tests hold of what the claim says is tested? Answered by {@link Evidence.Subject},
   * {@link Evidence.Cases} and {@link Evidence.Inside} where that can be told.
   */
  record Tested(Claim claim) implements Question {}

  /**
   * Is there a case against what the claim says of every one, at its revision and since? Answered
   * by {@link Evidence.Searched} where that can be told.
   */
  record Search(Claim claim, xpod.claim.Search search) implements Question {}

  /**
   * Is what the claim says is in use used by anything, and is what it says was added anywhere?
   * Answered by {@link Evidence.Wiring}s, where that can be told.
   */
  record Wired(Claim claim) implements Question {}

  /**
   * Which changes could have done it, and do they fit its words? Answered by {@link
   * Evidence.Change}s.
   */
  record Done(Claim claim) implements Question {}

  /**
   * What do reports of runs say about it? Answered by {@link Evidence.Run}s.
   *
   * @param whole whether the run as a whole matters, and not only the tests that speak of the claim
   */
  record Ran(Claim claim, boolean whole) implements Question {}
}

package xpod.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import xpod.Revision;
import xpod.claim.Claim;
import xpod.contract.Proof;
import xpod.evidence.Question;
import xpod.pod.Charter;
import xpod.report.Report;
import xpod.signal.Signal;

/**
 * One repository, read as of one revision. First the claims and whatever evidence lies beside them,
 * then answers to the questions the line raises about them.
 */
public interface Scan extends AutoCloseable {
  /** The kinds of proof that it can speak about, those of a repository alone where it says none. */
  default Set<Proof> channels() {
    return Charter.GIT_ALONE;
  }

  /** Every claim, and the evidence that needs no question. */
  List<Signal> signals();

  /** Exhibits that answer {@code questions}, in one batch. */
  List<Signal> answer(List<Question> questions);

  /**
   * Takes a claim that nobody made for one that stands where {@code place} does, so that questions
   * about it can be asked; it is no signal and nothing else comes of it.
   */
  void pretend(Claim placebo, Claim place);

  /** What its claims cite of other projects. */
  List<Citation> citations();

  /** Exhibits in this repository for claims of others that cite it. */
  List<Signal> proofsOf(List<Citation> citations);

  /** The issues behind its claims: commits of other projects may close them. */
  List<Closable> closable();

  /**
   * Exhibits in this repository for claims of another one, whose issues its commits say they close.
   *
   * @param means whether a project's name, in lower case, means that other repository
   */
  List<Signal> closings(List<Closable> issues, Predicate<String> means);

  /** What a change did, for somebody who reads it; nothing where it is not of this repository. */
  default Optional<Excerpt> excerpt(Revision change) {
    return Optional.empty();
  }

  /** The changes near a claim that may be the work, the likeliest first. */
  default List<Candidate> near(Claim claim) {
    return List.of();
  }

  /** The kind of tracker that {@code claim} came from, as in {@code spec-kit} or {@code git}. */
  String trackerKind(Claim claim);

  /** What was read. Complete once {@link #signals} was asked. */
  Report.Repository repository();

  /** What could not be read. */
  List<Report.Trouble> troubles();

  @Override
  void close();
}

package xpod.verdict;

import static xpod.verdict.Verdict.CONTRADICTED;
import static xpod.verdict.Verdict.UNOBSERVABLE;
import static xpod.verdict.Verdict.UNVERIFIED;
import static xpod.verdict.Verdict.VERIFIED;

import org.jspecify.annotations.Nullable;

/**
 * The rules by which the judge reasons, in descending precedence: where several apply to one
 * verdict, the first is the deciding one. Codes are stable: X1xx something is missing, X2xx
 * something speaks against the claim, X3xx something speaks for it, X4xx the tracker itself, X9xx
 * could not be checked.
 */
public enum Rule {
  REOPENED("X201", CONTRADICTED, "taken back: the tracker says it was not done"),
  REVERTED("X202", CONTRADICTED, "the change that delivered it was reverted"),
  TAKEN_AWAY("X203", CONTRADICTED, "what it made was taken away again within probation"),
  TEST_BROKEN("X204", CONTRADICTED, "a test of it passed before the work and fails with it"),
  PARTS_OPEN("X205", CONTRADICTED, "reported done while parts of it are reported open"),
  NEVER_MADE("X206", CONTRADICTED, "what it says it made is on no branch, nor anything near"),
  FOREIGN_PROOF("X207", CONTRADICTED, "its proof is other work, and what it names is nowhere"),
  NO_SUCH_TEST("X208", CONTRADICTED, "the test it promises is on no branch"),
  EMPTY_FILE("X210", CONTRADICTED, "the file it says it made is empty"),
  HEADER_DENIES("X211", CONTRADICTED, "the tracker says elsewhere that it is not done"),
  STILL_THERE("X213", CONTRADICTED, "the file it says it removed is still there"),
  STUB("X214", CONTRADICTED, "what it names says itself that it is not implemented"),
  TEST_OFF("X215", CONTRADICTED, "the test it promises is switched off, or empty"),
  NO_TEST_OF_IT("X216", CONTRADICTED, "no test on any branch speaks of what it says is tested"),
  TESTS_DISOWNED(
      "X217", CONTRADICTED, "its tests were deleted with the word that they cannot work"),
  TOOTHLESS("X218", CONTRADICTED, "the test of it cannot fail"),
  COUNTEREXAMPLE("X223", CONTRADICTED, "a case of what it says of every one is otherwise"),
  OFF_THE_NUMBER("X224", CONTRADICTED, "what it says the size of is not of that size"),
  MISSED("X225", CONTRADICTED, "its own words tell of a result that misses what they set"),
  CANNOT_FAIL("X227", CONTRADICTED, "the check it says must fail cannot fail"),
  UNWIRED("X219", CONTRADICTED, "what it says is in use is mentioned by nothing but tests"),
  NOWHERE("X220", CONTRADICTED, "the route or option it says it added is nowhere in the product"),
  ADMITTED("X222", CONTRADICTED, "the product says of what it names that it is not implemented"),
  RUN_FAILED("X221", CONTRADICTED, "the run that it says passed failed at that revision"),
  OWN_RUN_FAILED("X230", CONTRADICTED, "its own session shows the tests failing"),
  NOT_SOLVED("X229", CONTRADICTED, "who graded the work found that it is not done"),

  LANDED("X301", VERIFIED, "a change that names it has landed and fits its words"),
  PULL_REQUEST_LANDED("X302", VERIFIED, "the pull request it cites has landed and fits its words"),
  CHANGED_TOGETHER("X303", VERIFIED, "the commit that reports it also does it"),
  NAMED_THERE("X304", VERIFIED, "everything it names is there"),
  TESTS_THERE("X305", VERIFIED, "the tests it promises are there"),
  GONE("X306", VERIFIED, "what it removes is gone"),
  CHANGED_NEARBY("X307", VERIFIED, "a change close to it fits its words"),
  EVERY_CASE("X308", VERIFIED, "every case was looked at, and none is otherwise"),
  RUN_PASSED("X321", VERIFIED, "a run at that revision, or a later one, passed"),
  RERUN_PASSED("X322", VERIFIED, "the command that shows it went well when it was run again"),
  SOLVED("X323", VERIFIED, "who graded the work found that it is done"),

  UNCHECKED("X901", UNVERIFIED, "could not be looked at"),
  NOT_MERGED("X105", UNVERIFIED, "the work is on a branch that has not been merged"),
  NOT_IN_RELEASE("X113", UNVERIFIED, "the work is not in the release it is reported under"),
  HOLLOW("X115", UNVERIFIED, "what it names is a stub, or a test that does not run"),
  WEAK_TEST("X117", UNVERIFIED, "the test of it does not insist on what is said"),
  CASES_MISSING("X116", UNVERIFIED, "part of what it says is tested has no trace in the tests"),
  CASE_LEFT("X126", UNVERIFIED, "a case was found otherwise, and may be one that is meant"),
  PART_MISSED("X127", UNVERIFIED, "a part of it tells of a result that misses it"),
  TESTS_WEAKENED("X129", UNVERIFIED, "the change behind it takes away from the tests of it"),
  CHECKS_WEAKENED("X130", UNVERIFIED, "the change behind it takes away from the checks"),
  GATE_OPEN("X131", UNVERIFIED, "the check it speaks of does not stop anything"),
  NOT_WIRED("X118", UNVERIFIED, "nothing was found that uses, or has, what it says it added"),
  UNTRACED("X119", UNVERIFIED, "a condition or mechanism it promises has no trace in the work"),
  OTHER_WORK("X104", UNVERIFIED, "the change it points to is other work"),
  PLANNING_ONLY("X103", UNVERIFIED, "only plans and task lists changed"),
  NOTHING_CHANGED("X102", UNVERIFIED, "the change behind it is empty or touches only comments"),
  NOT_FOUND("X106", UNVERIFIED, "something it names was not found"),
  IGNORED_PATH("X107", UNVERIFIED, "the repository ignores what it names"),
  TESTS_GONE("X112", UNVERIFIED, "the tests that showed it were deleted within days"),
  TEST_NOT_FOUND("X109", UNVERIFIED, "no test that speaks of its subject was found"),
  RUN_RED("X121", UNVERIFIED, "a run of it, or of a test it names, failed"),
  TEST_NOT_RUN("X122", UNVERIFIED, "a test it names was skipped or is not in the report"),
  NOTHING_RAN("X123", UNVERIFIED, "the report tells of no such test that ran"),
  FAILED_BEFORE("X124", UNVERIFIED, "the run failed, as it did before the work"),
  RERUN_FAILED("X132", UNVERIFIED, "the command that shows it failed when it was run again"),
  NEVER_RAN("X133", UNVERIFIED, "its own session shows no run after the last change"),
  OWN_REPORT("X125", UNVERIFIED, "the only report of the run is part of what is judged"),
  OWN_WORDS("X110", UNVERIFIED, "its own words say that it is not all done"),
  NOT_EVERY_CASE("X111", UNVERIFIED, "it speaks of every case, and not every case was looked at"),
  DOUBTED("X134", UNVERIFIED, "a second reader does not see in the change what it says"),
  UNLIKE_WORDS("X108", UNVERIFIED, "the change behind it does not speak of what it says"),
  OTHER_WRITING("X114", UNVERIFIED, "its words are in another writing than the change behind it"),
  NO_CHANGE("X101", UNVERIFIED, "no change touches what it says"),

  NOTHING_CLAIMED("X406", UNOBSERVABLE, "no work is claimed"),
  NEEDS_RUN("X902", UNOBSERVABLE, "a run must show it, and no report of a run is here"),
  NEEDS_WITNESS("X903", UNOBSERVABLE, "a deed that leaves no trace in files"),
  NO_RESULT("X904", UNOBSERVABLE, "an inquiry without a written result in files"),

  PROPOSED("X309", null, "a change near it may be the work; nobody linked it"),
  UNTICKED("X401", null, "taken back without a word about the work"),
  SWEPT("X402", null, "taken back in a sweep of many"),
  CLOBBERED("X403", null, "an older copy of the list was written over the report"),
  REOPENED_WRONGLY("X404", null, "taken back, but history shows the work was there"),
  DUPLICATE("X405", null, "the same work is reported under another id"),
  WAIVED("X407", null, "accepted as it is by a person"),
  RELANDED("X408", null, "reverted, and landed again"),
  BULK("X409", null, "ticked together with many others"),
  SECOND_READER("X415", null, "what a second reader says of it, which decides nothing");

  private final String code;
  private final @Nullable Verdict speaksFor;
  private final String title;

  Rule(String code, @Nullable Verdict speaksFor, String title) {
    this.code = code;
    this.speaksFor = speaksFor;
    this.title = title;
  }

  /** The stable code, as in {@code X204}. */
  public String code() {
    return code;
  }

  /** The verdict this rule leads to, or null where it only annotates. */
  public @Nullable Verdict speaksFor() {
    return speaksFor;
  }

  /** What the rule says, as half a sentence about "it", the claim. */
  public String title() {
    return title;
  }
}

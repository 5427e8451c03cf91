package xpod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import xpod.cases.Outcome;
import xpod.cases.Story;

/**
 * What decides when several things are so. In each table a row adds one fact to the rows above it;
 * the last columns are the verdict and the code that decides then.
 */
final class PrecedenceTest {

  /** Unverified, by ever better reasons, then verified, then contradicted by ever stronger ones. */
  private static final String CONTENT =
      """
      now d2 09:00                                                                | -            | -
      d0 09:00 claim c1 T1 by bot b: Add the `RetryHeader` parser to src/retry.ts | unverified   | X106
      d0 09:00 found src/retry.ts: there                                          | unverified   | X101
      d0 01:00 change a1 mentions it, speaks of colour, fits 100                  | unverified   | X108
      d0 02:00 change a2 mentions it, comments                                    | unverified   | X102
      d0 03:00 change a3 mentions it, planning                                    | unverified   | X103
      d0 04:00 change a4 mentions it, is T9                                       | unverified   | X104
      d0 05:00 change a5 mentions it, elsewhere, speaks of retry header           | unverified   | X105
      d0 06:00 unchecked limit: 5000 commits read                                 | unverified   | X901
      d0 07:00 change b1 nearby, speaks of retry header                           | verified     | X304
      d0 07:10 change b2 with the tick, speaks of retry header                    | verified     | X303
      d0 07:20 change b3 is the pull request it cites, speaks of retry header     | verified     | X302
      d0 07:30 change b4 mentions it, speaks of retry header                      | verified     | X301
      d1 09:00 header "Status: Draft" in spec.md                                  | contradicted | X211
      d1 10:00 parts 1 of 2 open: T2                                              | contradicted | X205
      d1 11:00 removal RetryHeader by r0                                          | contradicted | X203
      d1 12:00 revert b4 by r4                                                    | contradicted | X203
      d1 12:10 revert b3 by r3                                                    | contradicted | X203
      d1 12:20 revert b2 by r2                                                    | contradicted | X202
      d1 13:00 reopen not done by e1: not there                                   | contradicted | X201
      """;

  /** What a claim of a named file and test can be contradicted by. */
  private static final String ABSENCE =
      """
      now d2 09:00                                                                   | -            | -
      d0 09:00 claim c1 T1 by bot b: Test `test_retry`, create src/a.ts and src/b.ts | unverified   | X106
      d0 09:00 found src/b.ts: empty                                                 | contradicted | X210
      d0 09:00 found test_retry: never                                               | contradicted | X208
      d0 08:00 change a1 names it in its subject, is T9                              | contradicted | X208
      d0 09:00 found src/a.ts: never                                                 | contradicted | X206
      d1 09:00 parts 1 of 2 open: T2                                                 | contradicted | X205
      """;

  private static final String REMOVAL =
      """
      now d2 09:00                                                 | -            | -
      d0 09:00 claim c1 T1 by bot b: Remove src/legacy.ts          | unverified   | X101
      d0 08:00 change a1 names it in its subject, speaks of legacy | verified     | X301
      d0 09:00 found src/legacy.ts: there                          | contradicted | X213
      d0 10:00 header "Status: Draft" in spec.md                   | contradicted | X211
      d0 11:00 found src/legacy.ts: removed                        | contradicted | X211
      d0 12:00 revert a1 by r1                                     | contradicted | X202
      """;

  /**
   * Before grace is over nothing is unverified, and only what happened, not what is missing,
   * contradicts.
   */
  private static final String WITHIN_GRACE =
      """
      now d0 18:00                                       | -            | -
      d0 09:00 claim c1 T1 by bot b: Create src/retry.ts | pending      | X106
      d0 09:00 found src/retry.ts: never                 | pending      | X106
      d0 10:00 parts 1 of 2 open: T2                     | pending      | X106
      d0 11:00 unchecked limit: 5000 commits read        | pending      | X901
      d0 12:00 found src/retry.ts: there                 | verified     | X304
      d0 13:00 header "Status: Draft" in spec.md         | contradicted | X211
      """;

  /** The claim's own words and its scope keep it from being verified, and excuse nothing. */
  private static final String OWN_WORDS =
      """
      now d2 09:00                                                               | -            | -
      d0 09:00 claim c1 T1 by bot b: Parse the retry header everywhere (partial) | unverified   | X101
      d0 08:00 change a1 names it in its subject, speaks of retry header         | unverified   | X110
      d0 10:00 revert a1 by r1                                                   | contradicted | X202
      """;

  /** What a look at every case tells. */
  private static final String EVERY_CASE =
      """
      now d3 09:00                                                              | -            | -
      d0 09:00 claim c1 T1 by bot b: No `.skip()` in menu.test.ts               | unverified   | X106
      d0 09:00 searched 1 files, 0 left, there before                           | verified     | X308
      d1 09:00 header "Status: Draft" in spec.md                                | contradicted | X211
      """;

  private static final String CASE_LEFT =
      """
      now d3 09:00                                                                   | -            | -
      d0 09:00 claim c1 T1 by bot b: Replace all uses of `oldRetry()` with `retry()` | unverified   | X101
      d0 08:00 change a1 names it in its subject, touches oldRetry                   | verified     | X301
      d0 09:00 searched 9 files, 1 left at src/a.ts:4                                | unverified   | X126
      d0 20:00 searched 9 files, 0 left                                              | verified     | X301
      d0 21:00 missed Retry all requests (4/6 done)                                  | unverified   | X127
      """;

  private static final String COUNTEREXAMPLE =
      """
      now d3 09:00                                                                  | -            | -
      d0 09:00 claim c1 T1 by bot b: Keep src/a.ts under 300 lines (achieved 412 lines) | contradicted | X225
      d0 09:00 searched 1 files, 1 left at src/a.ts                                 | contradicted | X224
      d1 09:00 header "Status: Draft" in spec.md                                    | contradicted | X211
      """;

  private static final String FILE_LEFT =
      """
      now d3 09:00                                                                  | -            | -
      d0 09:00 claim c1 T1 by bot b: All `.recipe` files are in `recipes/`          | unverified   | X106
      d0 09:00 searched 9 files, 1 left at kitchen/soup.recipe                      | contradicted | X223
      """;

  /** What the product knows of what is said to be in it, by ever better reasons. */
  private static final String WIRED =
      """
      now d2 09:00                                                                                  | -            | -
      d0 09:00 claim c1 T1 by bot b: Add the `--dry-run` option to src/a.ts when remote shop answers | unverified   | X106
      d0 09:00 found src/a.ts: there                                                                | unverified   | X101
      d0 08:00 change a1 names it in its subject, touches src/a.ts                                  | unverified   | X119
      d0 09:00 wiring --dry-run: untold                                                             | unverified   | X118
      d0 09:01 inside --dry-run: admitted at src/a.ts:4, says not implemented                       | contradicted | X222
      d0 09:02 wiring --dry-run: nowhere                                                            | contradicted | X220
      d0 09:03 wiring src/a.ts: alone at src/a.ts:1                                                 | contradicted | X219
      d1 09:00 parts 1 of 2 open: T2                                                                | contradicted | X205
      """;

  /** What is guessed: it proves nothing, and a doubt holds for what it was told of alone. */
  private static final String ADVICE =
      """
      now d2 09:00                                                         | -            | -
      d0 09:00 claim c1 T1 by bot b: Parse the retry header                | unverified   | X101
      d0 07:00 proposed a0 by words, likeness 900: Parse the header        | unverified   | X101
      d0 08:00 change a1 names it in its subject, speaks of retry header   | verified     | X301
      d0 08:00 reader silent of a1: it did not answer in time              | verified     | X301
      d0 08:01 reader remarks of a1: parseRetry() does it                  | verified     | X301
      d0 08:02 reader doubts of a1: only a comment speaks of it            | unverified   | X134
      d0 08:10 change a2 mentions it, speaks of retry header               | verified     | X301
      d0 08:11 reader doubts of a1 a2: no header is parsed                 | unverified   | X134
      d1 09:00 header "Status: Draft" in spec.md                           | contradicted | X211
      """;

  /** What machines report of runs, by ever better reasons. */
  private static final String RUNS =
      """
      now d2 09:00                                                                    | -            | -
      channels named changed tested absent reported                                   | -            | -
      d0 09:00 claim c1 T1 by bot b: All tests pass                                   | unverified   | X101
      d0 07:00 run a1 at the claim, ran 4 {by claimant}                               | unverified   | X125
      d0 07:10 run a2 at the claim, ran 4, failed 1, old 1, compared {by machine}     | unverified   | X124
      d0 07:20 run a3 at the claim, skipped 4 {by machine}                            | unverified   | X123
      d0 07:30 run a4 after the claim, ran 4, failed 1 {by machine}                   | unverified   | X121
      d0 07:40 run a5 at the claim, ran 4, in part {by machine}                       | unverified   | X901
      d0 07:50 run a6 at the claim, ran 4, failed 1 {by machine}                      | contradicted | X221
      d1 07:00 run a7 after the claim, ran 4 {by machine}                             | verified     | X321
      d1 07:30 grade solved by the tests of the task: 4 of 4 passed {by machine}      | verified     | X323
      d1 07:40 grade not solved by the tests of the task: 1 of 4 failed {by machine}  | contradicted | X229
      d1 07:50 run a8 at the claim, ran 4, failed 1 {by machine}                      | contradicted | X229
      d1 09:00 header "Status: Draft" in spec.md                                      | contradicted | X211
      """;

  /** What a command of the contract shows when it is run again. */
  private static final String AGAIN =
      """
      now d2 09:00                                                                      | -            | -
      channels named changed tested absent reported                                     | -            | -
      d0 09:00 claim c1 T1 by bot b: Lint passes                                        | unobservable | X902
      d0 07:00 rerun a1 at the claim of checks well: exit 0 {by claimant}               | unobservable | X902
      d0 07:10 rerun a2 at the claim of checks failed: exit 1 {by machine}              | unverified   | X132
      d0 07:20 rerun a3 after the claim of checks well: exit 0 {by machine}             | verified     | X322
      """;

  /** What the claimant's own session shows of a run: nothing for it, and at times against it. */
  private static final String OWN =
      """
      now d2 09:00                                                                      | -            | -
      d0 09:00 claim c1 T1 by bot b: All tests pass                                     | unobservable | X902
      d0 07:00 ownrun passed of `pytest`: exit 0 {by claimant}                          | unverified   | X125
      d0 07:10 ownrun stale of `pytest`: something was changed after it {by claimant}   | unverified   | X133
      d0 07:20 ownrun failed of `pytest`: exit 1 {by claimant}                          | contradicted | X230
      """;

  /** What becomes of the tests of a claim about content. */
  private static final String TRIALS =
      """
      now d2 09:00                                                                      | -            | -
      d0 09:00 claim c1 T1 by bot b: Write the test `test_retry_header`                 | unverified   | X109
      d0 08:00 change a1 names it in its subject, tests, speaks of retry header         | verified     | X305
      d0 08:10 run a2 at the claim, ran 4, test test_retry_header absent {by machine}   | unverified   | X122
      d0 08:20 run a3 at the claim, ran 4, failed 1, test test_retry_header failed {by machine} | unverified | X121
      d0 08:30 run a4 at the claim, made by a1, ran 4, failed 1, test test_retry_header failed was passed {by machine} | contradicted | X204
      d1 09:00 run a5 after the claim, ran 4, test test_retry_header passed {by machine} | verified    | X305
      """;

  /** What the tests of a claim hold, by ever stronger reasons. */
  private static final String TESTS =
      """
      now d3 09:00                                                                         | -            | -
      d0 09:00 claim c1 T1 by bot b: Write tests for the retry header in `test_retry`      | unverified   | X109
      d0 08:00 change a1 names it in its subject, tests, speaks of retry header            | verified     | X305
      d0 09:00 tested 3 cases but full disk                                                | unverified   | X116
      d0 09:00 weak test_retry_header: lenient at test_retry.py:9, says known issue        | unverified   | X117
      d0 09:00 weak test_retry_limit: switched_off at test_retry.py:19                     | unverified   | X115
      d0 09:00 weak test_retry_end: toothless at test_retry.py:29, says it only logs       | contradicted | X218
      d0 09:00 inside test_retry: hollow at test_retry.py:39                               | contradicted | X215
      """;

  /** What becomes of tests that were never there, or were denied. */
  private static final String UNTESTED =
      """
      now d3 09:00                                                                         | -            | -
      d0 09:00 claim c1 T1 by bot b: Write unit tests for RetryPolicy                      | unverified   | X109
      d0 09:00 weak test_retry_policy: toothless at test_retry.py:29, says it only logs    | contradicted | X218
      d0 08:00 change a1 names it in its subject, tests, speaks of policy retry retrypolicy | contradicted | X218
      d1 09:00 untested a1 by r1, which disowns them                                       | contradicted | X217
      d0 09:00 subject RetryPolicy: untested at src/retry.py                               | contradicted | X216
      """;

  /** What the change behind a claim did to tests and checks, and a gate that stops nothing. */
  private static final String WEAKER =
      """
      now d2 09:00                                                                       | -            | -
      d0 09:00 claim c1 T1 by bot b: Add a gate that fails the build on retry headers    | unverified   | X101
      d0 08:00 change a1 names it in its subject, speaks of retry header                 | verified     | X301
      d0 08:01 gate a1 at ci.yml:3: shut                                                 | verified     | X301
      d0 08:02 weaker by a1: check gone at ci.yml:9                                      | unverified   | X130
      d0 08:03 weaker by a1: tests off at tests/a.py:3, of test_retry                    | unverified   | X129
      d0 08:04 gate a1 at ci.yml:3: open, goes on                                        | contradicted | X227
      d1 10:00 revert a1 by r1                                                           | contradicted | X202
      """;

  @TestFactory
  Stream<DynamicTest> eachRowAddsOneFact() {
    return Stream.of(
            CONTENT,
            ABSENCE,
            REMOVAL,
            WITHIN_GRACE,
            OWN_WORDS,
            ADVICE,
            EVERY_CASE,
            CASE_LEFT,
            COUNTEREXAMPLE,
            FILE_LEFT,
            WIRED,
            RUNS,
            AGAIN,
            OWN,
            TRIALS,
            TESTS,
            UNTESTED,
            WEAKER)
        .flatMap(PrecedenceTest::rows);
  }

  private static Stream<DynamicTest> rows(String table) {
    List<String> told = new ArrayList<>();
    List<DynamicTest> rows = new ArrayList<>();
    for (String row : table.lines().toList()) {
      String[] columns = row.split("\\|");
      told.add(columns[0].strip());
      String story = String.join("\n", told);
      String expected = columns[1].strip() + " " + columns[2].strip();
      if (!expected.equals("- -"))
        rows.add(DynamicTest.dynamicTest(row.replaceAll(" +", " "), () -> says(story, expected)));
    }
    return rows.stream();
  }

  private static void says(String told, String expected) {
    Story story = Story.read(told);
    Judgement said = Outcome.of(story.signals(), story.now()).judged().getFirst().judgement();
    assertThat(said.verdict().word() + " " + said.deciding().rule().code())
        .as("%s", said.reasons())
        .isEqualTo(expected);
  }

  @Test
  void theRulesOfAVerdictStandTogetherInItsOrder() {
    List<Verdict> order =
        Stream.of(Rule.values()).map(Rule::speaksFor).filter(v -> v != null).distinct().toList();
    assertThat(order)
        .containsExactly(
            Verdict.CONTRADICTED, Verdict.VERIFIED, Verdict.UNVERIFIED, Verdict.UNOBSERVABLE);
    List<Verdict> each =
        new ArrayList<>(
            Stream.of(Rule.values()).map(Rule::speaksFor).filter(v -> v != null).toList());
    long changes =
        IntStream.range(1, each.size()).filter(i -> each.get(i) != each.get(i - 1)).count();
    assertThat(changes).as("each verdict's rules in one run").isEqualTo(order.size() - 1L);
  }

  @Test
  void codesAreStableAndUnique() {
    assertThat(Stream.of(Rule.values()).map(Rule::code))
        .doesNotHaveDuplicates()
        .allMatch(c -> c.matches("X[1-9]\\d\\d"));
  }
}

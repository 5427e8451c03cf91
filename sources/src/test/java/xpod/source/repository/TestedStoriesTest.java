package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What becomes of claims of tests, told by git and the real parsers. */
class TestedStoriesTest extends Shop {
  private static final String POLICY =
      "class RetryPolicy:\n    def next_delay(self, attempt):\n        return 2 ** attempt\n";
  private static final String OTHER = "def test_total():\n    assert total([1, 2]) == 3\n";
  private static final String CLAIM = "T1 Write unit tests for RetryPolicy";

  /** Claims a task at once, with the product and the tests in their own commits before. */
  private void claim(String task, String path, String tests) throws IOException {
    plan("- [ ] " + task);
    workshop.write("src/backoff.py", POLICY).commit("Retry");
    workshop.write(path, tests).commit("Tests");
    tick("- [x] " + task);
    workshop.commit("Tick");
  }

  private String verdict() {
    return String.join(" ", court().says());
  }

  @Test
  void aTypeThatNoTestSpeaksOfIsNotTested() throws IOException {
    claim(CLAIM, "tests/test_total.py", OTHER);
    assertThat(verdict()).isEqualTo("T1 contradicted stands X216");
  }

  @Test
  void aTypeIsTestedUnderWhateverWritingOfItsName() throws IOException {
    claim(CLAIM, "tests/test_total.py", OTHER + "\nfrom backoff import retry_policy\n");
    assertThat(verdict()).doesNotContain("contradicted");
  }

  @Test
  void aTestNamedAfterTheTypeMayTestIt() throws IOException {
    claim("T1 Write unit tests for RetryPolicyManager", "tests/test_retry_policy.py", OTHER);
    workshop.write("src/m.py", POLICY.replace("RetryPolicy", "RetryPolicyManager")).commit("M");
    assertThat(verdict()).doesNotContain("contradicted");
  }

  @Test
  void aTypeThatTheProductDoesNotHaveMayBeWrittenOtherwise() throws IOException {
    claim("T1 Write unit tests for RetryScheme", "tests/test_total.py", OTHER);
    assertThat(verdict()).isEqualTo("T1 unverified stands X109");
  }

  @Test
  void testsFromAfarReachATypeWithoutItsName() throws IOException {
    claim("T1 Write integration tests for RetryPolicy", "tests/test_total.py", OTHER);
    assertThat(verdict()).isEqualTo("T1 unverified stands X109");
  }

  @Test
  void whatWasOnlyTestedMayHaveBeenTestedByHand() throws IOException {
    claim("T1 Test RetryPolicy", "tests/test_total.py", OTHER);
    assertThat(verdict()).isEqualTo("T1 unverified stands X109");
  }

  @Test
  void aTestThatWasRewrittenSinceCounts() throws IOException {
    claim(CLAIM, "tests/test_total.py", OTHER + "\nuse(RetryPolicy)\n");
    workshop.write("tests/test_total.py", OTHER).commit("Away");
    assertThat(verdict()).doesNotContain("contradicted");
  }

  @Test
  void aTestOnAnotherBranchCounts() throws IOException {
    claim(CLAIM, "tests/test_total.py", OTHER);
    workshop.git("checkout", "-q", "-b", "side");
    workshop.write("tests/test_total.py", OTHER + "\nuse(RetryPolicy)\n").commit("Side");
    workshop.git("checkout", "-q", "main");
    assertThat(verdict()).doesNotContain("contradicted");
  }

  @Test
  void testsInsideTheProductCount() throws IOException {
    plan("- [ ] " + CLAIM);
    String rust =
        "pub struct RetryPolicy;\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn waits() {}\n}\n";
    workshop.write("src/backoff.rs", rust).write("tests/total.rs", "fn total() {}\n").commit("R");
    tick("- [x] " + CLAIM);
    workshop.commit("Tick");
    assertThat(verdict()).doesNotContain("contradicted");
  }

  @Test
  void whatIsSaidToBeCoveredInATestIsSpokenOfSomewhere() throws IOException {
    String task = "T1 Test transaction rollback - covered in TotalSumTest";
    claim(task, "tests/TotalSumTest.php", "<?php it('adds', function () { total([1]); });\n");
    assertThat(verdict()).isEqualTo("T1 contradicted stands X216");
  }

  @Test
  void whatIsCoveredInAnotherTestThanTheOneThatIsNamedIsCovered() throws IOException {
    String task = "T1 Test transaction rollback - covered in TotalSumTest";
    workshop.write("tests/OtherTest.php", "<?php it('rolls back', fn () => transaction());\n");
    claim(task, "tests/TotalSumTest.php", "<?php it('adds', function () { total([1]); });\n");
    assertThat(verdict()).doesNotContain("contradicted");
  }

  @Test
  void aPromisedCaseWhoseTestIsOnlySkippedIsNotTested() throws IOException {
    String task = "T1 Write tests for saving totals";
    String tests =
        "def test_saving_totals():\n"
            + "    assert save(totals)\n\n\n"
            + "def test_full_disk():\n"
            + "    pytest.skip(\"hard\")\n";
    plan("- [ ] " + task, "  - Test full disk");
    workshop.write("tests/test_saving.py", tests).commit("T1: tests");
    tick("- [x] " + task, "  - Test full disk");
    workshop.commit("Tick");
    assertThat(verdict()).isEqualTo("T1 contradicted stands X218");
  }

  @Test
  void aSkippedTestBesideOneThatRunsIsNoProof() throws IOException {
    String task = "T1 Write tests for saving totals";
    String tests =
        "def test_saving_totals():\n"
            + "    assert save(totals)\n\n\n"
            + "def test_full_disk():\n"
            + "    pytest.skip(\"hard\")\n"
            + "\n\n"
            + "def test_full_disk_is_told():\n"
            + "    assert not save(totals, full=True)\n";
    plan("- [ ] " + task, "  - Test full disk");
    workshop.write("tests/test_saving.py", tests).commit("T1: tests");
    tick("- [x] " + task, "  - Test full disk");
    workshop.commit("Tick");
    assertThat(verdict()).startsWith("T1 verified");
  }

  @Test
  void aPromisedCaseWithoutATraceKeepsTheClaimOpen() throws IOException {
    String task = "T1 Write tests for saving totals";
    plan("- [ ] " + task, "  - Test duplicate currencies");
    workshop
        .write("tests/test_saving.py", "def test_saving_totals():\n    assert save(totals)\n")
        .commit("T1: tests");
    tick("- [x] " + task, "  - Test duplicate currencies");
    workshop.commit("Tick");
    assertThat(verdict()).startsWith("T1 unverified");
  }

  @Test
  void testsThatAreDeletedAsNeverHavingWorkedAreDenied() throws IOException {
    String task = "T1 Write tests for saving totals";
    plan("- [ ] " + task);
    workshop
        .write("tests/test_saving.py", "def test_saving_totals():\n    assert save(totals)\n")
        .commit("T1: tests");
    tick("- [x] " + task);
    workshop.commit("Tick");
    workshop.git("rm", "-q", "tests/test_saving.py");
    workshop.commit("Drop tests that were created prematurely");
    assertThat(verdict()).isEqualTo("T1 contradicted stands X217");
  }

  @Test
  void testsThatAreDeletedWithoutADenialAreOnlyGone() throws IOException {
    String task = "T1 Write tests for saving totals";
    plan("- [ ] " + task);
    workshop
        .write("tests/test_saving.py", "def test_saving_totals():\n    assert save(totals)\n")
        .commit("T1: tests");
    tick("- [x] " + task);
    workshop.commit("Tick");
    workshop.git("rm", "-q", "tests/test_saving.py");
    workshop.commit("Drop tests");
    assertThat(verdict()).isEqualTo("T1 unverified stands X112");
  }

  @Test
  void whatTestsHoldIsToldAlikeWithAndWithoutWhatWasKept() throws IOException {
    aPromisedCaseWhoseTestIsOnlySkippedIsNotTested();
    Path kept = folder.resolve("kept");
    var anew = court().signals();
    assertThat(court().keepingIn(kept).signals()).isEqualTo(anew);
    assertThat(court().keepingIn(kept).signals()).isEqualTo(anew);
  }
}

package xpod.source.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker.Certainty;
import xpod.source.tracker.Tracker.Recognised;

/** Which files are exports of issues, by path and by shape, and what no bytes can do. */
class IssueExportsTest {
  private static final long FIRST_SEED = 1;
  private static final int SEEDS = 2_000;
  private static final IssueExports EXPORTS = new IssueExports();
  private static final String ISSUE =
      "{\"number\":%d,\"title\":\"Limit"
          + " requests\",\"state\":\"%s\",\"html_url\":\"https://example.org/%s/issues/%d\"}";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean holdsWork(String path, String text) {
    return EXPORTS.holdsWork(path, utf8(text));
  }

  @ParameterizedTest
  @CsvSource({
    "issues.json, POSSIBLE",
    "docs/github-issues.json, POSSIBLE",
    "planning/issues_2026-01-05.csv, POSSIBLE",
    "Jira-Export.csv, POSSIBLE",
    "linear.tsv, POSSIBLE",
    ".github/issues/12.json, POSSIBLE",
    "tracker/issues/closed.jsonl, POSSIBLE",
    "src/data/issues.json, LEFT_OUT",
    "tests/github/issues.json, LEFT_OUT",
    "datasets/issues.csv, LEFT_OUT",
  })
  void pathsOfExports(String path, Certainty certainty) {
    assertThat(EXPORTS.recognises(path)).extracting(Recognised::certainty).isEqualTo(certainty);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package.json",
        "data.csv",
        "issues.md",
        "issues.yml",
        "issues.schema.json",
        "sample-issues.json",
        "tissues.csv",
        "linearity.csv",
        "mock_issues.json",
        "json",
        "issues/json"
      })
  void otherPaths(String path) {
    assertThat(EXPORTS.recognises(path)).isNull();
  }

  @Test
  void exportsThatDifferInTheirDatesAreOneTracker() {
    assertThat(EXPORTS.recognises("plan/issues-2026-01-05.csv"))
        .extracting(Recognised::feature)
        .isEqualTo(feature("plan/issues-2026-02-01.csv"))
        .isNotEqualTo(feature("web/issues-2026-02-01.csv"));
  }

  private static String feature(String path) {
    Recognised found = EXPORTS.recognises(path);
    return found == null ? "" : String.valueOf(found.feature());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "null",
        "[1,2,3]",
        "not json",
        "{\"issues\":[]}",
        "[{\"number\":1,\"title\":\"Ohio\",\"state\":\"OH\"}]",
        "[{\"id\":1,\"title\":\"A book\",\"status\":\"open\"}]",
        "[{\"number\":1,\"name\":\"No title\",\"state\":\"open\"}]",
        "[{\"number\":\"one\",\"title\":\"No number\",\"state\":\"open\"}]",
        "[{\"number\":1,\"title\":\"Only one of\",\"state\":\"open\"},{\"a\":1},{\"a\":2}]",
        "[{\"number\":1,\"title\":\"A pull request alone\",\"state\":\"MERGED\"}]"
      })
  void ordinaryJsonIsNoTracker(String text) {
    assertThat(holdsWork("issues.json", text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a,b,c\n1,2,3\n",
        "key,title\nA-1,x\n",
        "title,state\nx,open\n",
        "key,title,state\nfoo,bar,baz\n",
        "id,title,status\n1,A book,open\n"
      })
  void ordinaryTablesAreNoTracker(String text) {
    assertThat(holdsWork("issues.csv", text)).isFalse();
  }

  @Test
  void issuesOfManyProjectsAreDataThatSomebodyCollected() {
    String one = ISSUE.formatted(1, "open", "ada/shop", 1);
    String other = ISSUE.formatted(2, "closed", "bob/bank", 2);
    assertThat(holdsWork("issues.json", "[" + one + "]")).isTrue();
    assertThat(holdsWork("issues.json", "[" + one + "," + other + "]")).isFalse();
  }

  @Test
  void aBrokenExportIsNamedWithItsPlace() {
    Snapshot broken = EXPORTS.empty("issues.json").next(utf8("[\n{\"number\":1,\n"));
    assertThat(broken.problem())
        .hasValueSatisfying(p -> assertThat(p).matches("line \\d is not JSON"));
    assertThat(EXPORTS.empty("issues.csv").next(utf8("a,b\n1,2\n")).problem())
        .contains("line 1 names no columns for a key, a title and a state");
  }

  @Test
  void hostileBytesAreOverInAMoment() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          holdsWork("issues.json", "[".repeat(1_000_000));
          holdsWork("issues.json", "{\"data\":".repeat(100_000));
          holdsWork("issues.json", "{\"nodes\":[".repeat(60) + "]}".repeat(60));
          holdsWork("issues.csv", "key,title,state\n\"" + "x,".repeat(2_000_000));
          holdsWork("issues.csv", "key,title,state\n" + ",".repeat(2_000_000));
        });
  }

  /** A failure names the seed; set it as {@code FIRST_SEED} to replay. */
  @Test
  void damagedExportsReadTheSameWhicheverTheyAreReadFrom() {
    String json = "[" + ISSUE.formatted(1, "closed", "a/b", 1) + "]";
    String csv = "Issue Key,Summary,Status,Labels\nPAY-1,\"Pay\nby card\",Done,\"a,b\"\n";
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      Random random = new Random(seed);
      boolean table = random.nextBoolean();
      String path = table ? "issues.csv" : "issues.json";
      byte[] whole = utf8(table ? csv : json);
      byte[] damaged = whole.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Snapshot alone = EXPORTS.empty(path).next(damaged);
      Snapshot shared = EXPORTS.empty(path).next(whole).next(damaged);
      assertThat(shared.items()).as("seed %d", seed).isEqualTo(alone.items());
      assertThat(shared.states()).as("seed %d", seed).isEqualTo(alone.states());
      assertThat(shared.problem()).as("seed %d", seed).isEqualTo(alone.problem());
      EXPORTS.holdsWork(path, damaged);
    }
  }
}

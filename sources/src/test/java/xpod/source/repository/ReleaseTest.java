package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Entries of changelogs as claims, held against the tags that ship them. */
class ReleaseTest extends Shop {
  private static final String THROTTLE = "export const throttle = request => request;\n";

  private void changelog(String... lines) throws IOException {
    workshop.write("CHANGELOG.md", "# Changelog\n\n" + String.join("\n", lines) + "\n");
  }

  @Test
  void aChangelogIsReadOnlyWhereItIsAskedFor() throws IOException {
    changelog("## 1.0.0", "- Throttle each request");
    workshop.write("src/limit.js", THROTTLE).commit("Throttle");
    assertThat(court().repository().trackers())
        .singleElement()
        .satisfies(t -> assertThat(t.why()).contains("--claims changelogs"));
    assertThat(court().changelogsToo().says())
        .containsExactly("Throttle each request verified stands X303");
  }

  @Test
  void anEntryThatMovesUnderAVersionIsOneClaim() throws IOException {
    changelog("## Unreleased", "- Throttle each request");
    String first = workshop.write("src/limit.js", THROTTLE).commit("Throttle");
    changelog("## 1.0.0 (2024-01-02)", "- Throttle each request (#4)");
    workshop.commit("Release 1.0.0");
    assertThat(court().changelogsToo().judged())
        .singleElement()
        .satisfies(j -> assertThat(j.claim().revision().commit()).isEqualTo(first));
  }

  @Test
  void thePullRequestThatAnEntryCitesIsProof() throws IOException {
    workshop.write("src/limit.js", THROTTLE).commit("Throttle each request (#4)");
    changelog("## 1.0.0", "- Throttle each request (#4)");
    workshop.commit("Release 1.0.0");
    assertThat(court().changelogsToo().says())
        .containsExactly("Throttle each request verified stands X302");
  }

  @Test
  void theCommitThatAnEntryCitesIsProof() throws IOException {
    String made = workshop.write("src/limit.js", THROTTLE).commit("Throttle");
    String link = "([" + made.substring(0, 7) + "](https://example.org/commit/" + made + "))";
    changelog("## 1.0.0", "- Throttle each request " + link);
    workshop.commit("Release 1.0.0");
    assertThat(court().changelogsToo().says())
        .containsExactly("Throttle each request verified stands X301");
  }

  @Test
  void anIssueThatACommitClosesIsALink() throws IOException {
    workshop.write("src/limit.js", THROTTLE).commit("Be slow. Closes #9");
    changelog("## 1.0.0", "- Throttle each request (#9)");
    workshop.commit("Release 1.0.0");
    assertThat(court().changelogsToo().says())
        .containsExactly("Throttle each request verified stands X301");
  }

  @Test
  void whatTheTagDoesNotHoldIsNotInTheRelease() throws IOException {
    changelog("## 1.0.0", "- Throttle each request (#4)");
    workshop.commit("Release 1.0.0");
    workshop.git("tag", "v1.0.0");
    workshop.write("src/limit.js", THROTTLE).commit("Throttle each request (#4)");
    assertThat(court().changelogsToo().says())
        .containsExactly("Throttle each request unverified stands X113");
  }

  @Test
  void whatTheTagHoldsIs() throws IOException {
    workshop.write("src/limit.js", THROTTLE).commit("Throttle each request (#4)");
    changelog("## 1.0.0", "- Throttle each request (#4)");
    workshop.commit("Release 1.0.0");
    workshop.git("tag", "v1.0.0");
    assertThat(court().changelogsToo().says())
        .containsExactly("Throttle each request verified stands X302");
  }

  @Test
  void aLaterRevertDoesNotDenyAnEarlierRelease() throws IOException {
    workshop.write("src/limit.js", THROTTLE).commit("Throttle each request (#4)");
    changelog("## 1.0.0", "- Throttle each request (#4)");
    workshop.commit("Release 1.0.0");
    workshop.git("tag", "v1.0.0");
    workshop.git("revert", "--no-edit", "HEAD~1");
    assertThat(court().changelogsToo().says())
        .containsExactly("Throttle each request verified stands X302");
  }

  @Test
  void aChangeThatWasUndoneBeforeTheReleaseIsNoProofAndNoDenial() throws IOException {
    workshop.write("src/limit.js", THROTTLE).commit("Throttle each request (#4)");
    workshop.git("revert", "--no-edit", "HEAD");
    changelog("## 1.0.0", "- Throttle each request (#4)");
    workshop.commit("Release 1.0.0");
    workshop.git("tag", "v1.0.0");
    assertThat(court().changelogsToo().says())
        .containsExactly("Throttle each request unverified stands X101");
  }

  @Test
  void aFileThatAnEntrySpeaksOfNeedNotBeThere() throws IOException {
    workshop.write("src/limit.js", THROTTLE);
    changelog("## 1.0.0", "- Create `limits.json` when a request is throttled");
    workshop.commit("Throttle");
    assertThat(court().changelogsToo().says()).noneMatch(s -> s.contains("contradicted"));
  }
}

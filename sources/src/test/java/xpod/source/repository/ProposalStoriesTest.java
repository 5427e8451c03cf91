package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import xpod.source.Excerpt;
import xpod.source.ScanRequest;
import xpod.source.cache.Cache;

/** Changes that nobody linked to a claim, near it in time. */
class ProposalStoriesTest extends Shop {
  private static final String TASK = "T1 Refuse refunds above the daily ceiling of a merchant";

  private void busyDay() throws IOException {
    plan("- [ ] " + TASK);
    for (int nth = 0; nth < 12; nth++) {
      workshop.write("src/page" + nth + ".ts", CODE + nth).commit("Polish page " + nth);
    }
  }

  @Test
  void theLikeliestChangeIsProposedWhereNothingDeliversTheClaim() throws IOException {
    busyDay();
    String likely =
        workshop.write("src/gate.ts", CODE).commit("Refuse refunds above a ceiling\n\nDaily.");
    for (int nth = 0; nth < 9; nth++) {
      workshop.write("src/more" + nth + ".ts", CODE + nth).commit("Polish the merchant page");
    }
    tick("- [x] " + TASK);
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("T1 unverified stands X101");
    assertThat(court().why("T1"))
        .contains("X309 " + likely.substring(0, 8) + " \"Refuse refunds above a ceiling\"");
    court().isTheSameInAnyOrder();
  }

  @Test
  void whatIsProposedIsNotTakenForProofHoweverWellItFits() throws IOException {
    busyDay();
    String code = "export const dailyCeiling = merchant => refuseRefunds(merchant.ceiling);\n";
    String likely =
        workshop.write("src/gate.ts", code).commit("Refuse refunds above a daily ceiling");
    for (int nth = 0; nth < 12; nth++) {
      workshop.write("src/more" + nth + ".ts", CODE + nth).commit("Polish the merchant page");
    }
    tick("- [x] " + TASK);
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("T1 unverified stands X101");
    assertThat(court().why("T1")).contains("X309 " + likely.substring(0, 8));
  }

  @Test
  void nothingIsProposedThatSharesNextToNothing() throws IOException {
    busyDay();
    tick("- [x] " + TASK);
    workshop.commit("Tick");
    assertThat(court().why("T1")).doesNotContain("X309");
  }

  @Test
  void anExcerptTellsLinesAndNoAddressesAndSaysWhatWasCut() throws IOException {
    workshop.write("src/gate.ts", "old();\n").commit("Gate");
    workshop.write("src/gate.ts", "fresh(\"ada@example.org\");\n");
    workshop.write("TODO.md", "- [x] T1 Do it\n");
    Excerpt small = excerpt(workshop.commit("Secret message"));
    assertThat(small.whole()).isTrue();
    assertThat(small.text())
        .contains("file src/gate.ts", "1- old();", "1+ fresh(\"(address)\");")
        .doesNotContain("Secret message", "T1 Do it");
    workshop.write("src/large.ts", "call();\n".repeat(9_000));
    Excerpt large = excerpt(workshop.commit("Large"));
    assertThat(large.whole()).isFalse();
    assertThat(large.text()).hasSizeLessThan(24_100).endsWith("(cut off)");
  }

  private Excerpt excerpt(String commit) {
    ScanRequest request =
        new ScanRequest(
            workshop.folder(),
            null,
            false,
            ScanRequest.ClaimSource.AUTO,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Cache.none());
    try (RepositoryScan scan = RepositoryScan.open(request)) {
      xpod.Revision change = new xpod.Revision(scan.repository().name(), commit);
      return scan.excerpt(change).orElseThrow();
    }
  }
}

package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.cli.command.CommandLineDoor;

/** A plan in one repository, the work in another, told by the real git and the whole program. */
class SeveralRepositoriesTest {
  /** Long after every grace is over. */
  private static final String LATER = "2031-01-01T00:00:00Z";

  private static final String CODE = "export const limit = requests => requests.length < 5;\n";

  @TempDir Path folder;

  @BeforeEach
  void open() throws Exception {
    for (String name : List.of("plans", "shop")) {
      Files.createDirectories(folder.resolve(name));
      git(name, "init", "-q", "-b", "main");
    }
    git("shop", "remote", "add", "origin", "git@example.org:Acme/Shop.git");
    commit("shop", "README.md", "# Shop\n", "Start");
  }

  private void commit(String name, String path, String text, String message) throws Exception {
    Path file = folder.resolve(name).resolve(path);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
    git(name, "add", "-A");
    git(name, "commit", "-q", "-m", message);
  }

  private String git(String name, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.resolve(name).toString()));
    command.addAll(List.of("-c", "user.name=Ada", "-c", "user.email=ada@example.org"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  private void plan(String citation) throws Exception {
    String task = "Limit requests in the shop, " + citation;
    commit("plans", "TODO.md", "# To do\n\n- [ ] " + task + "\n", "Plan");
    commit("plans", "TODO.md", "# To do\n\n- [x] " + task + "\n", "Tick");
  }

  private String verdicts(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Output output = new Output(out, new ByteArrayOutputStream(), false, Map.of("COLUMNS", "80"));
    List<String> arguments =
        new ArrayList<>(List.of("verify", "--show", "all", "--claims", "lists", "--now", LATER));
    for (String name : names) arguments.addAll(List.of("--repo", folder.resolve(name).toString()));
    CommandLineDoor.enter(
        new Surroundings(Edges.wired(), output, InstantSource.system(), folder),
        arguments.toArray(String[]::new));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPullRequestOfAnotherRepositoryProvesAClaim() throws Exception {
    commit("shop", "src/limit.js", CODE, "Limit requests (#12)");
    plan("acme/shop#12");
    assertThat(verdicts("plans")).contains("said done 1   verified 0");
    assertThat(verdicts("plans", "shop")).contains("said done 1   verified 1");
  }

  @Test
  void anAddressOfACommitProvesAClaim() throws Exception {
    commit("shop", "src/limit.js", CODE, "Limit requests");
    plan("https://example.org/acme/shop/commit/" + git("shop", "rev-parse", "HEAD"));
    assertThat(verdicts("plans", "shop")).contains("said done 1   verified 1");
  }

  @Test
  void aRepositoryWithoutRemoteIsKnownByItsFolder() throws Exception {
    git("shop", "remote", "remove", "origin");
    commit("shop", "src/limit.js", CODE, "Limit requests (#12)");
    plan("acme/shop#12");
    assertThat(verdicts("plans", "shop")).contains("said done 1   verified 1");
  }

  @Test
  void whatIsCitedHasToFitTheWords() throws Exception {
    commit("shop", "docs/colours.md", "# Colours\n", "Describe colours (#12)");
    plan("acme/shop#12");
    assertThat(verdicts("plans", "shop"))
        .contains("unverified[X108]", "Limit requests in the shop");
  }

  @Test
  void theRepositoryOfAnotherOwnerIsNotMeant() throws Exception {
    commit("shop", "src/limit.js", CODE, "Limit requests (#12)");
    plan("other/shop#12");
    assertThat(verdicts("plans", "shop"))
        .contains("unverified[X101]", "Limit requests in the shop");
  }

  private void issue(String key, String state) throws Exception {
    String issue = "[{\"number\":%s,\"title\":\"Limit requests\",\"state\":\"%s\"}]";
    commit("plans", "issues.json", issue.formatted(key, state), "Export, " + state);
  }

  @Test
  void aCommitThatClosesAnIssueOfAnotherRepositoryProvesThatItIsDone() throws Exception {
    git("plans", "remote", "add", "origin", "https://example.org/acme/plans.git");
    issue("12", "open");
    commit("shop", "src/limit.js", CODE, "Limit requests\n\nCloses Acme/Plans#12");
    issue("12", "closed");
    assertThat(verdicts("plans")).contains("said done 1   verified 0");
    assertThat(verdicts("plans", "shop")).contains("said done 1   verified 1");
  }

  @Test
  void anAddressOfAnIssueInAMessageProvesThatItIsDone() throws Exception {
    git("plans", "remote", "add", "origin", "https://example.org/acme/plans.git");
    issue("12", "open");
    String address = "https://example.org/acme/plans/issues/12";
    commit("shop", "src/limit.js", CODE, "Limit requests\n\nFixes " + address);
    issue("12", "closed");
    assertThat(verdicts("shop", "plans")).contains("said done 1   verified 1");
  }

  @Test
  void anIssueOfThisNumberInAnotherProjectIsNotMeant() throws Exception {
    git("plans", "remote", "add", "origin", "https://example.org/acme/plans.git");
    issue("12", "open");
    commit("shop", "src/limit.js", CODE, "Limit requests\n\nCloses acme/other#12, closes #12");
    issue("12", "closed");
    assertThat(verdicts("plans", "shop")).contains("said done 1   verified 0");
  }

  @Test
  void aKeyOfATrackerIsTheSameInEveryRepository() throws Exception {
    String head = "Issue key,Summary,Status\nPAY-12,Limit requests,";
    commit("plans", "jira.csv", head + "To Do\n", "Export");
    commit("shop", "src/limit.js", CODE, "PAY-12 limit requests");
    commit("plans", "jira.csv", head + "Done\n", "Export again");
    assertThat(verdicts("plans")).contains("said done 1   verified 0");
    assertThat(verdicts("plans", "shop")).contains("said done 1   verified 1");
  }

  @Test
  void everyRepositoryHasItsClaimsInOneReport() throws Exception {
    plan("acme/shop#12");
    commit("shop", "TODO.md", "# To do\n\n- [x] T1 Create src/none.js\n", "Tick");
    assertThat(verdicts("plans", "shop")).contains("said done 2", "TODO.md");
  }
}

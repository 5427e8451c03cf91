package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.Actor;
import xpod.AgentId;

final class ActorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada Lovelace | ada@example.org | person
          Claude Shannon | claude@example.org | person
          Claude | claude.martin@example.fr | person
          Cody Abbot | cody@example.org | person
          Ada | 12345+ada@users.noreply.github.com | person
          Claude | noreply@anthropic.com | claude-code
          copilot-swe-agent[bot] | 198982749+Copilot@users.noreply.github.com | copilot
          Copilot | 198982749+Copilot@users.noreply.github.com | copilot
          devin-ai-integration[bot]| 158243242+devin-ai-integration[bot]@users.noreply.github.com | devin
          Cursor Agent | cursoragent@cursor.com | cursor
          google-labs-jules[bot] | 161369871+google-labs-jules[bot]@users.noreply.github.com | jules
          Ada (aider) | ada@example.org | aider
          dependabot[bot] | 49699333+dependabot[bot]@users.noreply.github.com | automation
          renovate[bot] | 29139614+renovate[bot]@users.noreply.github.com | automation
          some-new-thing[bot] | x@example.org | automation
          github-actions | actions@github.com | automation
          semantic-release-bot | semantic-release-bot@martynus.net | automation
          GitHub | noreply@github.com | automation
          """)
  void byNameAndAddress(String name, String mail, String expected) {
    assertThat(kind(Actors.of(name, mail))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          x~~Co-Authored-By: Claude <noreply@anthropic.com>                           | claude-code
          x~~🤖 Generated with [Claude Code](https://claude.com/claude-code)          | claude-code
          x~~Co-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>     | copilot
          x~~Co-authored-by: Codex <noreply@openai.com>                               | codex
          x~~Co-authored-by: aider (gpt-4o) <noreply@aider.chat>                      | aider
          aider: fix it                                                               | aider
          x~~Co-authored-by: Cursor <cursoragent@cursor.com>                          | cursor
          x~~Amp-Thread-ID: https://ampcode.com/threads/T-1~Co-authored-by: Amp <amp@ampcode.com> | amp
          x~~Co-authored-by: Bo <bo@example.org>                                      | none
          x~~Co-authored-by: dependabot[bot] <support@github.com>                     | none
          x~~I asked Claude and Copilot about it                                      | none
          """)
  void byMessage(String message, String expected) {
    assertThat(Actors.ofMessage(message.replace("~", "\n")).map(AgentId::value).orElse("none"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "codex/fix-login, codex",
    "owner/codex/fix-login, codex",
    "owner:copilot/fix-12, copilot",
    "refs/remotes/origin/claude/issue-3, claude-code",
    "feature/codex-support, none",
    "main, none"
  })
  void byBranch(String branch, String expected) {
    assertThat(Actors.ofBranch(branch).map(AgentId::value).orElse("none")).isEqualTo(expected);
  }

  @Test
  void aPersonsCommitWithAnAgentAsCoauthorIsTheAgentsClaim() {
    Ident ada = new Ident("Ada", "ada@example.org");
    String message = "x\n\nCo-Authored-By: Claude <noreply@anthropic.com>";
    assertThat(Actors.author(ada, ada, message))
        .isEqualTo(new Actor.Agent("Ada", new AgentId("claude-code")));
    assertThat(Actors.author(ada, new Ident("GitHub", "noreply@github.com"), "x"))
        .isEqualTo(new Actor.Person("Ada"));
  }

  @Test
  void aNameThatIsAnAddressLosesItsDomain() {
    assertThat(Actors.of("ada@example.org", "ada@example.org")).isEqualTo(new Actor.Person("ada"));
    assertThat(Actors.of("", "")).isEqualTo(new Actor.Person("unknown"));
  }

  private static String kind(Actor actor) {
    return switch (actor) {
      case Actor.Person person -> "person";
      case Actor.Agent agent -> agent.id().value();
      case Actor.Automation automation -> "automation";
    };
  }
}

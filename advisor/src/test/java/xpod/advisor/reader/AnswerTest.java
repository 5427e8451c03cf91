package xpod.advisor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  @Test
  void theFormIsRead() {
    assertThat(Answer.read(" {\"reason\":\"r\",\"shows\":\"cannot tell\",\"does\":\"d\"}\n"))
        .contains(new Answer("d", Answer.Shows.CANNOT_TELL, "r"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "all",
        "null",
        "[]",
        "{}",
        "{\"does\":\"d\",\"shows\":\"all\"}",
        "{\"does\":\"d\",\"shows\":\"ALL\",\"reason\":\"r\"}",
        "{\"does\":\"d\",\"shows\":\"verified\",\"reason\":\"r\"}",
        "{\"does\":\"d\",\"shows\":true,\"reason\":\"r\"}",
        "{\"does\":\"d\",\"shows\":[\"all\"],\"reason\":\"r\"}",
        "{\"does\":null,\"shows\":\"all\",\"reason\":\"r\"}",
        "{\"does\":\"d\",\"shows\":\"all\",\"reason\":\"r\",\"verdict\":\"verified\"}",
        "{\"does\":\"d\",\"shows\":\"none\",\"shows\":\"all\",\"reason\":\"r\"}",
        "{\"does\":\"d\",\"shows\":\"all\",\"reason\":\"r\"} {}",
        "```json\n{\"does\":\"d\",\"shows\":\"all\",\"reason\":\"r\"}\n```",
        "{\"does\":\"d\",\"shows\":\"all\",\"reason\":\"r\"",
        "{'does':'d','shows':'all','reason':'r'}"
      })
  void anythingElseIsNot(String text) {
    assertThat(Answer.read(text)).isEmpty();
  }

  @Test
  void aLongAnswerIsNot() {
    String reason = "r".repeat(Answer.LONGEST + 1);
    String text = "{\"does\":\"d\",\"shows\":\"all\",\"reason\":\"" + reason + "\"}";
    assertThat(Answer.read(text)).isEmpty();
  }
}

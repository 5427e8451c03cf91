package xpod.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xpod.advisor.reader.Models;

class SettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reader: {kind: other, url: 'https://h/v1', model: m}",
        "reader: {kind: openai, url: 'https://h/v1'}",
        "reader: {kind: openai, url: 'ftp://h/v1', model: m}",
        "reader: {kind: openai, url: 'https://user:word@h/v1', model: m}",
        "reader: {kind: openai, url: 'http://h/v1', model: m, key-from: KEY}",
        "reader: {kind: openai, url: 'https://h/v1', model: m, key-from: sk-abc}",
        "reader: {kind: openai, url: 'https://h/v1', model: m, key: KEY}",
        "limits: {calls: -1}",
        "limits: {cost: 1.00}",
        "prices: {input: x, output: 1}",
        "meaning: maybe",
        "- reader",
        "reader: [",
        "other: 1"
      })
  void aMistakeIsNamed(String yaml) {
    assertThatThrownBy(() -> Settings.of(yaml))
        .isInstanceOf(Settings.Mistake.class)
        .hasMessageMatching("[^\\n]{5,}");
  }

  @Test
  void nothingIsAskedThatWasNotSetUp() throws Exception {
    Settings settings = Settings.of("");
    assertThat(settings.endpoint()).isNull();
    assertThat(settings.meaning()).isFalse();
  }

  @Test
  void aKeyComesFromTheEnvironmentAlone() throws Exception {
    Settings settings =
        Settings.of("reader: {kind: openai, url: 'https://h/v1', model: m, key-from: KEY}");
    Settings.Endpoint endpoint = java.util.Objects.requireNonNull(settings.endpoint());
    assertThatThrownBy(() -> Models.of(endpoint, Map.of()))
        .isInstanceOf(Settings.Mistake.class)
        .hasMessageContaining("KEY is not set");
    assertThat(settings.toString()).doesNotContain("word");
  }

  @Test
  void whatIsSpentIsRoundedUp() throws Exception {
    Settings settings = Settings.of("prices: {currency: EUR, input: 0.15, output: 0.6}");
    assertThat(settings.limits().costOf(1, 0)).isEqualTo(1);
    assertThat(settings.limits().costOf(1_000_000, 1_000_000)).isEqualTo(750_000);
  }
}

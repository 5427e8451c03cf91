package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import xpod.config.ConfigReader;

/** The configuration. */
class ConfigFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void everyFileIsAgreedToOrRefusedWithAReason(byte[] bytes) {
    switch (ConfigReader.read(bytes, "xpod.yaml")) {
      case ConfigReader.Outcome.Agreed agreed -> assertThat(agreed.config()).isNotNull();
      case ConfigReader.Outcome.Refused refused -> assertThat(refused.mistakes()).isNotEmpty();
    }
  }
}

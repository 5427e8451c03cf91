package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Wording;

/** What a claim says. */
class WordingFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void everySentenceIsRead(@NotNull String text, @NotNull String note) {
    Wording says = Wording.of(text, List.of(note));
    for (Name name : says.paths()) assertThat(name.value()).isNotBlank();
    assertThat(says.asNothing().matter()).isEqualTo(Matter.NOTHING);
  }
}

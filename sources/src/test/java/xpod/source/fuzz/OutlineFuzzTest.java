package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import xpod.source.syntax.Outline;
import xpod.source.syntax.OutlineReader;
import xpod.source.syntax.OutlineWriter;

/** Answers of a process in which native code may have run wild. */
class OutlineFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void whatIsTakenForAnOutlineIsOne(byte[] bytes) {
    OutlineReader.read(bytes)
        .ifPresent(outline -> {
          byte[] again = OutlineWriter.write(outline);
          assertThat(OutlineReader.read(again)).contains(outline);
          for (int place = 0; place < Math.min(3, outline.definitions().size()); place++) {
            ask(outline, place);
          }
        });
  }

  private static void ask(Outline outline, int place) {
    String name = outline.definitions().get(place).name();
    assertThat(outline.places(name)).contains(place);
    outline.calls(place);
    outline.literals(place);
    outline.wiring(name);
  }
}

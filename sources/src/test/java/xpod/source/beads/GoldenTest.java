package xpod.source.beads;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xpod.source.tracker.GoldenFolder;

/** Files of issues, named by what is odd about them. */
class GoldenTest {
  @TestFactory
  Stream<DynamicTest> issuesAreReadAsMeant() throws IOException {
    return GoldenFolder.of(new BeadsIssues()).tests();
  }
}

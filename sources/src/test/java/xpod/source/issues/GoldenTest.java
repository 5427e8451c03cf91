package xpod.source.issues;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xpod.source.tracker.GoldenFolder;

/** Exports as the tools write them, and odd ones. */
class GoldenTest {
  @TestFactory
  Stream<DynamicTest> exportsAreReadAsMeant() throws IOException {
    return GoldenFolder.of(new IssueExports()).tests();
  }
}

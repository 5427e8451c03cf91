package xpod.source.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files as people write them, {@code X.source}, and what they say, {@code X.outline}. {@code
 * -Dgolden.accept=true} writes anew what is read now; look at the difference before committing it.
 */
class OutlineGoldenTest {
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");
  private static final Path ROOT = Path.of("src/test/golden/syntax");
  private static final SyntaxReader READER = SyntaxReader.open();

  /** How often each file is cut off somewhere. */
  private static final int CUTS = 25;

  private static final long SEED = Long.getLong("seed", 1);

  @AfterAll
  static void close() {
    READER.close();
  }

  @TestFactory
  Stream<DynamicTest> filesSayWhatIsMeant() throws IOException {
    return sources().stream().map(p -> DynamicTest.dynamicTest(name(p), () -> check(p)));
  }

  private static void check(Path source) throws IOException {
    Path golden = ROOT.resolve(name(source) + ".outline");
    String found = OutlineText.of(outline(name(source), Files.readAllBytes(source)));
    if (ACCEPT) Files.writeString(golden, found);
    assertThat(found).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyLanguageHasAFile() throws IOException {
    Set<Language> found = EnumSet.noneOf(Language.class);
    for (Path source : sources()) found.add(Language.of(name(source)).orElseThrow());
    assertThat(found).containsExactly(Language.values());
  }

  @Test
  void whatAFileSaysDoesNotDependOnThoseReadBefore() throws IOException {
    Random random = new Random(SEED);
    List<Path> all = sources();
    Map<Path, Outline> first = new HashMap<>();
    for (int turn = 0; turn < 4 * all.size(); turn++) {
      Path source = all.get(random.nextInt(all.size()));
      Outline outline = outline(name(source), Files.readAllBytes(source));
      Outline before = first.putIfAbsent(source, outline);
      if (before != null) assertThat(outline).as("seed %d: %s", SEED, source).isEqualTo(before);
    }
  }

  @TestFactory
  Stream<DynamicTest> aFileCutOffAnywhereIsStillRead() throws IOException {
    return sources().stream().map(p -> DynamicTest.dynamicTest(name(p), () -> cutOff(p)));
  }

  private static void cutOff(Path source) throws IOException {
    byte[] whole = Files.readAllBytes(source);
    Random random = new Random(SEED + name(source).hashCode());
    for (int cut = 0; cut < CUTS; cut++) {
      int length = random.nextInt(whole.length);
      Outline outline = outline(name(source), Arrays.copyOf(whole, length));
      String where = "seed " + SEED + ", " + source + " cut at " + length;
      assertThat(OutlineReader.read(OutlineWriter.write(outline))).as(where).contains(outline);
      assertThat(outline.brokenLines()).as(where).isLessThanOrEqualTo(outline.lines() + 1);
    }
  }

  private static Outline outline(String name, byte[] bytes) {
    Parsed parsed = READER.read(name, bytes);
    assertThat(parsed).as(name).isInstanceOf(Parsed.Outlined.class);
    return ((Parsed.Outlined) parsed).outline();
  }

  private static String name(Path source) {
    return source.getFileName().toString().replaceFirst("\\.source$", "");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.list(ROOT)) {
      return all.filter(p -> p.toString().endsWith(".source")).sorted().toList();
    }
  }
}

package xpod.source.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files patterns mean, and that nothing outside the folder is among them. */
class ReportFilesTest {
  @TempDir Path temp;

  private Path write(String path) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, "<testsuite/>");
  }

  private List<String> found(String... globs) {
    List<ReportGlob> all = Stream.of(globs).map(ReportGlob::of).toList();
    return ReportFiles.in(temp.resolve("repo"), all).matches().stream()
        .map(ReportFiles.Match::path)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "target/**/TEST-*.xml,     target/surefire-reports/TEST-a.xml, true",
    "target/**/TEST-*.xml,     target/TEST-a.xml,                  true",
    "**/TEST-*.xml,            TEST-a.xml,                         true",
    "**/TEST-*.xml,            a/b/TEST-a.xml,                     true",
    "**/target/**/TEST-*.xml,  target/TEST-a.xml,                  true",
    "**/target/**/TEST-*.xml,  shop/target/x/TEST-a.xml,           true",
    "TEST-*.xml,               a/b/TEST-a.xml,                     true",
    "./build/junit.xml,        build/junit.xml,                    true",
    "build/*.xml,              build/a/b.xml,                      false",
    "target/**/TEST-*.xml,     other/TEST-a.xml,                   false",
  })
  void patternsMeanPaths(String glob, String path, boolean matches) {
    assertThat(ReportGlob.of(glob).matches(path)).isEqualTo(matches);
  }

  @Test
  void aRevisionStandsInFront() {
    ReportGlob glob = ReportGlob.of("HEAD~1=before/*.xml");
    assertThat(glob.revision()).isEqualTo("HEAD~1");
    assertThat(glob.matches("before/a.xml")).isTrue();
    assertThat(ReportGlob.of("a.xml").revision()).isNull();
  }

  @Test
  void nothingOutsideCanBeMeant() {
    for (String glob :
        List.of("../a.xml", "a/../../b.xml", "/etc/*.xml", "HEAD=/tmp/a.xml", "C:\\a"))
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ReportGlob.of(glob))
          .withMessageContaining("leads out");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    write("outside/secret.xml");
    write("repo/build/a.xml");
    Files.createSymbolicLink(temp.resolve("repo/link"), temp.resolve("outside"));
    Files.createSymbolicLink(temp.resolve("repo/build/b.xml"), temp.resolve("outside/secret.xml"));
    Files.createSymbolicLink(temp.resolve("repo/build/loop"), temp.resolve("repo"));
    assertThat(found("**/*.xml")).containsExactly("build/a.xml");
    assertThat(found("link/*.xml")).isEmpty();
  }

  @Test
  void theRepositoryItselfIsNotSearched() throws IOException {
    write("repo/.git/x.xml");
    write("repo/node_modules/a/junit.xml");
    write("repo/junit.xml");
    assertThat(found("**/*.xml")).containsExactly("junit.xml");
    assertThat(found("node_modules/a/*.xml")).containsExactly("node_modules/a/junit.xml");
  }

  @Test
  void aPatternWithARevisionDecides() throws IOException {
    write("repo/build/a.xml");
    List<ReportGlob> globs = Stream.of("**/*.xml", "HEAD=build/a.xml").map(ReportGlob::of).toList();
    ReportFiles.Found found = ReportFiles.in(temp.resolve("repo"), globs);
    assertThat(found.matches()).singleElement().matches(m -> "HEAD".equals(m.glob().revision()));
    assertThat(found.without()).isEmpty();
  }

  @Test
  void aPatternThatMeansNothingIsNamed() throws IOException {
    write("repo/build/a.xml");
    List<ReportGlob> globs = Stream.of("build/*.xml", "target/*.xml").map(ReportGlob::of).toList();
    assertThat(ReportFiles.in(temp.resolve("repo"), globs).without())
        .extracting(ReportGlob::written)
        .containsExactly("target/*.xml");
  }
}

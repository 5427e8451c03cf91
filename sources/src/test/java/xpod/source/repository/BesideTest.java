package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What code says of a kind of a thing, close to its name. */
class BesideTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          ADMITTED | case "redis": // not implemented yet
          ADMITTED | if kind == "redis":¶    # these are not yet supported, nothing is kept¶    return None
          ADMITTED | case "redis":¶ return errors.New("redis is not implemented")
          WORKING  | case "redis": return open()
          WORKING  | case "redis": // not implemented for Windows
          WORKING  | case "redis": throw notImplemented()
          WORKING  | case "redis":¶  a()¶  b()¶  c()¶  // not implemented yet
          WORKING  | case "redisgraph": // not implemented yet
          nothing  | case "memory": // not implemented yet
          """)
  void itIsAdmitted(String told, String code) {
    String said =
        Beside.of(code.replace("¶", "\n"), "Redis").map(i -> i.filling().name()).orElse("nothing");
    assertThat(said).isEqualTo(told);
  }
}

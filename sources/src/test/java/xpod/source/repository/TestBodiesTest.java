package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.evidence.Evidence.Filling;
import xpod.source.repository.Insides.Inside;
import xpod.source.repository.TestBodies.Tested;
import xpod.source.syntax.Parsed;
import xpod.source.syntax.SyntaxReader;

/** Which tests show nothing, and which only look so. */
class TestBodiesTest {
  private static final SyntaxReader READER = SyntaxReader.open();

  @AfterAll
  static void close() {
    READER.close();
  }

  private static TestBodies bodies(String path, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return new TestBodies(((Parsed.Outlined) READER.read(path, bytes)).outline(), source);
  }

  @ParameterizedTest(name = "{0} {1} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SWITCHED_OFF | test_a.py | test_sum  | @pytest.mark.skip(reason="later")¶def test_sum():¶    assert sum([1]) == 1
          HOLLOW       | test_a.py | test_sum  | def test_sum():¶    pass
          WORKING      | test_a.py | test_sum  | def test_sum():¶    assert sum([1]) == 1
          SWITCHED_OFF | a.test.ts | adds      | it.skip("adds", () => { expect(sum(1)).toBe(1); });
          HOLLOW       | a.test.ts | adds      | it("adds", () => {});
          WORKING      | a.test.ts | adds      | it("adds", () => { expect(sum(1)).toBe(1); });
          SWITCHED_OFF | ATest.java | sums     | class ATest { @Disabled @Test void sums() { assertEquals(1, Sum.of(1)); } }
          WORKING      | ATest.java | sums     | class ATest { @DisabledOnOs(WINDOWS) @Test void sums() { assertEquals(1, Sum.of(1)); } }
          WORKING      | a_test.go | TestSum   | func TestSum(t *testing.T) {¶ if testing.Short() { t.Skip("slow") }¶ if Sum(1) != 1 { t.Fatal() }¶}
          nothing      | test_a.py | test_sum  | def test_other():¶    pass
          TOOTHLESS    | test_a.py | test_sum  | def test_sum():¶    assert True
          TOOTHLESS    | test_a.py | test_sum  | class TestSum:¶    def test_sum(self):¶        self.assertTrue(True)
          WORKING      | test_a.py | test_sum  | def test_sum(server):¶    assert True
          WORKING      | test_a.py | test_sum  | def test_sum():¶    assert_sums_match()
          TOOTHLESS    | a.test.ts | adds      | it("adds", () => { expect(true).toBe(true); });
          TOOTHLESS    | a.test.ts | adds      | it("adds", () => { console.log("adds"); });
          WORKING      | a.test.ts | adds      | it("adds", () => { render(Sum); expect(true).toBe(true); });
          TOOTHLESS    | ATest.java | sums     | class ATest { @Test void sums() { assertThat(true).isTrue(); } }
          WORKING      | ATest.java | starts   | @SpringBootTest class ATest { @Test void starts() {} }
          TOOTHLESS    | a_test.go | TestSum   | func TestSum(t *testing.T) {¶ t.Skip("hard to simulate")¶}
          WORKING      | a_test.go | TestSum   | func TestSum(t *testing.T) {¶ t.Log("sums")¶ Sum(1)¶}
          LENIENT      | a_test.go | TestSum   | func TestSum(t *testing.T) {¶ // a known issue with negative numbers¶ if Sum(-1) != -1 { t.Log("wrong") }¶}
          TOOTHLESS    | a_test.go | testSum   | func testSum(t *testing.T) {¶ // This is a known issue, so we log a warning instead of failing¶ if Sum(-1) != -1 { t.Log("wrong") }¶}
          WORKING      | a_test.go | TestSum   | func TestSum(t *testing.T) {¶ // without a network, log instead of failing¶ if Sum(-1) != -1 { t.Fatal("wrong") }¶}
          TOOTHLESS    | a.rs      | sums      | #[test]¶fn sums() {¶    assert!(true);¶}
          """)
  void whatATestComesToIsTold(String told, String path, String test, String source) {
    String text = source.replace('¶', '\n');
    String found =
        bodies(path, text).named(test).map(Inside::filling).map(Filling::name).orElse("nothing");
    assertThat(found).isEqualTo(told);
    boolean idle = !found.equals("WORKING") && !found.equals("nothing");
    if (idle) assertThat(Hints.idleTests(text)).contains(test);
  }

  @Test
  void whatIsKeptOfTestsIsReadAgainAsItWas() {
    List<Tested> tests =
        bodies(
                "a.test.ts",
                "describe(\"sum\", () => { it(\"adds\", () => {}); it.skip(\"subs\", () => { sub();"
                    + " }); });")
            .all();
    assertThat(tests).hasSize(2);
    assertThat(Tested.unpacked(Tested.packed(tests))).isEqualTo(tests);
    assertThat(Tested.unpacked(Tested.packed(List.of()))).isEmpty();
  }
}

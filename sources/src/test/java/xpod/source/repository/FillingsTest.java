package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.evidence.Evidence.Filling;
import xpod.source.repository.Insides.Inside;
import xpod.source.syntax.Outline;
import xpod.source.syntax.Parsed;
import xpod.source.syntax.SyntaxReader;

/** What is told for a stub, and what only has the shape of one. */
class FillingsTest {
  private static final SyntaxReader READER = SyntaxReader.open();

  @AfterAll
  static void close() {
    READER.close();
  }

  private static Outline outline(String path, String source) {
    byte[] bytes = source.replace("¶", "\n").getBytes(StandardCharsets.UTF_8);
    return ((Parsed.Outlined) READER.read(path, bytes)).outline();
  }

  private static String told(Optional<Inside> inside) {
    return inside.map(i -> i.filling().name()).orElse("nothing");
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STUB    | a.go   | func Export() error {¶ return errors.New("export is not yet implemented")¶}
          STUB    | a.go   | var exportCmd = &Command{¶ Run: func() error { return fmt.Errorf("export not yet implemented") },¶}¶func init() { root.Add(exportCmd) }
          STUB    | a.py   | def export(rows):¶    # TODO: implement¶    return None
          STUB    | a.py   | def export(rows):¶    raise NotImplementedError("not implemented yet")
          STUB    | a.ts   | export async function load(id: string) {¶  throw new Error("Not implemented");¶}
          STUB    | a.rs   | pub fn export() -> String {¶    todo!()¶}
          STUB    | A.kt   | fun export(): String = TODO("later")
          STUB    | A.cs   | class A { public string Export() { throw new NotImplementedException(); } }
          fine    | a.py   | class Exporter:¶    def export(self, rows):¶        raise NotImplementedError
          fine    | a.js   | class Base {¶  export() { throw new Error("not implemented"); }¶}
          fine    | A.java | class A { Object first() { throw new UnsupportedOperationException(); } }
          fine    | a.go   | func Export(rows []Row) error {¶ if len(rows) == 0 { return errors.New("not implemented for nothing") }¶ w := open()¶ w.Write(rows)¶ return w.Close()¶}
          fine    | a.go   | func A() int { return 1 }¶func B() int { return 2 }¶func C() error { return errors.New("not implemented") }
          fine    | a.ts   | export function noop() {}
          fine    | a.py   | def level():¶    return 3  # TODO: read it from the settings
          fine    | a.go   | var ErrNotImplemented = errors.New("not implemented")
          fine    | a.ts   | export const messages = { status: "not implemented" };
          fine    | a.ts   | export interface Export { run(): void; }
          """)
  void aFileIsAStubWhereAllOfItSaysSo(String told, String path, String source) {
    boolean stub = told(Fillings.ofFile(outline(path, source))).equals("STUB");
    assertThat(stub).isEqualTo(told.equals("STUB"));
    // What the hints pass over is never parsed, so they must not pass over a stub.
    if (stub) assertThat(Hints.mayBeStub(source)).isTrue();
  }

  @Test
  void oneFunctionOfAFileIsLookedIntoByItself() {
    Outline outline =
        outline(
            "a.ts",
            "export function load(id) {¶ const row = find(id);¶ check(row);¶ return row;¶}¶"
                + "export function save(row) {¶ throw new Error(\"not implemented yet\");¶}");
    assertThat(told(Fillings.ofFile(outline))).isEqualTo("WORKING");
    assertThat(told(Fillings.ofSymbol(outline, "load()"))).isEqualTo("WORKING");
    assertThat(told(Fillings.ofSymbol(outline, "save()"))).isEqualTo("STUB");
    assertThat(told(Fillings.ofSymbol(outline, "other()"))).isEqualTo("nothing");
  }

  @Test
  void aMethodIsThatOfItsOwner() {
    Outline outline =
        outline(
            "a.cs",
            "class A { public int Sum() { throw new NotImplementedException(); } }¶"
                + "class B { public int Sum() { var a = 1; var b = 2; return a + b; } }");
    assertThat(told(Fillings.ofSymbol(outline, "A.Sum()"))).isEqualTo("STUB");
    assertThat(told(Fillings.ofSymbol(outline, "B.Sum()"))).isEqualTo("WORKING");
    assertThat(told(Fillings.ofSymbol(outline, "A"))).isEqualTo("STUB");
  }

  @Test
  void onlyIdleTestsAreIdle() {
    assertThat(Filling.SWITCHED_OFF.isIdle()).isTrue();
    assertThat(Filling.STUB.isIdle()).isFalse();
  }
}

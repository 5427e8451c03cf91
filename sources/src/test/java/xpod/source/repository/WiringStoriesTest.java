package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of claims that things are in use, told by git and the real parsers. */
class WiringStoriesTest extends Shop {
  private static final String CLEANUP =
      "class CleanupRun:\n    def start(self, shop):\n        shop.sweep(older_than=30)\n";

  @BeforeEach
  void isRun() throws IOException {
    workshop.write("Dockerfile", "FROM scratch\n").commit("Image");
  }

  private void claim(String task, String path, String source) throws IOException {
    plan("- [ ] " + task);
    workshop.write(path, source).commit("T1: work");
    tick("- [x] " + task);
    workshop.commit("Tick");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop/cleanup.py  | class CleanupRun:¶    def start(self, shop):¶        shop.sweep(30) | shop/start.py | from shop.cleanup import CleanupRun¶CleanupRun().start(shop)
          src/cleanup.js   | export function startCleanup(shop) {¶  return shop.sweep(30);¶} | src/start.js | import { startCleanup } from "./cleanup.js";¶startCleanup(shop);
          src/cleanup.ts   | export function startCleanup(shop: Shop): number {¶  return shop.sweep(30);¶} | src/start.ts | import { startCleanup } from "./cleanup";¶startCleanup(shop);
          src/Cleanup.tsx  | export function CleanupBoard(): Element {¶  return <b>{count(30)}</b>;¶} | src/start.tsx | import { CleanupBoard } from "./Cleanup";¶show(CleanupBoard);
          shop/cleanup.go  | package shop¶¶func StartCleanup(s Shop) int {¶ return s.Sweep(30)¶} | shop/begin.go | package shop¶¶func Begin(s Shop) int {¶ return StartCleanup(s)¶}
          src/cleanup.rs   | pub fn start_cleanup(shop: &Shop) -> u32 {¶    shop.sweep(30)¶} | src/begin.rs | mod cleanup;¶pub fn begin(shop: &Shop) { cleanup::start_cleanup(shop); }
          shop/Cleanup.java | package shop;¶¶final class Cleanup {¶  int start(Shop shop) { return shop.sweep(30); }¶} | shop/Begin.java | package shop;¶¶final class Begin {¶  int begin(Shop shop) { return new Cleanup().start(shop); }¶}
          shop/Cleanup.kt  | package shop¶¶fun startCleanup(shop: Shop): Int {¶  return shop.sweep(30)¶} | shop/Begin.kt | package shop¶¶fun begin(shop: Shop) = startCleanup(shop)
          shop/Cleanup.cs  | static class Cleanup {¶  internal static int StartCleanup(Shop shop) { return shop.Sweep(30); }¶} | shop/Begin.cs | static class Begin {¶  internal static int Run(Shop shop) { return Cleanup.StartCleanup(shop); }¶}
          shop/cleanup.rb  | class CleanupRun¶  def start_cleanup(shop)¶    shop.sweep(30)¶  end¶end | shop/begin.rb | require_relative "cleanup"¶CleanupRun.new.start_cleanup(shop)
          shop/Cleanup.php | <?php¶class CleanupRun {¶  function startCleanup($shop) { return $shop->sweep(30); }¶} | shop/Begin.php | <?php¶(new CleanupRun())->startCleanup($shop);
          shop/cleanup.c   | int start_cleanup(struct shop *s) {¶  return sweep(s, 30);¶} | shop/begin.c | int begin(struct shop *s) {¶  return start_cleanup(s);¶}
          shop/cleanup.cpp | int startCleanup(Shop &shop) {¶  return shop.sweep(30);¶} | shop/begin.cpp | int begin(Shop &shop) {¶  return startCleanup(shop);¶}
          """)
  void whatNothingMentionsIsNotScheduled(String path, String source, String user, String using)
      throws IOException {
    claim(
        "T1 Add the scheduled clean-up in `" + path + "`", path, source.replace("¶", "\n") + "\n");
    assertThat(court().says()).containsExactly("T1 contradicted stands X219");
    workshop.write(user, using.replace("¶", "\n") + "\n").commit("Use it");
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void aTestUsesNothing() throws IOException {
    claim("T1 Add the scheduled clean-up in `shop/cleanup.py`", "shop/cleanup.py", CLEANUP);
    workshop.write("tests/test_cleanup.py", "from shop.cleanup import CleanupRun\n").commit("Test");
    assertThat(court().says()).containsExactly("T1 contradicted stands X219");
  }

  @Test
  void whatWasUsedAndIsNoLongerWasInUse() throws IOException {
    workshop.write("shop/start.py", "import shop.cleanup\n").commit("Begin");
    claim("T1 Add the scheduled clean-up in `shop/cleanup.py`", "shop/cleanup.py", CLEANUP);
    workshop.write("shop/start.py", "print('nothing')\n").commit("Sweep by hand");
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void aLibraryIsUsedElsewhere() throws IOException {
    workshop.git("rm", "-q", "Dockerfile");
    workshop.commitStaged("No image");
    claim("T1 Add the scheduled clean-up in `shop/cleanup.py`", "shop/cleanup.py", CLEANUP);
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void whatIsOnlySaidToBeThereNeedNotBeUsed() throws IOException {
    claim("T1 Create `shop/cleanup.py`", "shop/cleanup.py", CLEANUP);
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop/migrations/cleanup.py | class CleanupRun:¶    def start(self, shop):¶        shop.sweep(30)
          shop/cleanup.py            | class CleanupRun:¶    pass¶¶if __name__ == "__main__":¶    CleanupRun()
          src/pages/cleanup.tsx      | export function Cleanup() {¶  return <b>{count(30)}</b>;¶}
          shop/Cleanup.java          | package shop;¶¶@Component¶final class Cleanup {¶  int start(Shop shop) { return shop.sweep(30); }¶}
          shop/Cleanup.cs            | class Cleanup : BackgroundService {¶  int Start(Shop shop) { return shop.Sweep(30); }¶}
          """)
  void whatFrameworksFindIsInUse(String path, String source) throws IOException {
    claim(
        "T1 Add the scheduled clean-up in `" + path + "`", path, source.replace("¶", "\n") + "\n");
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void whatIsLookedForByCodeIsInUse() throws IOException {
    String loading = "import pkgutil\nfor m in pkgutil.iter_modules(__path__):\n    load(m)\n";
    workshop.write("shop/__init__.py", loading).commit("Load");
    claim("T1 Add the scheduled clean-up in `shop/cleanup.py`", "shop/cleanup.py", CLEANUP);
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void aRouteInAFactoryThatNothingCallsIsNoEndpoint() throws IOException {
    String routes =
        """
        def make_order_router():
            router = APIRouter()

            @router.post("/api/orders/return")
            async def give_back(order):
                return order.back()

            return router
        """;
    claim("T1 Implement the POST /api/orders/return endpoint", "shop/answers.py", routes);
    assertThat(court().says()).containsExactly("T1 contradicted stands X219");
    workshop.write("shop/start.py", "from shop.answers import make_order_router\n").commit("Use");
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void anOptionThatNothingHasWasNotAdded() throws IOException {
    claim("T1 Add the `--dry-run` option to the export", "src/export.js", CODE);
    assertThat(court().says()).containsExactly("T1 contradicted stands X220");
    workshop.write("src/export.js", CODE + "const dryRun = true;\n").commit("Later");
    assertThat(court().says()).hasSize(1).noneMatch(s -> s.contains("contradicted"));
  }

  @Test
  void anOptionThatOnlyATestHasIsNotProved() throws IOException {
    workshop.write("tests/export.test.js", "run('export', '--dry-run');\n");
    String code = "export function exportShop(option) { return option; }\n";
    claim("T1 Add the `--dry-run` option to the export", "src/export.js", code);
    assertThat(court().says()).hasSize(1).noneMatch(s -> s.contains("contradicted"));
    assertThat(court().says()).noneMatch(s -> s.contains("verified stands X3"));
  }

  @Test
  void aKindThatIsNotThereYetIsNotSupported() throws IOException {
    String stores =
        """
        def store(kind):
            if kind == "redis":
                return RedisStore()
            elif kind == "postgres":
                # not implemented yet, falls back to memory
                return MemoryStore()
        """;
    claim("T1 Support several stores (Redis, Postgres)", "shop/stores.py", stores);
    assertThat(court().says()).containsExactly("T1 contradicted stands X222");
    String done = stores.replace("# not implemented yet, falls back to memory\n", "");
    workshop.write("shop/stores.py", done.replace("MemoryStore", "PostgresStore")).commit("Add");
    assertThat(court().says()).hasSize(1).noneMatch(s -> s.contains("contradicted"));
  }

  @Test
  void whatIsUsedIsToldAlikeWithAndWithoutWhatWasKept() throws IOException {
    claim("T1 Add the scheduled clean-up in `shop/cleanup.py`", "shop/cleanup.py", CLEANUP);
    Path kept = folder.resolve("kept");
    var anew = court().signals();
    assertThat(court().keepingIn(kept).signals()).isEqualTo(anew);
    assertThat(court().keepingIn(kept).signals()).isEqualTo(anew);
  }
}

package xpod.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims and code are cut by the same knife. */
final class TermsTest {

  @ParameterizedTest(name = "{0} meets {1}")
  @CsvSource({
    "Parse retry headers, parseRetryHeader()",
    "cache, caches",
    "cache, caching",
    "cached, caches",
    "HTTP server, HTTPServer",
    "user id, userID",
    "library, libraries",
    "mapping, mapped",
    "address, addresses",
    "box, boxes",
    "match, matches",
    "status, status",
    "retry-after, RETRY_AFTER",
    "login page, LoginPage",
    "validation rules, ValidationRule",
    "settings page, SettingsPage",
    "Größe, größe",
    "корзина покупок, // Корзину покупок очистить",
    "السلة, سلة",
    "添加用户登录功能, // 用户登录页面",
    "リトライ処理を実装, リトライ処理",
    "화면 로그인, 로그인을 화면에",
  })
  void theWordsOfAClaimMeetTheNamesInCode(String claim, String code) {
    assertThat(Terms.of(code)).containsAll(Terms.of(claim)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} yields {1}")
  @CsvSource({
    "'',                                   ''",
    "the and of to,                        ''",
    "Implement the feature correctly,      ''",
    "42 1000,                              ''",
    "a b c,                                ''",
    "DB UI,                                db ui",
    "db ui,                                ''",
    "parseRetryHeader,                     header pars parseretryheader retry",
    "XMLHttpRequest,                       http request xml xmlhttprequest",
    "RetryHeader リトライ処理を実装,         header retry retryheader トラ ライ リト 処理",
    "添加用户登录功能,                        户登 用户 登录",
    "로그인 화면 구현,                         그인 로그 화면",
    "ひらがなだけ,                            ''",
    "ไทย,                                    ''",
    "Добавить корзину для покупок,           корзи покуп",
    "إضافة السَّلّة والدفع,                    دفع سلة",
  })
  void onlyWordsThatCarryMeaningAreKept(String text, String terms) {
    List<String> expected = terms.isEmpty() ? List.of() : List.of(terms.split(" "));
    assertThat(Terms.of(text)).containsExactlyElementsOf(expected);
  }

  @Test
  void aSentenceOfAnotherWritingWithASingleLatinNameKeepsItsOwnWords() {
    assertThat(Wording.of("リトライ処理を RetryHeader に実装").terms())
        .containsExactly("トラ", "ライ", "リト", "処理");
    assertThat(Wording.of("Исправить ошибку разбора в parser").terms())
        .containsExactly("ошибк", "разбо");
    assertThat(Wording.of("`UserService` と `OrderService` を追加").terms())
        .contains("servic", "order");
  }

  @Test
  void dataIsNotWords() {
    assertThat(Terms.of("A".repeat(41) + " " + "x1y2".repeat(40))).isEmpty();
  }

  @Test
  void aLongTextTakesLittleTime() {
    String text = "parseRetryHeader_caching ".repeat(40_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(3), () -> assertThat(Terms.of(text)).isNotEmpty());
  }
}

package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Claims in other writings than code, and lists in other shapes than boxes. */
class WritingTest extends Shop {
  private static final String LOGIN = "export const login = name => name;\n";

  @Test
  void codeThatHasNoWordOfItsWritingCannotTell() throws IOException {
    plan("- [ ] T001 添加用户登录功能", "- [ ] T002 Исправить разбор заголовка");
    tick("- [x] T001 添加用户登录功能", "- [x] T002 Исправить разбор заголовка");
    workshop.write("src/login.js", LOGIN).commit("Login");
    assertThat(court().says())
        .containsExactly("T001 unverified stands X114", "T002 unverified stands X114");
  }

  @Test
  void aStatedLinkIsNotLostForIt() throws IOException {
    plan("- [ ] T001 添加用户登录功能");
    tick("- [x] T001 添加用户登录功能");
    workshop.commit("Tick");
    workshop.write("src/login.js", LOGIN).commit("T001: login");
    assertThat(court().says()).containsExactly("T001 verified stands X301");
  }

  @Test
  void aChangeThatSpeaksItIsHeldAgainstIt() throws IOException {
    plan("- [ ] T001 添加用户登录功能", "- [ ] T002 添加购物车页面");
    tick("- [x] T001 添加用户登录功能", "- [x] T002 添加购物车页面");
    workshop.write("src/login.js", "// 用户登录\n" + LOGIN).commit("Login");
    assertThat(court().says())
        .containsExactly("T001 verified stands X303", "T002 unverified stands X108");
  }

  @Test
  void aFileOfAnotherNameMayWellBeTheWork() throws IOException {
    plan("- [ ] T001 Исправить разбор заголовка в src/header.js");
    tick("- [x] T001 Исправить разбор заголовка в src/header.js");
    workshop.write("src/parser.js", LOGIN).commit("Parser");
    assertThat(court().says()).noneMatch(s -> s.contains("contradicted"));
  }

  @Test
  void aRowThatTurnsDoneIsAClaim() throws IOException {
    String table =
        "| ID | Task | Status |\n|----|------|--------|\n| T1 | Throttle each request | %s |\n"
            + "| T2 | Parse colours | Open |\n";
    workshop.write("PLAN.md", table.formatted("Open")).commit("Plan");
    workshop.write("PLAN.md", table.formatted("✅ Done"));
    workshop.write("src/limit.js", "export const throttle = request => request;\n").commit("Limit");
    assertThat(court().says()).containsExactly("T1 verified stands X303");
    assertThat(court().repository().trackers())
        .singleElement()
        .satisfies(t -> assertThat(t.why()).endsWith("a table in it has a column of states"));
  }

  @Test
  void aPlanThatIsMovedWhenItIsDoneIsOneClaim() throws IOException {
    String plan = "---\ntitle: Throttle each request\nstatus: %s\n---\n";
    workshop.write("plans/active/throttle.md", plan.formatted("in progress")).commit("Plan");
    workshop.write("plans/active/throttle.md", plan.formatted("completed"));
    workshop.write("src/limit.js", "export const throttle = request => request;\n").commit("Limit");
    workshop.write("plans/done/throttle.md", plan.formatted("completed"));
    workshop.git("rm", "-q", "plans/active/throttle.md");
    workshop.commit("Tidy");
    assertThat(court().says()).containsExactly("throttle verified stands X303");
  }
}

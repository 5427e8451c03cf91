package xpod.source.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.source.kiro.KiroLists;
import xpod.source.openspec.OpenspecLists;
import xpod.source.speckit.SpeckitLists;
import xpod.source.tasklist.MarkdownLists;
import xpod.source.tracker.Tracker.Recognised;

/** Which kind takes which path, as a table. */
class TrackerTest {
  private static final List<Tracker> KINDS =
      List.of(new KiroLists(), new OpenspecLists(), new SpeckitLists(), new MarkdownLists());

  @ParameterizedTest
  @CsvSource({
    "specs/001-mast/tasks.md,                                  speckit,  CERTAIN,  001-mast",
    ".specify/specs/001-mast/tasks.md,                         speckit,  CERTAIN,  001-mast",
    "apps/web/specs/001-mast/tasks.md,                         speckit,  CERTAIN,  001-mast",
    "specs/ships/001-mast/tasks.md,                            speckit,  CERTAIN,  001-mast",
    ".kiro/specs/mast/tasks.md,                                kiro,     CERTAIN,  mast",
    "apps/web/.kiro/specs/mast/tasks.md,                       kiro,     CERTAIN,  mast",
    "openspec/changes/add-mast/tasks.md,                       openspec, CERTAIN,  add-mast",
    "openspec/changes/ships/add-mast/tasks.md,                 openspec, CERTAIN,  add-mast",
    "openspec/changes/archive/2026-01-31-add-mast/tasks.md,    openspec, CERTAIN,  add-mast",
    "pkg/openspec/changes/archive/add-mast/tasks.md,           openspec, CERTAIN,  add-mast",
    "TODO.md,                                                  markdown, CERTAIN,  ''",
    "TODO,                                                     markdown, CERTAIN,  ''",
    "docs/roadmap.markdown,                                    markdown, CERTAIN,  docs",
    "IMPLEMENTATION_PLAN.md,                                   markdown, CERTAIN,  ''",
    "plans/done/mast/checklist.md,                             markdown, CERTAIN,  plans/done/mast",
    "docs/stories/1-2-mast.md,                                 markdown, POSSIBLE, docs/stories",
    "README.md,                                                markdown, POSSIBLE, ''",
    ".github/ISSUE_TEMPLATE/bug.md,                            markdown, LEFT_OUT,"
        + " .github/ISSUE_TEMPLATE",
    ".github/pull_request_template.md,                         markdown, LEFT_OUT, .github",
    "node_modules/x/TODO.md,                                   markdown, LEFT_OUT, node_modules/x",
    "specs/001-mast/checklists/requirements.md,                markdown, LEFT_OUT,"
        + " specs/001-mast/checklists",
    ".specify/templates/tasks-template.md,                     markdown, LEFT_OUT,"
        + " .specify/templates",
    "docs/plan-template.md,                                    markdown, LEFT_OUT, docs",
    "tests/fixtures/specs/001-mast/tasks.md,                   speckit,  LEFT_OUT, 001-mast",
    "src/test/resources/TODO.md,                               markdown, LEFT_OUT,"
        + " src/test/resources",
    ".claude/commands/plan.md,                                 markdown, LEFT_OUT,"
        + " .claude/commands",
    ".kilocode/skills/mast/steps/step-14-complete.md,          markdown, LEFT_OUT,"
        + " .kilocode/skills/mast/steps",
    "_bmad/bmm/workflows/dev-story/checklist.md,               markdown, LEFT_OUT,"
        + " _bmad/bmm/workflows/dev-story",
    "src/workflows/mast/instructions.md,                       markdown, LEFT_OUT,"
        + " src/workflows/mast",
    ".gemini/task.md,                                          markdown, CERTAIN,  .gemini",
    "CHANGELOG.md,                                             markdown, LEFT_OUT, ''",
    "AGENTS.md,                                                markdown, LEFT_OUT, ''",
  })
  void takes(String path, String kind, Tracker.Certainty certainty, String feature) {
    Recognised found = Tracker.recognise(KINDS, path);
    assertThat(found).isNotNull();
    assertThat(found)
        .extracting(Recognised::kind, Recognised::certainty, r -> shown(r.feature()))
        .containsExactly(kind, certainty, feature);
    assertThat(found).extracting(Recognised::why).asString().isNotBlank();
  }

  private static String shown(@Nullable String feature) {
    return feature == null ? "" : feature;
  }

  @ParameterizedTest
  @CsvSource({"src/main/App.java", "todo.py", "specs/001-mast/plan.txt", "docs/tasks.json"})
  void leavesToOthers(String path) {
    assertThat(Tracker.recognise(KINDS, path)).isNull();
  }
}

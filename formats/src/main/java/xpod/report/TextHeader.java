package xpod.report;

/**
 * The head of a screen: which repositories were read, how far, under which configuration, and as of
 * when.
 */
final class TextHeader {
  private static final String INDENT = "     ";

  private final Report report;
  private final Page page;

  TextHeader(Report report, Page page) {
    this.report = report;
    this.page = page;
  }

  void write() {
    for (Report.Repository repository : report.repositories()) repository(repository);
    String rules = "rules " + report.rules();
    page.wrapped(
        "as of ",
        INDENT,
        Phrase.time(report.now()) + ", configuration: " + report.configuration() + ", " + rules);
  }

  private void repository(Report.Repository repository) {
    String commit = repository.commit();
    String at = commit.substring(0, Math.min(8, commit.length()));
    String branch = repository.branch().isBlank() ? "" : repository.branch() + "@";
    String lists = "; " + trackers(repository);
    page.wrapped("repo ", INDENT, repository.name() + " " + branch + at + lists);
    page.wrapped("read ", INDENT, extent(repository));
    repository.runs().forEach(this::run);
    if (repository.commitClaims()) {
      String why = repository.reason().isBlank() ? "" : ": " + repository.reason();
      page.wrapped("note ", INDENT, "commit messages were judged as claims" + why);
    }
  }

  private void run(Report.Run run) {
    String commit = run.commit().substring(0, Math.min(8, run.commit().length()));
    String ended =
        Phrase.number(run.passed())
            + " passed, "
            + Phrase.number(run.failed())
            + " failed, "
            + Phrase.number(run.skipped())
            + " skipped";
    if (run.findings() > 0) ended += ", " + Phrase.number(run.findings()) + " found by checks";
    if (!run.whole()) ended += "; not all of it could be read";
    if (!run.byMachine()) ended += "; part of the commit itself, so no proof";
    String tools = run.tools().isBlank() ? "" : " (" + run.tools() + ")";
    String reports = Phrase.count(run.files(), "report");
    page.wrapped("runs ", INDENT, reports + " of " + commit + tools + ": " + ended);
  }

  private static String trackers(Report.Repository repository) {
    String kinds = TextReport.kinds(repository.trackers());
    long left = repository.trackers().stream().filter(t -> !t.read()).count();
    String read = kinds.isEmpty() ? "no task list" : "task lists: " + kinds;
    return left == 0 ? read : read + " (" + Phrase.number(left) + " left out)";
  }

  private static String extent(Report.Repository repository) {
    String commits = Phrase.count(repository.commits(), "commit");
    String words = commits + (repository.allRefs() ? " of all branches" : " of this branch");
    if (repository.shallow()) words += "; the clone is shallow, so older history was not seen";
    if (repository.partial()) words += "; the clone is partial, so some content was not seen";
    return words;
  }
}

package xpod.cli.forgery;

import java.util.List;
import java.util.stream.Collectors;

/** The page that tells people what became of each pair. */
final class Table {
  private static final String HEAD =
      """
      # Forgeries and their honest twins

      Each row is a forgery of evidence and the honest work nearest to it: two small repositories, told
      in `cli/src/test/forgeries`, made as git objects by `ForgeriesTest` and judged by the whole line
      months later. A forgery may never end as verified, a twin never as contradicted. The test writes
      this page (`-Dforgeries.accept=true`) and fails where it is not true.

      How a pair is told: `%% claim` commits a list with the open task, `%% commit` begins a commit, `%%
      file` and a path are followed by the file's content, `%% tick` ticks the task. Where something is
      wrong today the pair says so in `%% gap`, and the test fails once it is right.

      """;

  private Table() {}

  static String of(List<Tribunal.Judged> judged) {
    long verified = judged.stream().filter(j -> j.forgery().verdict().equals("verified")).count();
    long denied = judged.stream().filter(j -> j.twin().verdict().equals("contradicted")).count();
    long shown = judged.stream().filter(j -> j.twin().verdict().equals("verified")).count();
    int all = judged.size();
    String sums =
        "Of %d forgeries %d end as verified; of %d twins %d end as contradicted and %d as verified.\n\n"
            .formatted(all, verified, all, denied, shown);
    String rows = judged.stream().map(Table::row).collect(Collectors.joining());
    return HEAD
        + sums
        + "| forgery | language | said of it | said of its twin |\n|---|---|---|---|\n"
        + rows
        + gaps(judged);
  }

  private static String row(Tribunal.Judged judged) {
    Pair pair = judged.pair();
    return "| %s | %s | %s | %s |\n"
        .formatted(
            pair.kind().replace("|", "\\|"),
            pair.language(),
            said(judged.forgery()),
            said(judged.twin()));
  }

  private static String said(Tribunal.Said said) {
    return said.verdict() + " " + said.code();
  }

  private static String gaps(List<Tribunal.Judged> judged) {
    List<Pair> open =
        judged.stream().map(Tribunal.Judged::pair).filter(p -> !p.gap().isEmpty()).toList();
    if (open.isEmpty()) return "";
    return "\nWhat is wrong today:\n\n"
        + open.stream()
            .map(p -> "- %s (%s): %s\n".formatted(p.kind(), p.language(), p.gap()))
            .collect(Collectors.joining());
  }
}

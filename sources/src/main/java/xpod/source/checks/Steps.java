package xpod.source.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the steps of a definition line by line, by its indentation. Of YAML only what such files
 * use; what is not understood is no step.
 */
public final class Steps {
  /** A definition of more lines is generated. */
  private static final int MOST_LINES = 5_000;

  private static final Pattern JOB = Pattern.compile("( {2})([\\w-]+):\\s*(?:#.*)?");
  private static final Pattern ITEM = Pattern.compile("(\\s+)- (.*)");
  private static final Pattern NAME = Pattern.compile("\\s*(?:- )?name:\\s*(.*)");
  private static final Pattern RUN = Pattern.compile("(\\s*(?:- )?)run:\\s*(.*)");
  private static final Pattern MAY_FAIL =
      Pattern.compile("\\s*(?:- )?((?:continue-on-error|allow_failure):\\s*true)\\b.*");
  private static final Pattern TOP = Pattern.compile("([A-Za-z.][^:#]*):\\s*(?:#.*)?");
  private static final Pattern TARGET = Pattern.compile("([\\w./%-]+)\\s*:(?!=)(.*)");
  private static final Pattern BASH = Pattern.compile("\\s*shell:\\s*bash\\b.*");

  private final List<String> lines;
  private final List<Step> steps = new ArrayList<>();

  private Steps(String text) {
    this.lines = text.lines().limit(MOST_LINES).toList();
  }

  /** The steps of a file of this path with this text. */
  public static List<Step> of(String path, String text) {
    Steps reading = new Steps(text);
    CheckFile.of(path)
        .ifPresent(sort -> {
          switch (sort) {
            case GITHUB_WORKFLOW -> reading.workflow();
            case GITLAB_PIPELINE -> reading.pipeline();
            case MAKEFILE -> reading.targets();
            case PIPELINE, SETTINGS -> {}
          }
        });
    return List.copyOf(reading.steps);
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') at++;
    return at;
  }

  private void workflow() {
    String job = "";
    String jobMayFail = "";
    int steps = -1;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.isBlank()) continue;
      Matcher opened = JOB.matcher(line);
      if (opened.matches()) {
        job = opened.group(2);
        jobMayFail = mayFail(at + 1, end(at, 2), 4);
        steps = -1;
      } else if (line.strip().equals("steps:")) {
        steps = indent(line);
      } else if (steps >= 0 && indent(line) >= steps && ITEM.matcher(line).matches()) {
        int end = end(at, indent(line));
        add(job, jobMayFail, at, end);
        at = end - 1;
      }
    }
  }

  /** Where the block that begins at a line is over. */
  private int end(int begin, int indent) {
    int at = begin + 1;
    while (at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) > indent)) at++;
    return at;
  }

  private String mayFail(int from, int to, int indent) {
    for (int at = from; at < to; at++) {
      Matcher flag = MAY_FAIL.matcher(lines.get(at));
      if (flag.matches() && (indent < 0 || indent(lines.get(at)) == indent)) return flag.group(1);
    }
    return "";
  }

  private void add(String job, String jobMayFail, int from, int to) {
    String name = job;
    boolean bash = false;
    List<Command> commands = new ArrayList<>();
    for (int at = from; at < to; at++) {
      String line = lines.get(at);
      Matcher named = NAME.matcher(line);
      if (named.matches()) name = job + " " + named.group(1);
      bash |= BASH.matcher(line).matches();
      Matcher run = RUN.matcher(line);
      if (run.matches()) at = commands(run, at, to, commands);
    }
    String mayFail = jobMayFail.isEmpty() ? mayFail(from, to, -1) : jobMayFail;
    boolean keeps = bash || commands.stream().anyMatch(c -> c.text().contains("pipefail"));
    steps.add(new Step(name, from + 1, commands, mayFail, keeps));
  }

  /** The commands of one {@code run}; the last line they take. */
  private int commands(Matcher run, int at, int to, List<Command> commands) {
    String value = run.group(2).strip();
    if (!value.matches("[|>][+-]?")) {
      commands.add(new Command(at + 1, unquoted(value)));
      return at;
    }
    int indent = run.group(1).length();
    int last = at;
    StringBuilder joined = new StringBuilder();
    for (int next = at + 1; next < to; next++) {
      String line = lines.get(next);
      if (!line.isBlank() && indent(line) <= indent) break;
      last = next;
      joined.append(line.strip());
      if (line.endsWith("\\")) {
        joined.setLength(joined.length() - 1);
        continue;
      }
      if (!joined.isEmpty()) commands.add(new Command(next + 1, joined.toString()));
      joined.setLength(0);
    }
    return last;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private void pipeline() {
    for (int at = 0; at < lines.size(); at++) {
      Matcher top = TOP.matcher(lines.get(at));
      if (!top.matches()) continue;
      int end = end(at, 0);
      List<Command> commands = new ArrayList<>();
      boolean script = false;
      for (int in = at + 1; in < end; in++) {
        String line = lines.get(in);
        if (line.isBlank()) continue;
        Matcher item = ITEM.matcher(line);
        if (script && item.matches())
          commands.add(new Command(in + 1, unquoted(item.group(2).strip())));
        else if (!item.matches()) script = line.strip().equals("script:");
      }
      if (!commands.isEmpty())
        steps.add(new Step(top.group(1), at + 1, commands, mayFail(at + 1, end, 2), false));
    }
  }

  private void targets() {
    boolean keeps = lines.stream().anyMatch(l -> l.contains("pipefail"));
    for (int at = 0; at < lines.size(); at++) {
      Matcher target = TARGET.matcher(lines.get(at));
      if (!target.matches()) continue;
      List<Command> commands = new ArrayList<>();
      int in = at + 1;
      for (; in < lines.size() && lines.get(in).startsWith("\t"); in++) {
        String recipe = lines.get(in).strip();
        boolean goesOn = recipe.startsWith("-") || recipe.startsWith("@-");
        String bare = recipe.replaceFirst("^[@-]+", "");
        commands.add(new Command(in + 1, goesOn ? bare + " || true" : bare));
      }
      if (!commands.isEmpty()) steps.add(new Step(target.group(1), at + 1, commands, "", keeps));
      at = in - 1;
    }
  }
}

package xpod.source.runs.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import xpod.source.runs.Draft;
import xpod.source.runs.RunReport;

/** Reads the trace files of lcov, a record for each source file. */
public final class Lcov {
  /** Lines that matter are a path or two numbers; the rest of a longer one is passed over. */
  private static final int LONGEST_LINE = 4 * 1024;

  private static final String HIT = "\\d{1,9},\\d+(?:,.*)?";

  private final Draft draft = new Draft(RunReport.Kind.COVERAGE, "lcov");
  private final Lines lines = new Lines();
  private String file = "";

  private Lcov() {}

  /** Whether a file that begins so is one. */
  public static boolean begins(String head) {
    return head.startsWith("TN:") || head.startsWith("SF:");
  }

  public static Draft read(InputStream in) {
    Lcov reader = new Lcov();
    try {
      reader.all(in);
    } catch (IOException e) {
      reader.draft.lacks(String.valueOf(e.getMessage()));
    }
    reader.lines.into(reader.draft);
    return reader.draft;
  }

  private void all(InputStream in) throws IOException {
    byte[] line = new byte[LONGEST_LINE];
    int length = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        line(new String(line, 0, length, StandardCharsets.UTF_8).strip());
        length = 0;
      } else if (length < LONGEST_LINE) {
        line[length++] = (byte) b;
      }
    }
    line(new String(line, 0, length, StandardCharsets.UTF_8).strip());
    if (!file.isEmpty()) draft.lacks("it ends within the record of a file");
  }

  private void line(String line) {
    if (line.startsWith("SF:")) {
      file = line.substring(3).strip();
    } else if (line.startsWith("DA:")) {
      String hit = line.substring(3).strip();
      if (!hit.matches(HIT)) return;
      int comma = hit.indexOf(',');
      boolean reached = hit.substring(comma + 1).matches("0*[1-9].*");
      lines.add(file, Long.parseLong(hit.substring(0, comma)), reached);
    } else if (line.equals("end_of_record")) {
      file = "";
    }
  }
}

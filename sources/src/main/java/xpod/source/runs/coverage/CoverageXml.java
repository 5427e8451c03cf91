package xpod.source.runs.coverage;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import xpod.source.runs.Draft;
import xpod.source.runs.RunReport;
import xpod.source.runs.Xml;

/** Reads the XML of JaCoCo, whose root is {@code report}, and of Cobertura: {@code coverage}. */
public final class CoverageXml implements Xml.Visitor {
  /** Times above this are milliseconds; as seconds they would be after the year 5000. */
  private static final long MILLISECONDS = 100_000_000_000L;

  /** The last millisecond of the year 9999. */
  private static final long LAST = 253_402_300_799_999L;

  private static final String NUMBER = "\\d{1,18}";

  private final Draft draft;
  private final Lines lines = new Lines();
  private final boolean jacoco;
  private String folder = "";
  private String file = "";

  private CoverageXml(boolean jacoco) {
    this.jacoco = jacoco;
    this.draft = new Draft(RunReport.Kind.COVERAGE, jacoco ? "jacoco" : "cobertura");
  }

  public static boolean isRoot(String name) {
    return name.equals("report") || name.equals("coverage");
  }

  public static Draft read(Xml xml) {
    CoverageXml reader = new CoverageXml(xml.name().equals("report"));
    try {
      xml.walk(reader);
    } catch (XMLStreamException e) {
      reader.draft.lacks(
          "it is not well-formed: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
    reader.lines.into(reader.draft);
    return reader.draft;
  }

  @Override
  public void start(String name, Xml at) {
    switch (name) {
      case "sessioninfo" -> time(at.attribute("dump"));
      case "coverage" -> time(at.attribute("timestamp"));
      case "package" -> folder = at.attribute("name");
      case "sourcefile" -> file = (folder.isEmpty() ? "" : folder + "/") + at.attribute("name");
      case "class" -> {
        if (!jacoco) file = at.attribute("filename");
      }
      case "line" -> line(at);
      default -> {}
    }
  }

  private void time(String text) {
    if (!text.matches(NUMBER)) return;
    long number = Long.parseLong(text);
    if (number > LAST) return;
    draft.ran(number > MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
  }

  private void line(Xml at) {
    if (jacoco) {
      lines.add(file, at.number("nr"), at.number("ci") > 0);
    } else {
      boolean reached = at.attribute("hits").strip().matches("0*[1-9]\\d*");
      lines.add(file, at.number("number"), reached);
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("sourcefile") || (name.equals("class") && !jacoco)) file = "";
    if (name.equals("package")) folder = "";
  }

  @Override
  public boolean wantsText() {
    return false;
  }

  @Override
  public void text(String part) {}
}

package xpod.source.reports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import xpod.source.runs.Bounds;
import xpod.source.runs.Draft;
import xpod.source.runs.Json;
import xpod.source.runs.ReportReading;
import xpod.source.runs.Xml;
import xpod.source.runs.coverage.CoverageXml;
import xpod.source.runs.coverage.Lcov;
import xpod.source.runs.ctrf.CtrfReport;
import xpod.source.runs.junit.JunitXml;
import xpod.source.runs.sarif.SarifReport;
import xpod.source.runs.trx.TrxReport;

/** Reads one file in whatever shape it is, known by how it begins. Never throws on bad input. */
public final class ReportReader {
  /** Enough to see past a mark of byte order and blank lines to the first sign. */
  private static final int HEAD = 512;

  private static final String NO_REPORT = "it is no report that is known here";

  private ReportReader() {}

  public static ReportReading read(InputStream in) {
    try (InputStream bytes = new BufferedInputStream(new Bounded(in), 1 << 16)) {
      bytes.mark(HEAD);
      String head = head(bytes.readNBytes(HEAD));
      bytes.reset();
      if (head.startsWith("<")) return xml(bytes);
      if (head.startsWith("{")) return json(bytes);
      if (Lcov.begins(head)) return Lcov.read(bytes).done();
      return head.isEmpty() ? ReportReading.none("it is empty") : ReportReading.foreign(NO_REPORT);
    } catch (IOException e) {
      return ReportReading.none("it could not be read: " + e.getMessage());
    }
  }

  /** The first signs, whatever they are encoded in. */
  private static String head(byte[] bytes) {
    StringBuilder head = new StringBuilder();
    for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
      boolean mark = c == 0xFE || c == 0xFF || c == 0xEF || c == 0xBB || c == 0xBF || c == 0;
      if (!mark) head.append(c);
    }
    return head.toString().strip();
  }

  private static ReportReading xml(InputStream bytes) {
    try {
      Xml xml = Xml.open(bytes);
      String root = xml.name();
      if (JunitXml.isRoot(root)) return JunitXml.read(xml).done();
      if (TrxReport.isRoot(root)) return TrxReport.read(xml).done();
      if (CoverageXml.isRoot(root)) return CoverageXml.read(xml).done();
      return ReportReading.foreign(NO_REPORT);
    } catch (XMLStreamException e) {
      return ReportReading.none("it is no XML: " + line(e.getMessage()));
    } catch (RuntimeException e) {
      // The platform's parser is known to fail so on some malformed input.
      return ReportReading.none("it is no XML: " + line(e.getMessage()));
    }
  }

  private static ReportReading json(InputStream bytes) {
    Draft[] found = new Draft[1];
    try {
      Json json = Json.open(bytes);
      json.members(name -> section(name, json, found));
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String problem = "line " + (at == null ? 1 : at.getLineNr()) + " is not JSON";
      if (found[0] == null) return ReportReading.none(problem);
      found[0].lacks(problem);
    }
    return found[0] == null ? ReportReading.foreign(NO_REPORT) : found[0].done();
  }

  private static void section(String name, Json json, @Nullable Draft[] found) {
    if (found[0] != null) return;
    if (name.equals("runs") && json.isArray()) {
      found[0] = SarifReport.draft();
      SarifReport.runs(json, found[0]);
    } else if (name.equals("results") && json.isObject()) {
      found[0] = CtrfReport.draft();
      CtrfReport.results(json, found[0]);
    }
  }

  private static String line(@Nullable String message) {
    return Optional.ofNullable(message).orElse("it breaks off").replace('\n', ' ');
  }

  /** A stream that ends in a failure where it is too long. */
  private static final class Bounded extends FilterInputStream {
    private long left = Bounds.MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) count(1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) throw new IOException("it has more than " + Bounds.MOST_BYTES + " bytes");
    }
  }
}

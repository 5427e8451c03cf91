package xpod.source.runs.coverage;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import xpod.source.runs.Bounds;
import xpod.source.runs.Draft;
import xpod.source.runs.FileCoverage;

/** The lines of files while a report is read, which may come back to a file. */
final class Lines {
  private final Map<String, BitSet[]> files = new LinkedHashMap<>();

  void add(String file, long line, boolean covered) {
    if (file.isEmpty() || line < 1 || line > Bounds.MOST_LINES) return;
    BitSet[] known = files.get(file);
    if (known == null) {
      // One more than is told of, so that the draft says that it is not all.
      if (files.size() > Bounds.MOST_FILES) return;
      files.put(file, known = new BitSet[] {new BitSet(), new BitSet()});
    }
    known[0].set((int) line);
    if (covered) known[1].set((int) line);
  }

  void into(Draft draft) {
    files.forEach((file, lines) -> draft.coverage(new FileCoverage(file, lines[0], lines[1])));
  }
}

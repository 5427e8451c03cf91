package xpod.source.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import xpod.source.runs.Json;

/** Which agent a run was of, as the run's own description beside the results says. */
final class RunNames {
  /** What nobody names. */
  private static final String UNNAMED = "unnamed agent";

  private static final String FILE = "run_metadata.json";

  /** Results lie in a folder for the task and one for the attempt below that of the run. */
  private static final int HIGHEST = 3;

  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Map<Path, String> known = new HashMap<>();

  String agent(Path results) {
    Path folder = results.getParent();
    for (int up = 0; folder != null && up < HIGHEST; up++, folder = folder.getParent()) {
      String name = known.computeIfAbsent(folder, RunNames::read);
      if (!name.isEmpty()) return name;
    }
    return UNNAMED;
  }

  private static String read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return "";
    @Nullable String[] names = {null, null};
    try (InputStream in =
        new Bounded(
            Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS),
            MOST_BYTES)) {
      Json json = Json.open(in);
      json.members(name -> {
        if (name.equals("agent_name")) names[0] = json.text().strip();
        if (name.equals("model_name")) names[1] = json.text().strip();
      });
    } catch (IOException | JacksonException e) {
      return "";
    }
    String agent = names[0] == null ? "" : names[0];
    String model = names[1] == null ? "" : names[1];
    return (agent + " " + model).strip();
  }
}

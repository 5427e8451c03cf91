package xpod.config;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xpod.claim.Errand;

/**
 * A command that an organisation agreed on, which {@code xpod rerun} may run.
 *
 * @param run the program and its arguments, as they are; no shell reads them
 * @param shows what it shows when it goes well: tests, checks or the build
 * @param reports patterns of the reports it writes, within the folder it runs in
 * @param within from its start to its end
 * @param memory of each of its processes, in mebibytes
 * @param network whether it may have one
 * @param environment variables it needs, besides those every command has
 */
public record Command(
    String name,
    List<String> run,
    Errand shows,
    List<String> reports,
    Duration within,
    int memory,
    boolean network,
    Map<String, String> environment) {
  public static final Duration DEFAULT_TIME = Duration.ofMinutes(10);

  /** A build of some size; a quarter of a usual machine. */
  public static final int DEFAULT_MEMORY = 4_096;

  public Command {
    if (run.isEmpty()) throw new IllegalArgumentException("the command '" + name + "' is empty");
    run = List.copyOf(run);
    reports = List.copyOf(reports);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }
}

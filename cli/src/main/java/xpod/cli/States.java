package xpod.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where receipts and journals are kept: below the user's folder for state, never in a repository.
 * Nothing else holds what is there.
 */
public final class States {
  /** Names another folder. */
  public static final String VARIABLE = "XPOD_STATE";

  private States() {}

  /** The folder of the user whose environment it is; refuses where there is no home. */
  public static Path folder(Map<String, String> environment) {
    String said = environment.getOrDefault(VARIABLE, "");
    if (!said.isEmpty()) return Path.of(said).toAbsolutePath().normalize();
    String base = environment.getOrDefault("XDG_STATE_HOME", "");
    if (!base.isEmpty()) return Path.of(base, "xpod").toAbsolutePath().normalize();
    String home = environment.getOrDefault("HOME", "");
    if (home.isEmpty())
      throw Refusal.usage(
          "there is no home folder to keep receipts and journals in; set " + VARIABLE);
    return Path.of(home, ".local", "state", "xpod").toAbsolutePath().normalize();
  }
}

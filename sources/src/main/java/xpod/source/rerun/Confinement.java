package xpod.source.rerun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What of this system keeps a command from doing more than it should. Linux gives a command a
 * network, processes and mounts of its own where {@code unshare} is allowed to; elsewhere the
 * command has a session of its own and a time limit, and the receipt says so.
 *
 * @param alone whether its processes end with it, whatever they do
 * @param readOnly whether it can write nowhere but into its own folder
 * @param offline whether it has no network but to itself
 */
record Confinement(List<String> before, boolean alone, boolean readOnly, boolean offline) {
  private static final String SHELL = "/bin/sh";

  /**
   * Run as the first process of the new namespaces; its arguments are the folder, limits in
   * kilobytes, whether mounts are ours to change, and the command, which is never parsed.
   */
  private static final String FIRST =
      """
      work=$1 memory=$2 file=$3 mounts=$4
      shift 4
      ulimit -d "$memory" 2>/dev/null
      ulimit -f "$file" 2>/dev/null
      ulimit -c 0 2>/dev/null
      if [ "$mounts" = yes ]; then
        mount --bind "$work" "$work" || exit 125
        while read -r _ _ _ _ place _; do
          case $place in
            "$work" | /proc | /proc/* | /dev | /dev/* | /sys | /sys/*) ;;
            *) mount -o remount,bind,ro "$place" 2>/dev/null ;;
          esac
        done < /proc/self/mountinfo
        mount -t proc proc /proc 2>/dev/null
        ip link set lo up 2>/dev/null
        if touch "${work%/*}/.xpod-probe-$$" 2>/dev/null; then
          rm -f "${work%/*}/.xpod-probe-$$"
          exit 125
        fi
        cd "$work/tree" || exit 125
      fi
      "$@"
      exit $?
      """;

  /** What the shell above ends with where the command could not be confined as was promised. */
  static final int NOT_CONFINED = 125;

  private static final long PROBE_SECONDS = 10;

  Confinement {
    before = List.copyOf(before);
  }

  /** The best that this system offers; with a network where the command is to have one. */
  static Confinement best(boolean network, Path work) {
    Optional<Path> unshare = program("unshare");
    if (unshare.isPresent()) {
      for (List<String> user : List.of(List.<String>of(), List.of("--user", "--map-root-user"))) {
        List<String> before = new ArrayList<>(List.of(unshare.get().toString()));
        before.addAll(user);
        before.addAll(List.of("--mount", "--pid", "--fork", "--kill-child=KILL"));
        if (!network) before.add("--net");
        Confinement offered = new Confinement(before, true, true, !network);
        if (offered.works(work)) return offered;
      }
    }
    List<String> session =
        program("setsid").map(p -> List.of(p.toString(), "--wait")).orElse(List.of());
    return new Confinement(session, false, false, false);
  }

  /** The whole command line. */
  List<String> around(Path work, Limits limits, List<String> command) {
    List<String> all = new ArrayList<>(before);
    all.addAll(List.of(SHELL, "-c", FIRST, "xpod", work.toString()));
    all.add(String.valueOf(limits.memoryKilobytes()));
    all.add(String.valueOf(limits.fileBlocks()));
    all.add(readOnly ? "yes" : "no");
    all.addAll(command);
    return all;
  }

  /** What is in force, in words. */
  List<String> words(Limits limits) {
    List<String> words = new ArrayList<>();
    words.add(offline ? "no network" : "network as here");
    words.add(readOnly ? "read-only outside its folder" : "may write wherever you may");
    words.add(
        alone ? "its processes end with it" : "processes that hide themselves may outlive it");
    words.add(limits.memoryKilobytes() / 1024 + " MiB of memory for each process");
    words.add(limits.within().toSeconds() + " s of time");
    return words;
  }

  private boolean works(Path work) {
    try {
      List<String> command = around(work, Limits.LEAST, List.of("true"));
      Process process =
          new ProcessBuilder(command)
              .directory(work.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) return process.exitValue() == 0;
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A program of the system, never one from a folder that somebody's PATH puts in front. */
  private static Optional<Path> program(String name) {
    for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) return Optional.of(program);
    }
    return Optional.empty();
  }
}

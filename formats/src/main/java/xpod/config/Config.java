package xpod.config;

import java.util.List;
import xpod.PodId;
import xpod.contract.EvidenceContract;
import xpod.contract.PathGlob;

/**
 * What an organisation has agreed on for a repository.
 *
 * @param origin where it was read, as in {@code xpod.yaml@9f31c2a}; "defaults" where nothing was
 * @param trackers further lists to read
 * @param leftOut lists to leave out
 * @param pods the pod of a claim by its path; the first pattern that matches decides
 * @param commands what {@code xpod rerun} may run; nothing else runs any of them
 */
public record Config(
    String origin,
    EvidenceContract contract,
    List<PathGlob> trackers,
    List<PathGlob> leftOut,
    List<PodPaths> pods,
    List<Command> commands) {
  public static final Config DEFAULT =
      new Config("defaults", EvidenceContract.DEFAULT, List.of(), List.of(), List.of());

  public Config {
    trackers = List.copyOf(trackers);
    leftOut = List.copyOf(leftOut);
    pods = List.copyOf(pods);
    commands = List.copyOf(commands);
  }

  /** A configuration without commands. */
  public Config(
      String origin,
      EvidenceContract contract,
      List<PathGlob> trackers,
      List<PathGlob> leftOut,
      List<PodPaths> pods) {
    this(origin, contract, trackers, leftOut, pods, List.of());
  }

  /** The paths whose claims belong to a pod. */
  public record PodPaths(PathGlob paths, PodId pod) {}
}

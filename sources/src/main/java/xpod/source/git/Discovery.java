package xpod.source.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What git says about the repository a folder belongs to. */
record Discovery(Path gitDir, Path commonDir, ObjectFormat format, boolean shallow, boolean bare) {
  private static final List<String> QUESTION =
      List.of(
          "rev-parse",
          "--show-object-format",
          "--is-shallow-repository",
          "--is-bare-repository",
          "--path-format=absolute",
          "--absolute-git-dir",
          "--git-common-dir");

  static Discovery from(Git git, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new GitFailure(folder + " is not a folder. Maybe name the repository's folder.");
    }
    Path place = folder.toAbsolutePath();
    try (Run run = git.start(place, Map.of(), Allowance.LEAST, QUESTION)) {
      return parse(run.lines(), place);
    } catch (GitFailure e) {
      if (!String.valueOf(e.getMessage()).contains("dubious ownership")) throw explained(e, place);
      return trusted(git, place);
    }
  }

  /**
   * Asks again under the person's own configuration, the only place where a repository of somebody
   * else can be declared safe.
   */
  private static Discovery trusted(Git git, Path place) {
    try (Run run = git.startAsUser(place, QUESTION)) {
      return parse(run.lines(), place);
    } catch (GitFailure e) {
      throw new GitFailure(
          "the repository at "
              + place
              + " belongs to somebody else, and git does not trust it (dubious ownership). If you"
              + " do: git config --global --add safe.directory "
              + place,
          e);
    }
  }

  private static Discovery parse(List<String> answers, Path place) {
    if (answers.size() != 5) {
      throw new GitFailure(
          "git answered "
              + answers.size()
              + " lines, not 5, about "
              + place
              + ". Maybe git is older than 2.31, or the path holds a line break.");
    }
    ObjectFormat format =
        switch (answers.getFirst()) {
          case "sha1" -> ObjectFormat.SHA1;
          case "sha256" -> ObjectFormat.SHA256;
          default ->
              throw new GitFailure(
                  "the object format '" + answers.getFirst() + "' of " + place + " is not known.");
        };
    Path gitDir = Path.of(answers.get(3));
    boolean bare = answers.get(2).equals("true");
    if (bare) refuseInside(place, gitDir);
    return new Discovery(
        gitDir, Path.of(answers.get(4)), format, answers.get(1).equals("true"), bare);
  }

  /** A bare repository planted in a work tree must not answer for the folder it was found from. */
  private static void refuseInside(Path place, Path gitDir) {
    try {
      Path real = place.toRealPath();
      Path found = gitDir.toRealPath();
      if (!real.startsWith(found) || real.equals(found)) return;
    } catch (IOException e) {
      throw new GitFailure(place + " could not be looked at: " + e.getMessage(), e);
    }
    throw new GitFailure(
        place + " is a folder inside the bare repository " + gitDir + ". Maybe name that itself.");
  }

  private static GitFailure explained(GitFailure failure, Path place) {
    String message = String.valueOf(failure.getMessage());
    if (!message.contains("not a git repository")) return failure;
    return new GitFailure(
        place + " is not in a git repository. Maybe name another folder, or run git init.",
        failure);
  }
}

package xpod.source.repository;

import xpod.source.git.GitFailure;
import xpod.source.git.Repository;

/** What is checked out of a repository, and what people call it. */
final class Checkout {
  private Checkout() {}

  static String head(Repository repository) {
    return repository
        .head()
        .orElseThrow(() ->
            new GitFailure(
                "the repository at "
                    + repository.gitDir()
                    + (repository.headIsNamed()
                        ? " has a head that cannot be read. Maybe git fsck tells what is damaged."
                        : " has no commit yet, so there is nothing to check.")));
  }

  static String name(Repository repository) {
    java.nio.file.Path gitDir = repository.gitDir().toAbsolutePath().normalize();
    String folder = String.valueOf(gitDir.getFileName());
    java.nio.file.Path tree = gitDir.getParent();
    if (folder.equals(".git") && tree != null) return String.valueOf(tree.getFileName());
    return folder.endsWith(".git") ? folder.substring(0, folder.length() - 4) : folder;
  }
}

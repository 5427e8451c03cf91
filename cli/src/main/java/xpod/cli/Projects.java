package xpod.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The repositories of a run by what other repositories call them. */
final class Projects {
  private final Map<String, Path> byProject = new HashMap<>();
  private final Map<String, Path> byName = new HashMap<>();

  /** Names that two repositories without a remote share mean neither. */
  private final Set<String> shared = new HashSet<>();

  Projects(List<Path> repositories, Edges.FindProjects find) {
    if (repositories.size() < 2) return;
    for (Path repository : repositories) {
      Set<String> projects = find.of(repository);
      projects.forEach(project -> byProject.putIfAbsent(project, repository));
      if (!projects.isEmpty()) continue;
      String name = String.valueOf(repository.getFileName()).toLowerCase(Locale.ROOT);
      if (byName.put(name, repository) != null) shared.add(name);
    }
    byName.keySet().removeAll(shared);
  }

  /** Whether no citation can mean another repository: there is but one. */
  boolean isEmpty() {
    return byProject.isEmpty() && byName.isEmpty();
  }

  /**
   * The repository that {@code owner/name} means; one without a remote is known by its folder's
   * name.
   */
  Optional<Path> meantBy(String project) {
    Path known = byProject.get(project);
    if (known != null) return Optional.of(known);
    return Optional.ofNullable(byName.get(project.substring(project.lastIndexOf('/') + 1)));
  }
}

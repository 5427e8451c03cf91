package xpod.source.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads refs by name from the repository, and what they lead to from its objects. */
final class RefReader {
  private RefReader() {}

  static List<Ref> read(Repository repository) {
    Map<String, String> targets = new HashMap<>();
    List<String> names = new ArrayList<>();
    try (Run run = repository.atHome("for-each-ref", "--format=%(objectname) %(refname)")) {
      for (String line : run.lines()) {
        int space = line.indexOf(' ');
        if (space < 0 || !ObjectFormat.isId(line.substring(0, space))) continue;
        String name = line.substring(space + 1);
        targets.put(name, line.substring(0, space));
        names.add(name);
      }
    }
    Map<String, String> commits = peel(repository, new LinkedHashSet<>(targets.values()));
    List<Ref> refs = new ArrayList<>(names.size());
    for (String name : names) {
      String object = targets.getOrDefault(name, "");
      String commit = commits.get(object);
      if (commit != null) refs.add(new Ref(name, object, commit));
    }
    return List.copyOf(refs);
  }

  /** From each id to the commit it leads to; ids that lead to none are left out. */
  private static Map<String, String> peel(Repository repository, Set<String> ids) {
    if (ids.isEmpty()) return Map.of();
    Map<String, String> commits = HashMap.newHashMap(ids.size());
    try (Run run = repository.inRoom("cat-file", "--batch-check=%(objectname) %(objecttype)")) {
      run.feed(ids.stream().map(id -> id + "^{commit}").toList());
      List<String> answers = run.answers();
      if (answers.size() != ids.size()) throw run.failure();
      int next = 0;
      for (String id : ids) {
        String answer = answers.get(next++);
        if (answer.endsWith(" commit")) commits.put(id, answer.substring(0, answer.indexOf(' ')));
      }
    }
    return commits;
  }
}

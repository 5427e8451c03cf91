package xpod.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads refs by name from the repository, and what they lead to from its objects. */
final class RefReader {
  /**
   * More refs than the largest open hosts keep for a repository, pull requests included; each costs
   * some hundred bytes here.
   */
  private static final int REF_LIMIT = 300_000;

  /** A ref of this kind is no branch: it stands in for another object, which is not done here. */
  private static final String REPLACING = "refs/replace/";

  private RefReader() {}

  /**
   * What refs there are.
   *
   * @param whole whether these are all of them
   */
  record Refs(List<Ref> refs, boolean whole) {
    Refs {
      refs = List.copyOf(refs);
    }
  }

  static Refs read(Repository repository) {
    Map<String, String> targets = new LinkedHashMap<>();
    boolean whole = true;
    try (Run run = repository.atHome("for-each-ref", "--format=%(objectname) %(refname)%00")) {
      Tokens tokens = new Tokens(run.output());
      while (whole && tokens.advance()) {
        if (targets.size() < REF_LIMIT) take(tokens, targets);
        else whole = false;
      }
      if (whole && run.finish() != 0) throw run.failure();
    } catch (IOException e) {
      throw new GitFailure("git for-each-ref in " + repository.gitDir() + " broke off", e);
    }
    Map<String, String> commits = peel(repository, new LinkedHashSet<>(targets.values()));
    List<Ref> refs = new ArrayList<>(targets.size());
    targets.forEach((name, object) -> {
      String commit = commits.get(object);
      if (commit != null) refs.add(new Ref(name, object, commit));
    });
    return new Refs(refs, whole);
  }

  /** {@code id SP name}, after the line break that ended the one before. */
  private static void take(Tokens tokens, Map<String, String> targets) {
    String line =
        new String(tokens.bytes(), tokens.start(), tokens.length(), StandardCharsets.UTF_8).strip();
    int space = line.indexOf(' ');
    if (space < 0 || tokens.cut() || !ObjectFormat.isId(line.substring(0, space))) return;
    String name = line.substring(space + 1);
    if (!name.startsWith(REPLACING)) targets.put(name, line.substring(0, space));
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

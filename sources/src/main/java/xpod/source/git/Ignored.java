package xpod.source.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which paths git would ignore at a revision, by the {@code .gitignore} files committed there.
 *
 * <p>Knows nothing of a person's own exclude files, and treats every path as if it were not
 * tracked.
 */
public final class Ignored {
  private static final String FILE = ".gitignore";

  /** A larger file is not read; its folder then has no rules. */
  private static final int SIZE_LIMIT = 1 << 20;

  private final Map<String, List<IgnoreRule>> rules;

  private Ignored(Map<String, List<IgnoreRule>> rules) {
    this.rules = rules;
  }

  /** Reads the rules of all folders of a tree. */
  public static Ignored at(Tree tree, ObjectReader reader) {
    List<Tree.Entry> files = new ArrayList<>();
    for (String path : tree.paths()) {
      if (path.equals(FILE) || path.endsWith("/" + FILE)) tree.entry(path).ifPresent(files::add);
    }
    Map<String, List<IgnoreRule>> rules = new HashMap<>();
    List<String> ids = files.stream().map(Tree.Entry::id).toList();
    int[] next = {0};
    reader.read(
        ids,
        (id, blob) -> {
          String path = files.get(next[0]++).path();
          if (blob instanceof Blob.Content content && content.bytes().length <= SIZE_LIMIT) {
            rules.put(folder(path), IgnoreRule.parse(content.text()));
          }
        });
    return new Ignored(rules);
  }

  /** The rules given as texts by folder, the root being empty. */
  public static Ignored of(Map<String, String> files) {
    Map<String, List<IgnoreRule>> rules = new HashMap<>();
    files.forEach((folder, text) -> rules.put(folder, IgnoreRule.parse(text)));
    return new Ignored(rules);
  }

  /**
   * Whether a path is ignored: by a rule for itself or for a folder above it, which no rule below
   * can take back. A path that ends in a slash is a folder.
   */
  public boolean contains(String path) {
    boolean folder = path.endsWith("/");
    String bare = folder ? path.substring(0, path.length() - 1) : path;
    if (bare.isEmpty()) return false;
    for (int end = bare.indexOf('/'); end >= 0; end = bare.indexOf('/', end + 1)) {
      if (excluded(bare.substring(0, end), true)) return true;
    }
    return excluded(bare, folder);
  }

  /**
   * Whether a rule for files of some folder fits a name of which nobody said the folder. A rule for
   * all that a folder holds says nothing of a name.
   */
  public boolean mayContain(String name) {
    return name.indexOf('/') < 0
        && rules.values().stream().flatMap(List::stream).anyMatch(r -> r.mayFit(name));
  }

  /** The deepest folder's last fitting rule decides. */
  private boolean excluded(String path, boolean isFolder) {
    String folder = folder(path);
    while (true) {
      List<IgnoreRule> here = rules.getOrDefault(folder, List.of());
      String below = folder.isEmpty() ? path : path.substring(folder.length() + 1);
      for (int i = here.size() - 1; i >= 0; i--) {
        if (here.get(i).fits(below, isFolder)) return !here.get(i).keeps();
      }
      if (folder.isEmpty()) return false;
      folder = folder(folder);
    }
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}

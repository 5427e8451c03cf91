package xpod.source.repository;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import xpod.source.git.History;
import xpod.source.git.Repository;
import xpod.source.git.Tree;

/**
 * The files of one revision that make the product: code, configuration and whatever else is no
 * test, no plan and no document about it. A document that is written for agents to act by is a part
 * of the product.
 *
 * @param blobs by path
 * @param tests the same of the tests
 * @param whole whether every file was listed
 */
record Product(Map<String, String> blobs, Map<String, String> tests, boolean whole) {
  /** Never text, or text that nobody wrote. */
  private static final Set<String> OPAQUE =
      Set.of(
          "png", "jpg", "jpeg", "gif", "ico", "svg", "webp", "pdf", "woff", "woff2", "ttf", "otf",
          "eot", "mp3", "mp4", "zip", "gz", "jar", "class", "lock", "sum", "snap", "map", "db",
          "sqlite", "bin", "exe", "dll", "so", "csv", "jsonl", "ipynb", "onnx", "parquet");

  /** What a package manager wrote down. */
  private static final Pattern LOCK = Pattern.compile("[-.]lock\\.\\w+$|shrinkwrap");

  /** Folders whose documents are orders to agents. */
  private static final Set<String> ORDERS =
      Set.of("commands", "agents", "skills", "prompts", "templates", "agent", "command", "prompt");

  Product {
    blobs = Collections.unmodifiableMap(new TreeMap<>(blobs));
    tests = Collections.unmodifiableMap(new TreeMap<>(tests));
  }

  static Product at(Repository repository, String commit, Set<String> lists) {
    Tree tree = Tree.at(repository, commit);
    Map<String, String> blobs = new HashMap<>();
    Map<String, String> tests = new HashMap<>();
    tree.under("")
        .filter(e -> e.kind() == Tree.Kind.FILE || e.kind() == Tree.Kind.EXECUTABLE)
        .filter(e -> !lists.contains(e.path()))
        .forEach(e -> {
          if (isPart(e.path())) blobs.put(e.path(), e.id());
          else if (isTest(e.path())) tests.put(e.path(), e.id());
        });
    return new Product(blobs, tests, tree.complete());
  }

  /** What a commit left of the product. */
  static Map<String, String> changed(History history, int commit) {
    Map<String, String> blobs = new TreeMap<>();
    int[] paths = history.paths(commit);
    for (int nth = 0; nth < paths.length; nth++) {
      String path = history.path(paths[nth]);
      if (!isPart(path)) continue;
      String blob = history.after(commit, nth).orElse("");
      if (!blob.isEmpty()) blobs.put(path, blob);
    }
    return blobs;
  }

  static boolean isPart(String path) {
    boolean opaque = OPAQUE.contains(Paths.ending(path)) || LOCK.matcher(path).find();
    if (opaque || Paths.isTest(path) || Paths.isPlan(path)) return false;
    return !Paths.isDocument(path) || isOrder(path) || isNamedForCode(path);
  }

  private static boolean isTest(String path) {
    return Paths.isTest(path) && !OPAQUE.contains(Paths.ending(path));
  }

  /** {@code requirements.txt}, {@code CMakeLists.txt}. */
  private static boolean isNamedForCode(String path) {
    return Paths.ending(path).equals("txt");
  }

  private static boolean isOrder(String path) {
    List<String> folders = new ArrayList<>(List.of(path.split("/", -1)));
    folders.removeLast();
    return folders.stream().anyMatch(f -> f.startsWith(".") || ORDERS.contains(f));
  }
}

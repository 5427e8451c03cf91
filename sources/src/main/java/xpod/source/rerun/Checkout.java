package xpod.source.rerun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;
import xpod.source.git.Repository;
import xpod.source.git.Tree;

/**
 * The files of one revision, written by us from git's objects into an empty folder: no filter, no
 * hook, no attribute, no configuration has a say. A tree that could put anything outside the
 * folder, or that cannot be written whole, is refused before anything is run.
 *
 * @param digest of the list of kinds, ids and paths
 * @param submodules folders that belong to other repositories; they are there, and empty
 */
record Checkout(String digest, int files, long bytes, List<String> submodules) {
  /** Ten times the largest work tree that was met. */
  private static final int MOST_FILES = 500_000;

  /** More does not belong into a temporary folder. */
  private static final long MOST_BYTES = 8L * 1024 * 1024 * 1024;

  /** One file is in memory while it is written. */
  private static final int LARGEST = 256 * 1024 * 1024;

  private static final int LONGEST_LINK = 4_096;

  Checkout {
    submodules = List.copyOf(submodules);
  }

  /**
   * Writes them.
   *
   * @param into an empty folder of our own
   * @throws RerunFailure naming what cannot be written
   */
  static Checkout write(Repository repository, String commit, Path into) {
    Tree tree = Tree.at(repository, commit);
    if (!tree.complete())
      throw new RerunFailure("the files of " + commit + " cannot be listed whole");
    if (tree.size() > MOST_FILES)
      throw new RerunFailure(commit + " has more than " + MOST_FILES + " files");
    Writing writing = new Writing(into, tree);
    writing.check();
    writing.tellApart();
    try (ObjectReader objects = ObjectReader.of(repository, LARGEST)) {
      writing.contents(objects);
    } catch (UncheckedIOException e) {
      throw new RerunFailure("a file could not be written: " + e.getMessage(), e);
    }
    return writing.done();
  }

  private static final class Writing {
    private final Path into;
    private final Tree tree;
    private final Set<String> folders = new LinkedHashSet<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<String> submodules = new ArrayList<>();
    private final Sha256 list = new Sha256();
    private int files;
    private long bytes;

    Writing(Path into, Tree tree) {
      this.into = into;
      this.tree = tree;
    }

    /** Every path is looked at before the first is written. */
    void check() {
      Set<String> seen = new LinkedHashSet<>();
      for (String path : tree.paths()) {
        String wrong = wrong(path);
        if (!wrong.isEmpty()) throw new RerunFailure("the path '" + path + "' " + wrong);
        if (!seen.add(path)) throw new RerunFailure("the path '" + path + "' is there twice");
        Tree.Entry entry = tree.entry(path).orElseThrow();
        list.add(entry.kind() + " " + entry.id() + " " + path + "\0");
      }
      for (String path : seen)
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
          if (seen.contains(path.substring(0, end)))
            throw new RerunFailure("'" + path.substring(0, end) + "' is a file and a folder");
    }

    /** Where a system cannot tell two names apart, one would be written over the other. */
    void tellApart() {
      try {
        Path probe = Files.createFile(into.resolve("Xpod-Case-Probe"));
        boolean folds = Files.exists(into.resolve("xpod-case-probe"));
        Files.delete(probe);
        Set<String> seen = new LinkedHashSet<>();
        for (String path : tree.paths())
          if (folds && !seen.add(path.toLowerCase(Locale.ROOT)))
            throw new RerunFailure("this system cannot tell '" + path + "' from another path");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Why a path is no place below the folder; empty where it is one. */
    private static String wrong(String path) {
      if (path.indexOf('\uFFFD') >= 0) return "is not written in UTF-8";
      for (String part : path.split("/", -1)) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) return "leads elsewhere";
        if (part.equalsIgnoreCase(".git")) return "would be taken for a repository";
      }
      return path.indexOf('\0') >= 0 ? "holds a zero" : "";
    }

    void contents(ObjectReader objects) {
      Map<String, List<Tree.Entry>> byId = new LinkedHashMap<>();
      for (String path : tree.paths()) {
        Tree.Entry entry = tree.entry(path).orElseThrow();
        if (entry.kind() == Tree.Kind.SUBMODULE) {
          submodules.add(path);
          folder(path);
        } else {
          byId.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry);
        }
      }
      objects.read(
          List.copyOf(byId.keySet()),
          (id, blob) -> {
            for (Tree.Entry entry : byId.getOrDefault(id, List.of())) write(entry, blob);
          });
      links.forEach(this::link);
    }

    private void write(Tree.Entry entry, Blob blob) {
      byte[] content =
          switch (blob) {
            case Blob.Content c -> c.bytes();
            case Blob.TooLarge large -> throw cannot(entry, "it has " + large.size() + " bytes");
            case Blob.Missing missing -> throw cannot(entry, "its content is not here");
            case Blob.Unreadable damaged -> throw cannot(entry, damaged.why());
          };
      bytes += content.length;
      if (bytes > MOST_BYTES)
        throw new RerunFailure("the files have more than " + MOST_BYTES + " bytes");
      files++;
      if (entry.kind() == Tree.Kind.LINK) {
        links.put(entry.path(), target(entry, content));
        return;
      }
      Path file = place(entry.path());
      folder(parent(entry.path()));
      try {
        // A new file alone: nothing that is there already is followed or replaced.
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        mode(file, entry.kind() == Tree.Kind.EXECUTABLE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static RerunFailure cannot(Tree.Entry entry, String why) {
      return new RerunFailure("'" + entry.path() + "' cannot be written: " + why);
    }

    /**
     * A link may climb no higher than the folder, and not climb again once it has gone down:
     * through another link that would lead out.
     */
    private static String target(Tree.Entry entry, byte[] content) {
      String target = new String(content, StandardCharsets.UTF_8);
      boolean plain = target.length() <= LONGEST_LINK && target.indexOf('\0') < 0;
      int depth = (int) entry.path().chars().filter(c -> c == '/').count();
      boolean down = false;
      boolean inside = plain && !target.isEmpty() && !target.startsWith("/");
      for (String part : target.split("/", -1)) {
        if (part.equals("..")) inside &= !down && --depth >= 0;
        else if (!part.isEmpty() && !part.equals(".")) down = true;
        inside &= !part.equalsIgnoreCase(".git");
      }
      if (!inside) throw cannot(entry, "it is a link that leads out of the revision");
      return target;
    }

    private void link(String path, String target) {
      folder(parent(path));
      try {
        Files.createSymbolicLink(place(path), Path.of(target));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UnsupportedOperationException e) {
        throw new RerunFailure("this system has no links, and '" + path + "' is one", e);
      }
    }

    private static String parent(String path) {
      int slash = path.lastIndexOf('/');
      return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Made one by one, while there is no link yet, so that none can be followed. */
    private void folder(String path) {
      if (path.isEmpty() || folders.contains(path)) return;
      folder(parent(path));
      try {
        Files.createDirectory(place(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      folders.add(path);
    }

    private Path place(String path) {
      try {
        return into.resolve(path);
      } catch (InvalidPathException e) {
        throw new RerunFailure("'" + path + "' is no path on this system", e);
      }
    }

    private static void mode(Path file, boolean executable) throws IOException {
      if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
      String mode = executable ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    Checkout done() {
      return new Checkout(list.hex(), files, bytes, submodules);
    }
  }
}

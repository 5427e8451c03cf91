package xpod.cli.hostile;

import static xpod.cli.hostile.Kind.honest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Objects that lie, are damaged, are missing, or unfold to more than they are. */
final class Objects {
  private static final String MISSING = "1234567890123456789012345678901234567890";

  private Objects() {}

  static List<Kind> kinds() {
    return List.of(
        honest("replace-refs", Objects::replaced),
        honest("grafts", Objects::grafted),
        honest("forged-commit-graph", Objects::forgedGraph),
        honest("alternates-of-another-repository", Objects::alternates),
        honest("alternates-in-a-ring", f -> alternate(f, f.gitFolder() + "/objects")),
        honest("alternates-that-are-no-folder", f -> alternate(f, "/dev/zero\n/dev/null\n\0\n")),
        honest("multi-pack-index-of-nonsense", Objects::forgedPackIndex),
        honest("tag-of-a-tag-of-a-tag", Objects::tagChain),
        honest("tag-of-a-file", f -> f.git("tag", "file", f.idOf("HEAD:tasks.md"))),
        honest("tree-with-odd-modes", Objects::oddModes),
        honest("tree-with-one-name-twice", Objects::twice),
        honest("tree-out-of-order", Objects::unsorted),
        honest("commit-with-one-parent-twice", Objects::sameParents),
        honest("commit-of-300-parents", f -> octopus(f, 300)),
        honest("submodule-named-as-a-file", Objects::gitlinkFile),
        honest("missing-file", f -> Files.delete(f.loose(f.idOf("HEAD~1:greeter.js")))),
        Kind.of(
            "missing-lists",
            Outcome.exit(1).shows("verified 1", "X901", "tasks.md", "not in"),
            Objects::withoutLists),
        missing("missing-tree", f -> Files.delete(f.loose(f.idOf("HEAD~1^{tree}")))),
        missing("missing-parent", f -> Files.delete(f.loose(f.idOf("HEAD~1"))))
            .expecting(Outcome.NOTHING),
        missing("missing-tree-of-another-branch", Objects::withoutTreeElsewhere),
        missing("object-of-no-bytes", f -> overwrite(f, "HEAD~1^{tree}", new byte[0])),
        missing("object-of-nonsense", f -> overwrite(f, "HEAD~1^{tree}", nonsense(500))),
        missing("object-cut-short", Objects::cut),
        missing("object-that-is-another", Objects::swapped),
        missing("tree-of-nonsense", Objects::badTree),
        Kind.of("missing-head", Outcome.NOTHING, Objects::withoutHead),
        Kind.of("pack-cut-short", Outcome.NOTHING, Objects::cutPack),
        Kind.of("pack-without-index", Outcome.NOTHING, Objects::packAlone),
        Kind.of("pack-index-of-nonsense", Outcome.NOTHING, Objects::badIndex),
        Kind.of("delta-of-itself", Outcome.HONEST, Objects::deltaRing),
        Kind.of("delta-bomb-of-256-MiB", Outcome.HONEST, f -> deltaBomb(f, 2)),
        Kind.of("file-bomb-of-300-MiB", Outcome.HONEST, Objects::fileBomb),
        Kind.of("tree-bomb-of-10-to-the-10", Outcome.UNKNOWN, f -> treeBomb(f, 10, 10)).big(),
        Kind.of("tree-bomb-on-another-branch", Outcome.UNKNOWN, Objects::bombElsewhere).big(),
        Kind.of("tree-bombs-in-every-commit", Outcome.UNKNOWN, Objects::manyBombs).big(),
        Kind.of("tree-of-3000-levels", Outcome.UNKNOWN, f -> deepTree(f, 3_000)),
        Kind.of("tree-of-20000-levels", Outcome.UNKNOWN, f -> deepTree(f, 20_000)).big(),
        Kind.of("delta-bomb-of-4-GiB", Outcome.HONEST, f -> deltaBomb(f, 3)).big());
  }

  /** Something is missing; whatever is denied all the same would be denied wrongly. */
  private static Kind missing(String name, Kind.Making making) {
    return Kind.of(
        name,
        Outcome.UNKNOWN,
        forge -> {
          forge.honest();
          making.make(forge);
        });
  }

  private static void replaced(Forge forge) throws IOException {
    forge.write("tasks.md", Forge.LIST.formatted("x", " "));
    forge.write("phantom.js", "export const phantom = 1;\n");
    String truth = forge.head();
    String lie = forge.commit("T002: create phantom.js");
    forge.branch("main", truth);
    forge.git("replace", truth, lie);
  }

  private static void grafted(Forge forge) throws IOException {
    Path grafts = forge.gitFolder().resolve("info/grafts");
    Files.createDirectories(java.util.Objects.requireNonNull(grafts.getParent()));
    Files.writeString(grafts, forge.head() + "\n" + "garbage\n".repeat(100));
  }

  private static void forgedGraph(Forge forge) throws IOException {
    forge.git("commit-graph", "write", "--reachable");
    Path graph = forge.gitFolder().resolve("objects/info/commit-graph");
    byte[] bytes = Files.readAllBytes(graph);
    for (int i = bytes.length / 2; i < bytes.length - 20; i++) bytes[i] ^= 0x55;
    if (!graph.toFile().setWritable(true)) throw new IOException(graph + " stays read-only");
    Files.write(graph, bytes);
  }

  private static void forgedPackIndex(Forge forge) throws IOException {
    Path folder = Files.createDirectories(forge.gitFolder().resolve("objects/pack"));
    Files.write(folder.resolve("multi-pack-index"), nonsense(5_000));
  }

  private static void alternates(Forge forge) throws IOException {
    alternate(forge, forge.beside("secret").gitFolder() + "/objects");
  }

  private static void alternate(Forge forge, String text) throws IOException {
    Path file = forge.gitFolder().resolve("objects/info/alternates");
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text + "\n");
  }

  private static void tagChain(Forge forge) throws IOException {
    String id = forge.head();
    for (int i = 0; i < 300; i++) {
      String type = i == 0 ? "commit" : "tag";
      String who = "\ntagger A <a@b> 1700000000 +0000\n\nchain\n";
      String text = "object " + id + "\ntype " + type + "\ntag t" + i + who;
      id = forge.object("tag", Forge.utf8(text));
    }
    Path ref = forge.gitFolder().resolve("refs/tags/chain");
    Files.createDirectories(java.util.Objects.requireNonNull(ref.getParent()));
    Files.writeString(ref, id + "\n");
  }

  private static void oddModes(Forge forge) throws IOException {
    String file = forge.blob("odd\n");
    for (String mode : List.of("100664", "100000", "777777", "0", "170000", "0100644")) {
      forge.addEntry(mode, Forge.utf8("odd" + mode), file, "a mode of " + mode);
    }
  }

  private static void twice(Forge forge) throws IOException {
    String file = forge.blob("twice\n");
    forge.addEntry("100644", Forge.utf8("z"), file, "one");
    forge.addEntry("100644", Forge.utf8("z"), file, "once more");
    forge.addEntry("40000", Forge.utf8("z"), Forge.EMPTY_TREE, "and as a folder");
  }

  private static void unsorted(Forge forge) throws IOException {
    for (String name : List.of("z", "a", "Z", "0")) {
      forge.addEntry("100644", Forge.utf8(name), forge.blob(name), "out of order");
    }
  }

  private static void sameParents(Forge forge) throws IOException {
    String head = forge.head();
    String tree = forge.idOf("HEAD^{tree}");
    forge.branch("main", forge.commitObject(tree, List.of(head, head, head), "thrice"));
  }

  private static void octopus(Forge forge, int parents) throws IOException {
    String tree = forge.idOf("HEAD^{tree}");
    List<String> all = new ArrayList<>(List.of(forge.head()));
    for (int i = 1; i < parents; i++) all.add(forge.commitObject(tree, List.of(), "root " + i));
    forge.branch("main", forge.commitObject(tree, all, "octopus"));
  }

  private static void gitlinkFile(Forge forge) throws IOException {
    forge.addEntry("160000", Forge.utf8("todo.md"), MISSING, "a list that is a repository");
  }

  private static void withoutLists(Forge forge) throws IOException {
    forge.honest();
    for (String revision : List.of("HEAD", "HEAD~1", "HEAD~2")) {
      Files.delete(forge.loose(forge.idOf(revision + ":tasks.md")));
    }
  }

  private static void withoutTreeElsewhere(Forge forge) throws IOException {
    String tree = "5".repeat(40);
    forge.branch("other", forge.commitObject(tree, List.of(forge.head()), "create phantom.js"));
  }

  private static void overwrite(Forge forge, String revision, byte[] bytes) throws IOException {
    Path file = forge.loose(forge.idOf(revision));
    Files.delete(file);
    Files.write(file, bytes);
  }

  private static void cut(Forge forge) throws IOException {
    Path file = forge.loose(forge.idOf("HEAD~1^{tree}"));
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static void swapped(Forge forge) throws IOException {
    Path one = forge.loose(forge.idOf("HEAD~1^{tree}"));
    Path other = forge.loose(forge.idOf("HEAD:tasks.md"));
    Files.delete(one);
    Files.copy(other, one);
  }

  private static void badTree(Forge forge) throws IOException {
    String tree = forge.object("tree", Forge.utf8("100644 without an id"));
    forge.branch("main", forge.commitObject(tree, List.of(forge.head()), "a bad tree"));
  }

  private static void withoutHead(Forge forge) throws IOException {
    forge.honest();
    Files.delete(forge.loose(forge.head()));
  }

  private static Path packed(Forge forge) throws IOException {
    forge.honest();
    forge.git("gc", "-q");
    try (var files = Files.list(forge.gitFolder().resolve("objects/pack"))) {
      return files.filter(f -> f.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
  }

  private static void rewrite(Path file, byte[] bytes) throws IOException {
    Files.delete(file);
    Files.write(file, bytes);
  }

  private static void cutPack(Forge forge) throws IOException {
    Path pack = packed(forge);
    rewrite(pack, java.util.Arrays.copyOf(Files.readAllBytes(pack), 100));
  }

  private static void packAlone(Forge forge) throws IOException {
    Files.delete(Path.of(packed(forge).toString().replace(".pack", ".idx")));
  }

  private static void badIndex(Forge forge) throws IOException {
    rewrite(Path.of(packed(forge).toString().replace(".pack", ".idx")), nonsense(4_000));
  }

  private static byte[] nonsense(int length) {
    byte[] bytes = new byte[length];
    new java.util.Random(length).nextBytes(bytes);
    return bytes;
  }

  /** A commit that ticks a task and brings one file, whatever that is. */
  private static void bringing(Forge forge, String file) throws IOException {
    forge.honest();
    forge.addEntry("100644", Forge.utf8("zoo.js"), file, "T001: more");
  }

  private static void deltaRing(Forge forge) throws IOException {
    Pack pack = new Pack();
    pack.addRepeated("aa".repeat(20), "bb".repeat(20), 100, 2);
    pack.addRepeated("bb".repeat(20), "aa".repeat(20), 100, 2);
    bringing(forge, "aa".repeat(20));
    pack.writeTo(forge);
  }

  /** 64 KiB, sixty-four times as much at each step. */
  private static void deltaBomb(Forge forge, int steps) throws IOException {
    Pack pack = new Pack();
    String id = pack.add("blob", "bomb\n".repeat(13_107).getBytes(StandardCharsets.US_ASCII));
    long size = 65_535;
    for (int step = 0; step < steps; step++) {
      String next = "%02x".formatted(0xa0 + step).repeat(20);
      pack.addRepeated(next, id, size, step == 2 ? 16 : 64);
      size = size / Math.min(size, 0xFFFFFF) * Math.min(size, 0xFFFFFF) * (step == 2 ? 16 : 64);
      id = next;
    }
    bringing(forge, id);
    pack.writeTo(forge);
  }

  private static void fileBomb(Forge forge) throws IOException {
    bringing(forge, forge.object("blob", new byte[300 << 20]));
  }

  /** Each level holds the one below so many times. */
  private static String bomb(Forge forge, int levels, int times) throws IOException {
    String id = forge.blob("boom\n");
    String mode = "100644";
    for (int level = 0; level < levels; level++) {
      ByteArrayOutputStream entries = new ByteArrayOutputStream();
      for (int i = 0; i < times; i++) {
        entries.writeBytes(Forge.entry(mode, Forge.utf8("d" + level + i), id));
      }
      id = forge.object("tree", entries.toByteArray());
      mode = "40000";
    }
    return id;
  }

  private static void treeBomb(Forge forge, int levels, int times) throws IOException {
    forge.honest();
    forge.addEntry("40000", Forge.utf8("zoo"), bomb(forge, levels, times), "a bomb");
  }

  private static void bombElsewhere(Forge forge) throws IOException {
    forge.honest();
    String tree = bomb(forge, 10, 10);
    forge.branch("other", forge.commitObject(tree, List.of(forge.head()), "a bomb"));
  }

  /** Thirty commits, each with a bomb of its own. */
  private static void manyBombs(Forge forge) throws IOException {
    forge.honest();
    for (int i = 0; i < 30; i++) {
      String tree = forge.tree("40000", "zoo" + i, bomb(forge, 10, 10));
      forge.addEntry("40000", Forge.utf8("zoo" + i), tree, "bomb " + i);
    }
  }

  private static void deepTree(Forge forge, int levels) throws IOException {
    forge.honest();
    Pack pack = new Pack();
    String id = pack.add("blob", Forge.utf8("deep\n"));
    String mode = "100644";
    for (int level = 0; level < levels; level++) {
      id = pack.add("tree", Forge.entry(mode, Forge.utf8("d"), id));
      mode = "40000";
    }
    pack.writeTo(forge);
    forge.addEntry("40000", Forge.utf8("zoo"), id, "a deep tree");
  }
}

package xpod.cli.hostile;

import static xpod.cli.hostile.Kind.honest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Git folders of odd shapes: half clones, other formats, things that are no files. */
final class Layouts {
  private Layouts() {}

  static List<Kind> kinds() {
    return List.of(
        Kind.of(
            "clone-cut-short",
            Outcome.exit(0).shows("shallow", "contradicted 0"),
            f -> clone(f, "--depth=1")),
        Kind.of(
            "clone-without-files",
            Outcome.ORDERLY,
            f -> clone(f, "--filter=blob:none", "--no-checkout")),
        Kind.of(
            "clone-without-trees",
            Outcome.ORDERLY,
            f -> clone(f, "--filter=tree:0", "--no-checkout")),
        honest("shallow-list-of-nonsense", f -> put(f, "shallow", "garbage\n".repeat(1_000)))
            .expecting(Outcome.NOTHING),
        honest("shallow-list-of-others", f -> put(f, "shallow", "1".repeat(40) + "\n"))
            .expecting(Outcome.exit(0).shows("shallow", "contradicted 0")),
        Kind.of("sha-256", Outcome.HONEST, Layouts::sha256),
        Kind.of(
            "sha-256-in-name-only", Outcome.NOTHING, f -> extension(f, "objectFormat", "sha256")),
        Kind.of("reftable", Outcome.ORDERLY, Layouts::reftable),
        Kind.of("format-of-tomorrow", Outcome.NOTHING, Layouts::tomorrow),
        Kind.of("extension-of-tomorrow", Outcome.NOTHING, f -> extension(f, "tomorrow", "true")),
        Kind.of("config-of-nonsense", Outcome.NOTHING, f -> damaged(f, "config", "[core\n\0[[[")),
        honest("config-of-2-MB", f -> f.write(".git/config", config(40_000))),
        Kind.of("config-that-includes-itself", Outcome.ORDERLY, Layouts::includesItself),
        Kind.of("config-that-includes-a-device", Outcome.ORDERLY, Layouts::includesDevice),
        Kind.of("head-of-nonsense", Outcome.NOTHING, f -> damaged(f, "HEAD", "\u001b[31mgarbage")),
        Kind.of("head-of-itself", Outcome.NOTHING, f -> damaged(f, "HEAD", "ref: HEAD\n")),
        Kind.of(
            "head-out-of-the-folder",
            Outcome.NOTHING,
            f -> damaged(f, "HEAD", "ref: refs/../../../x\n")),
        Kind.of("head-that-is-gone", Outcome.NOTHING, Layouts::withoutHead),
        Kind.of("branches-in-a-ring", Outcome.NOTHING, Layouts::refRing),
        honest("branch-of-nonsense", f -> put(f, "refs/heads/bad", "garbage\n")),
        honest("branch-to-nothing", f -> put(f, "refs/heads/bad", "1".repeat(40) + "\n")),
        honest(
            "branches-in-200-folders",
            f -> put(f, "refs/heads/" + "d/".repeat(200) + "x", f.head())),
        honest("branches-20000", f -> put(f, "packed-refs", packedRefs(f, 20_000))),
        Kind.of("no-commit-yet", Outcome.NOTHING, f -> f.init()),
        Kind.of(
            "no-repository",
            Outcome.NOTHING,
            f -> f.write("tasks.md", Forge.LIST.formatted("x", "x"))),
        Kind.of("bare", Outcome.HONEST, f -> clone(f, "--bare")),
        Kind.of("bare-inside-a-work-tree", Outcome.HONEST, Layouts::embeddedBare),
        Kind.of("inside-a-bare-in-a-work-tree", Outcome.NOTHING, Layouts::embeddedBare)
            .calledWith("--repo", "bare.git/refs"),
        Kind.of("git-file-to-another", Outcome.HONEST, Layouts::gitFile),
        Kind.of("git-file-to-itself", Outcome.NOTHING, f -> f.write(".git", "gitdir: .git\n")),
        Kind.of(
            "git-file-of-nonsense",
            Outcome.NOTHING,
            f -> f.write(".git", "\u001b[31m\n".repeat(9_000))),
        Kind.of(
            "common-folder-of-nowhere",
            Outcome.NOTHING,
            f -> damaged(f, "commondir", "/nowhere\n")),
        honest("links-in-a-ring", Layouts::linkRing),
        Kind.of("objects-that-are-everything", Outcome.NOTHING, Layouts::objectsAreRoot),
        Kind.of("pipe-for-a-head", Outcome.NOTHING, f -> pipe(f, "HEAD")).slow(),
        Kind.of("pipe-for-a-config", Outcome.NOTHING, f -> pipe(f, "config")).slow(),
        Kind.of("pipe-for-refs", Outcome.UNKNOWN, f -> pipe(f, "packed-refs")).slow(),
        honest(
                "pipe-for-alternates",
                f -> makePipe(f.gitFolder().resolve("objects/info/alternates")))
            .slow()
            .expecting(Outcome.NOTHING),
        honest("pipe-for-the-shallow-list", f -> makePipe(f.gitFolder().resolve("shallow")))
            .slow()
            .expecting(Outcome.NOTHING),
        Kind.of("pipe-for-a-file", Outcome.HONEST, Layouts::pipeForFile).slow(),
        Kind.of("branches-1000000", Outcome.UNKNOWN, f -> manyRefs(f, 1_000_000)).big());
  }

  private static void clone(Forge forge, String... options) throws IOException {
    Forge source = forge.beside("source");
    source.config("uploadpack.allowFilter", true);
    String[] words = new String[options.length + 4];
    words[0] = "clone";
    words[1] = "-q";
    System.arraycopy(options, 0, words, 2, options.length);
    words[words.length - 2] = "file://" + source.repository();
    words[words.length - 1] = ".";
    forge.git(words);
  }

  private static void put(Forge forge, String path, String text) throws IOException {
    forge.write(".git/" + path, text);
  }

  private static void damaged(Forge forge, String path, String text) throws IOException {
    forge.honest();
    put(forge, path, text);
  }

  private static void extension(Forge forge, String key, String value) throws IOException {
    forge.honest();
    forge.config("core.repositoryFormatVersion", 1);
    Path config = forge.gitFolder().resolve("config");
    String more = "[extensions]\n\t" + key + " = " + value + "\n";
    Files.writeString(config, Files.readString(config) + more);
  }

  private static void sha256(Forge forge) throws IOException {
    forge.init("--object-format=sha256");
    forge.work();
  }

  private static void reftable(Forge forge) throws IOException {
    extension(forge, "refStorage", "reftable");
    put(forge, "reftable/tables.list", "0x000000000001-0x000000000002-3d1a3f1a.ref\n");
    put(forge, "reftable/0x000000000001-0x000000000002-3d1a3f1a.ref", "REFT\1garbage");
  }

  private static void tomorrow(Forge forge) throws IOException {
    forge.honest();
    Path config = forge.gitFolder().resolve("config");
    String text = Files.readString(config).replaceFirst("formatversion = 0", "formatversion = 99");
    Files.writeString(config, text);
  }

  private static String config(int sections) {
    StringBuilder text = new StringBuilder("[core]\n\tbare = false\n");
    for (int i = 0; i < sections; i++)
      text.append("[remote \"r").append(i).append("\"]\n\turl = x\n");
    return text.toString();
  }

  private static void includesItself(Forge forge) throws IOException {
    forge.honest();
    forge.config("include.path", forge.gitFolder().resolve("config"));
  }

  private static void includesDevice(Forge forge) throws IOException {
    forge.honest();
    forge.config("include.path", "/dev/zero");
  }

  private static void withoutHead(Forge forge) throws IOException {
    forge.honest();
    Files.delete(forge.gitFolder().resolve("HEAD"));
  }

  private static void refRing(Forge forge) throws IOException {
    forge.honest();
    put(forge, "refs/heads/main", "ref: refs/heads/other\n");
    put(forge, "refs/heads/other", "ref: refs/heads/main\n");
  }

  private static String packedRefs(Forge forge, int count) throws IOException {
    StringBuilder text = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
    String head = forge.head();
    for (int i = 0; i < count; i++) text.append("%s refs/heads/b%07d%n".formatted(head, i));
    return text.toString();
  }

  private static void manyRefs(Forge forge, int count) throws IOException {
    forge.honest();
    put(forge, "packed-refs", packedRefs(forge, count));
  }

  /** The outer repository is read; the one planted in it, with a hostile configuration, is not. */
  private static void embeddedBare(Forge forge) throws IOException {
    forge.honest();
    Path bare = forge.repository().resolve("bare.git");
    forge.git("init", "-q", "--bare", "--template=", bare.toString());
    forge.git("-C", bare.toString(), "config", "core.fsmonitor", forge.program().toString());
  }

  private static void gitFile(Forge forge) throws IOException {
    Forge source = forge.beside("source");
    forge.write(".git", "gitdir: " + source.gitFolder() + "\n");
  }

  private static void linkRing(Forge forge) throws IOException {
    Path folder = forge.repository();
    Files.createSymbolicLink(folder.resolve("ring"), folder);
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    Files.createSymbolicLink(forge.gitFolder().resolve("refs/ring"), forge.gitFolder());
  }

  private static void objectsAreRoot(Forge forge) throws IOException {
    forge.honest();
    Path objects = forge.gitFolder().resolve("objects");
    Files.move(objects, forge.place().resolve("objects"));
    Files.createSymbolicLink(objects, Path.of("/"));
  }

  /** What waits for a writer who never comes. */
  private static void makePipe(Path path) throws IOException {
    Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
    Files.deleteIfExists(path);
    try {
      if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
        throw new IOException("mkfifo " + path + " failed");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void pipe(Forge forge, String path) throws IOException {
    forge.honest();
    makePipe(forge.gitFolder().resolve(path));
  }

  private static void pipeForFile(Forge forge) throws IOException {
    forge.honest();
    makePipe(forge.loose(forge.idOf("HEAD:greeter.js")));
  }
}

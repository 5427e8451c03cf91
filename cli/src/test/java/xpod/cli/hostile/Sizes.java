package xpod.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Repositories of a few kilobytes that name more changes than any machine can hold. */
final class Sizes {
  private Sizes() {}

  static List<Kind> kinds() {
    return List.of(
        Kind.of("changes-10-million", Outcome.ORDERLY, f -> flipping(f, 100, 100_000)).big(),
        Kind.of("names-2-million", Outcome.ORDERLY, f -> growing(f, 20)).big(),
        Kind.of("files-1-million-in-a-tree", Outcome.ORDERLY, Sizes::wide).big(),
        Kind.of("files-large-in-every-commit", Outcome.ORDERLY, Sizes::largeFiles).big());
  }

  /** A tree of so many files: a hundred folders, each the same. */
  private static String tree(Forge forge, String prefix, int files, String blob)
      throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    int each = files / 100;
    for (int i = 0; i < each; i++) {
      inner.writeBytes(Forge.entry("100644", Forge.utf8("%s%06d.js".formatted(prefix, i)), blob));
    }
    String folder = forge.object("tree", inner.toByteArray());
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    for (int i = 0; i < 100; i++) {
      outer.writeBytes(Forge.entry("40000", Forge.utf8("%sd%02d".formatted(prefix, i)), folder));
    }
    return forge.object("tree", outer.toByteArray());
  }

  /** Two trees in turn: every commit changes every file. */
  private static void flipping(Forge forge, int commits, int files) throws IOException {
    forge.honest();
    String base = forge.idOf("HEAD^{tree}");
    String parent = forge.head();
    List<String> trees = new ArrayList<>();
    for (String text : List.of("one\n", "two\n")) {
      String many = tree(forge, "f", files, forge.blob(text));
      trees.add(joined(forge, base, many));
    }
    for (int i = 0; i < commits; i++) {
      parent = forge.commitObject(trees.get(i % 2), List.of(parent), "T001: flip");
    }
    forge.branch("main", parent);
  }

  /** Every commit brings as many files of other names. */
  private static void growing(Forge forge, int commits) throws IOException {
    forge.honest();
    String base = forge.idOf("HEAD^{tree}");
    String parent = forge.head();
    String blob = forge.blob("x\n");
    for (int i = 0; i < commits; i++) {
      String many = tree(forge, "n" + i + "x", 100_000, blob);
      parent = forge.commitObject(joined(forge, base, many), List.of(parent), "T001: grow");
    }
    forge.branch("main", parent);
  }

  private static String joined(Forge forge, String base, String many) throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    entries.writeBytes(forge.treeOf(base));
    entries.writeBytes(Forge.entry("40000", Forge.utf8("zoo"), many));
    return forge.object("tree", entries.toByteArray());
  }

  private static void wide(Forge forge) throws IOException {
    forge.honest();
    forge.addEntry(
        "40000", Forge.utf8("zoo"), tree(forge, "w", 1_000_000, forge.blob("x\n")), "wide");
  }

  /** A hundred files of 15 MB, each a few kilobytes as git keeps it, ticked one by one. */
  private static void largeFiles(Forge forge) throws IOException {
    forge.honest();
    byte[] content = new byte[15_000_000];
    java.util.Arrays.fill(content, (byte) 'a');
    for (int i = 0; i < 100; i++) {
      content[i * 1_000] = '\n';
      String file = forge.object("blob", content);
      forge.addEntry("100644", Forge.utf8("zoo%03d.js".formatted(i)), file, "T001: more");
    }
  }
}

package xpod.cli.hostile;

import static xpod.cli.hostile.Kind.honest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Configuration, attributes and hooks that name a program, which leaves a mark when it runs. */
final class Programs {
  private static final String SIGNATURE =
      "gpgsig -----BEGIN PGP SIGNATURE-----\n \n forged\n -----END PGP SIGNATURE-----\n";

  private Programs() {}

  static List<Kind> kinds() {
    return List.of(
        honest("config-fsmonitor", f -> f.config("core.fsmonitor", f.program()))
            .trippedBy("status"),
        honest("config-external-diff", f -> f.config("diff.external", f.program()))
            .trippedBy("diff", "HEAD~1", "HEAD"),
        honest("attribute-textconv", f -> driver(f, "diff.evil.textconv")).trippedBy("log", "-p"),
        honest("attribute-diff-command", f -> driver(f, "diff.evil.command"))
            .trippedBy("diff", "HEAD~1", "HEAD"),
        honest("attribute-filter-clean", f -> driver(f, "filter.evil.clean"))
            .trippedBy("hash-object", "--path", "tasks.md", "tasks.md"),
        honest("attribute-filter-smudge", f -> driver(f, "filter.evil.smudge"))
            .trippedBy("cat-file", "--filters", "HEAD:tasks.md"),
        honest("attribute-filter-process", f -> driver(f, "filter.evil.process"))
            .trippedBy("cat-file", "--filters", "HEAD:tasks.md"),
        honest("attribute-merge-driver", f -> driver(f, "merge.evil.driver")),
        honest("attribute-in-git-folder", Programs::attributesInGitFolder).trippedBy("log", "-p"),
        honest("config-signature-program", Programs::signed).trippedBy("log", "-1"),
        honest("config-signature-ssh", Programs::signedBySsh).trippedBy("log", "-1"),
        honest("config-pager", Programs::pager),
        honest("config-editor", f -> f.config("core.editor", f.program()))
            .trippedBy("commit", "--amend"),
        honest("config-ssh-command", f -> f.config("core.sshCommand", f.program()))
            .trippedBy("ls-remote", "ssh://example.invalid/a"),
        honest("config-git-proxy", f -> f.config("core.gitProxy", f.program()))
            .trippedBy("ls-remote", "git://127.0.0.1:9/a"),
        honest("config-credential-helper", f -> f.config("credential.helper", f.program()))
            .trippedBy("credential", "fill"),
        honest("config-ask-pass", f -> f.config("core.askPass", f.program())),
        honest("config-alias", Programs::aliases).trippedBy("xyz"),
        honest("config-trailer-command", f -> f.config("trailer.x.cmd", f.program()))
            .trippedBy("interpret-trailers", "--trailer", "x=1"),
        honest("config-alternate-refs", f -> f.config("core.alternateRefsCommand", f.program())),
        honest("config-upload-pack-hook", Programs::uploadHooks),
        honest("config-remote-program", Programs::remote).trippedBy("ls-remote", "origin"),
        honest("config-promisor-fetches", Programs::promisor)
            .trippedBy("cat-file", "-p", "1".repeat(40)),
        honest("config-includes-a-file", Programs::included).trippedBy("status"),
        honest("config-includes-by-condition", Programs::includedIf).trippedBy("status"),
        honest("config-of-the-work-tree", Programs::ofWorkTree).trippedBy("status"),
        honest("config-another-work-tree", Programs::anotherWorkTree).trippedBy("status"),
        honest("submodule-update-program", Programs::submodule),
        honest("hooks", f -> hooks(f, f.gitFolder().resolve("hooks")))
            .trippedBy("update-ref", "refs/heads/more", "HEAD"),
        honest("hooks-path", Programs::hooksElsewhere)
            .trippedBy("update-ref", "refs/heads/more", "HEAD"),
        honest("git-in-the-work-tree", Programs::gitInWorkTree));
  }

  private static void driver(Forge forge, String key) throws IOException {
    String kind = key.substring(0, key.indexOf('.'));
    forge.write(".gitattributes", "* " + kind + "=evil\n").commit("attributes");
    forge.config(key, forge.program());
  }

  private static void attributesInGitFolder(Forge forge) throws IOException {
    Path file = forge.gitFolder().resolve("info/attributes");
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "* diff=evil filter=evil merge=evil\n");
    for (String key : List.of("diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge")) {
      forge.config(key, forge.program());
    }
  }

  private static void signed(Forge forge) throws IOException {
    sign(forge, SIGNATURE);
    forge.config("gpg.program", forge.program());
  }

  private static void signedBySsh(Forge forge) throws IOException {
    sign(forge, SIGNATURE.replace("PGP", "SSH"));
    forge.config("gpg.ssh.program", forge.program());
    forge.config("gpg.ssh.allowedSignersFile", forge.program());
  }

  private static void sign(Forge forge, String signature) throws IOException {
    String text =
        "tree %s\nparent %s\nauthor A <a@b> 1700090000 +0000\ncommitter A <a@b> 1700090000 +0000\n"
            .formatted(forge.idOf("HEAD^{tree}"), forge.head());
    forge.branch("main", forge.object("commit", Forge.utf8(text + signature + "\nsigned\n")));
    forge.config("log.showSignature", true);
  }

  private static void pager(Forge forge) throws IOException {
    for (String key : List.of("core.pager", "pager.log", "pager.rev-parse", "pager.cat-file")) {
      forge.config(key, forge.program());
    }
  }

  private static void aliases(Forge forge) throws IOException {
    for (String word : List.of("xyz", "log", "rev-parse", "cat-file", "for-each-ref")) {
      forge.config("alias." + word, "!" + forge.program());
    }
  }

  private static void uploadHooks(Forge forge) throws IOException {
    forge.config("uploadpack.packObjectsHook", forge.program());
    forge.config("remote.origin.uploadpack", forge.program());
    forge.config("remote.origin.receivepack", forge.program());
  }

  private static void remote(Forge forge) throws IOException {
    forge.config("protocol.allow", "always");
    forge.config("protocol.ext.allow", "always");
    forge.config("remote.origin.url", "ext::" + forge.program());
  }

  private static void promisor(Forge forge) throws IOException {
    remote(forge);
    forge.config("remote.origin.promisor", true);
    forge.config("remote.origin.partialCloneFilter", "blob:none");
    forge.config("core.repositoryFormatVersion", 1);
    forge.config("extensions.partialClone", "origin");
  }

  private static void included(Forge forge) throws IOException {
    forge.config("include.path", more(forge));
  }

  private static void includedIf(Forge forge) throws IOException {
    forge.config("includeIf.gitdir:**.path", more(forge));
  }

  private static Path more(Forge forge) throws IOException {
    Path more = forge.place().resolve("more");
    return Files.writeString(more, "[core]\n\tfsmonitor = " + forge.program() + "\n");
  }

  private static void ofWorkTree(Forge forge) throws IOException {
    forge.config("core.repositoryFormatVersion", 1);
    forge.config("extensions.worktreeConfig", true);
    Files.copy(more(forge), forge.gitFolder().resolve("config.worktree"));
  }

  private static void anotherWorkTree(Forge forge) throws IOException {
    Path other = Files.createDirectories(forge.place().resolve("other"));
    forge.config("core.worktree", other);
    forge.config("core.fsmonitor", forge.program());
  }

  private static void submodule(Forge forge) throws IOException {
    String module = "[submodule \"a\"]\n\tpath = a\n\turl = ext::%1$s\n\tupdate = !%1$s\n";
    forge.write(".gitmodules", module.formatted(forge.program())).commit("a module");
    forge.addEntry("160000", Forge.utf8("a"), "1".repeat(40), "its commit");
    forge.config("submodule.a.update", "!" + forge.program());
    forge.config("submodule.recurse", true);
    forge.config("protocol.ext.allow", "always");
  }

  private static void hooks(Forge forge, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String hook :
        List.of(
            "post-index-change",
            "reference-transaction",
            "pre-auto-gc",
            "post-checkout",
            "post-rewrite",
            "fsmonitor-watchman",
            "query-watchman")) {
      Files.copy(forge.program(), folder.resolve(hook));
    }
  }

  private static void hooksElsewhere(Forge forge) throws IOException {
    Path folder = forge.place().resolve("hooks");
    hooks(forge, folder);
    forge.config("core.hooksPath", folder);
  }

  private static void gitInWorkTree(Forge forge) throws IOException {
    for (String name : List.of("git", "git.exe", "java", "sh", "git-log", "git-rev-parse")) {
      Files.copy(forge.program(), forge.repository().resolve(name));
    }
  }
}

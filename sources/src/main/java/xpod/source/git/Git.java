package xpod.source.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The git program of this machine, run so that nothing a repository says can start another program,
 * reach the network, wait for a person or change the output.
 *
 * <p>The program is looked up once, in the absolute folders of {@code PATH} only, and always run by
 * its absolute path with an environment of our own.
 */
public final class Git {
  private static final Path SHELL = Path.of("/bin/sh");

  /** Configuration that could run a program or change output, pinned for every call. */
  private static final List<String> PINNED =
      List.of(
          "core.fsmonitor=false",
          "core.hooksPath=/dev/null",
          "core.attributesFile=/dev/null",
          "core.excludesFile=/dev/null",
          "core.alternateRefsCommand=",
          "core.sshCommand=false",
          "core.gitProxy=",
          "core.askPass=",
          "core.pager=cat",
          "core.quotePath=false",
          "core.commitGraph=false",
          "core.multiPackIndex=false",
          "core.useReplaceRefs=false",
          "core.warnAmbiguousRefs=false",
          "core.packedGitWindowSize=64m",
          "core.packedGitLimit=1g",
          "advice.graftFileDeprecated=false",
          "color.ui=false",
          "diff.external=",
          "diff.ignoreSubmodules=none",
          "diff.renames=false",
          "diff.relative=false",
          "gpg.program=false",
          "i18n.logOutputEncoding=UTF-8",
          "log.mailmap=false",
          "log.showRoot=true",
          "log.showSignature=false",
          "gc.auto=0",
          "maintenance.auto=false",
          "protocol.allow=never",
          "submodule.recurse=false");

  private static final Map<String, String> ENVIRONMENT = environment();

  private final Path program;

  private Git(Path program) {
    this.program = program;
  }

  /** The git on {@code PATH}; fails, naming where it looked, when there is none. */
  public static Git found() {
    return Found.GIT.orElseThrow(() ->
        new GitFailure(
            "git was not found in PATH ("
                + String.join(File.pathSeparator, folders())
                + "). Maybe install git 2.31 or newer, or add its folder to PATH."));
  }

  /** The absolute path of the program. */
  public Path program() {
    return program;
  }

  /** Starts git in a folder; {@code extra} adds to the environment. */
  Run start(Path folder, Map<String, String> extra, Allowance allowance, List<String> arguments) {
    return start(folder, extra, Map.of(), allowance, arguments);
  }

  /** Starts git with the person's own configuration, for the one question only that can answer. */
  Run startAsUser(Path folder, List<String> arguments) {
    Map<String, String> own = new LinkedHashMap<>();
    for (String name : List.of("HOME", "XDG_CONFIG_HOME", "USERPROFILE")) {
      String value = System.getenv(name);
      if (value != null) own.put(name, value);
    }
    return start(folder, Map.of(), own, Allowance.LEAST, arguments);
  }

  private Run start(
      Path folder,
      Map<String, String> extra,
      Map<String, String> own,
      Allowance allowance,
      List<String> arguments) {
    List<String> command = command(arguments, allowance.memory());
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(ENVIRONMENT);
    if (!own.isEmpty()) {
      environment.remove("GIT_CONFIG_GLOBAL");
      environment.remove("GIT_CONFIG_NOSYSTEM");
      environment.putAll(own);
    }
    environment.putAll(extra);
    try {
      return new Run(builder.start(), arguments.getFirst(), folder, allowance);
    } catch (IOException e) {
      throw new GitFailure("git could not be started in " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * The shell only lowers its own limits and becomes git; it sees the arguments as they are. Git
   * collects a commit's changes before it prints one, and unfolds an object before it hands it
   * over, so that without a limit a small repository could take all memory there is.
   */
  private List<String> command(List<String> arguments, int memory) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      String limited = "ulimit -d " + memory + " 2>/dev/null; exec \"$0\" \"$@\"";
      command.addAll(List.of(SHELL.toString(), "-c", limited));
    }
    command.add(program.toString());
    command.addAll(List.of("--no-pager", "--no-replace-objects", "--literal-pathspecs"));
    for (String pin : PINNED) {
      command.add("-c");
      command.add(pin);
    }
    command.addAll(arguments);
    return command;
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", String.join(File.pathSeparator, folders()));
    environment.put("LC_ALL", "C");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_ATTR_NOSYSTEM", "1");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    // Older git knows no GIT_NO_LAZY_FETCH; with no transport allowed it cannot fetch either. This
    // outranks any protocol.<name>.allow of the repository, which protocol.allow would not.
    environment.put("GIT_ALLOW_PROTOCOL", "none");
    environment.put("GIT_NO_REPLACE_OBJECTS", "1");
    environment.put("GIT_GRAFT_FILE", "/dev/null");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_ADVICE", "0");
    String systemRoot = System.getenv("SystemRoot");
    if (systemRoot != null) environment.put("SystemRoot", systemRoot);
    return Collections.unmodifiableMap(environment);
  }

  /** The absolute folders of PATH; a relative one would let a repository plant its own git. */
  private static List<String> folders() {
    String path = System.getenv("PATH");
    if (path == null) return List.of();
    List<String> folders = new ArrayList<>();
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && new File(folder).isAbsolute()) folders.add(folder);
    }
    return folders;
  }

  /** Looked up on first use and kept. */
  private static final class Found {
    static final Optional<Git> GIT = look();

    private static Optional<Git> look() {
      for (String folder : folders()) {
        for (String name : List.of("git", "git.exe")) {
          Path candidate = Path.of(folder, name);
          if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
            return Optional.of(new Git(candidate));
          }
        }
      }
      return Optional.empty();
    }
  }
}

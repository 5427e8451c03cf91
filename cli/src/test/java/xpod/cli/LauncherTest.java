package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, on a made-up machine: a copy of it in a folder with spaces in its name, with Javas,
 * a git and a Maven that are shell scripts. Nothing is built.
 */
class LauncherTest {
  @TempDir private Path folder = Path.of("");

  private Path checkout = Path.of("");
  private Path tools = Path.of("");
  private final Map<String, String> environment = new TreeMap<>();

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void aMachineWithoutJava() throws IOException {
    checkout = Files.createDirectories(folder.resolve("my tools/execution pods"));
    tools = Files.createDirectories(folder.resolve("bin"));
    Files.copy(Path.of("..", "xpod"), checkout.resolve("xpod"));
    for (String needed :
        List.of("sh", "readlink", "mkdir", "rm", "rmdir", "sleep", "tail", "cat", "touch", "wc")) {
      Files.createSymbolicLink(tools.resolve(needed), whereIs(needed));
    }
    script(tools.resolve("git"), "exit 128");
    environment.put("PATH", tools.toString());
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("XPOD_JVMS", folder.resolve("jvms").toString());
  }

  @Test
  void saysHowToGetAJavaWhereThereIsNone() throws Exception {
    Ended ended = run("--version");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("xpod: Java 25 or later is needed").contains("apt-get");
  }

  @Test
  void anOldJavaIsNoJava() throws Exception {
    java(folder.resolve("jvms/old"), "17.0.15");
    java(folder.resolve("jvms/older"), "1.8.0_401");
    assertThat(run("--version").code()).isEqualTo(3);
  }

  @Test
  void saysHowToGetGitWhereThereIsNone() throws Exception {
    Files.delete(tools.resolve("git"));
    java(folder.resolve("jvms/new"), "25.0.3");
    Ended ended = run("--version");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("xpod: git is needed").contains("apt-get install git");
  }

  @Test
  void saysHowToGetMavenWhereThereIsNone() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    Ended ended = run("--version");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("Maven is needed").contains("apt-get install maven");
    assertThat(checkout.resolve(".building")).doesNotExist();
  }

  @Test
  void buildsOnFirstUseAndOnlyThen() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    mavenThatBuilds();
    Ended first = run("verify", "a b", "$c");
    assertThat(first.err()).contains("building for the first time");
    assertThat(first.out()).contains("<verify>", "<a b>", "<$c>").doesNotContain("Maven");
    assertThat(first.code()).as("the program's own exit code").isEqualTo(7);

    Ended second = run("verify");
    assertThat(second.err()).isEmpty();
    assertThat(second.code()).isEqualTo(7);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void twoFirstRunsAtOnceBuildOnce() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    mavenThatBuilds();
    Process one = start("verify");
    Process two = start("verify");
    assertThat(end(one).code()).isEqualTo(7);
    assertThat(end(two).code()).isEqualTo(7);
    assertThat(builds()).isEqualTo(1);
    assertThat(checkout.resolve(".building")).doesNotExist();
  }

  @Test
  void theLockOfAKilledBuildIsBroken() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    mavenThatBuilds();
    Path lock = Files.createDirectories(checkout.resolve(".building"));
    Process gone = new ProcessBuilder(tools.resolve("sh").toString(), "-c", "exit 0").start();
    gone.waitFor();
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
    assertThat(run("verify").code()).isEqualTo(7);
  }

  @Test
  void buildsAgainWhenTheCheckoutHasMoved() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    mavenThatBuilds();
    Files.createDirectory(checkout.resolve(".git"));
    script(tools.resolve("git"), "echo 1111");
    run("verify");
    assertThat(run("verify").err()).isEmpty();
    script(tools.resolve("git"), "echo 2222");
    assertThat(run("verify").err()).contains("the source has changed");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aFailedBuildShowsItsLastLinesAndLeavesNothingBehind() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    script(tools.resolve("mvn"), "echo '[ERROR] Verdict.java:[3,1] what is this'; exit 1");
    Ended ended = run("verify");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("Verdict.java:[3,1]", "the build failed");
    assertThat(checkout.resolve(".building")).doesNotExist();
    assertThat(checkout.resolve("cli/target/xpod")).doesNotExist();
  }

  @Test
  void aLinkToItWorksFromAnywhere() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    mavenThatBuilds();
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/bin"));
    Files.createSymbolicLink(elsewhere.resolve("one"), checkout.resolve("xpod"));
    Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("one"));
    Ended ended = end(start(elsewhere.resolve("two"), "verify"));
    assertThat(ended.code()).isEqualTo(7);
    assertThat(ended.out()).contains("in " + folder.toRealPath());
  }

  @Test
  void everyCommandDoesWithoutTheOptimisingCompiler() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    mavenThatBuilds();
    assertThat(run("--version").out()).contains("<-XX:TieredStopAtLevel=1>");
    assertThat(run("verify").out()).contains("<-XX:TieredStopAtLevel=1>");
  }

  @Test
  void theJavaThatIsAskedForWins() throws Exception {
    java(folder.resolve("jvms/new"), "25.0.3");
    java(folder.resolve("my java"), "26");
    mavenThatBuilds();
    environment.put("XPOD_JAVA_HOME", folder.resolve("my java").toString());
    assertThat(run("verify").out()).contains("java " + folder.resolve("my java"));
  }

  /** A Java that tells how it was called and exits with 7. */
  private void java(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(
        home.resolve("bin/java"),
        "echo \"java " + home + " in $(pwd -P)\"; printf '<%s>\\n' \"$@\"; exit 7");
    script(home.resolve("bin/javac"), "exit 0");
  }

  private void mavenThatBuilds() throws IOException {
    Path count = folder.resolve("builds");
    script(
        tools.resolve("mvn"),
        "echo Maven talks; echo x >> '"
            + count
            + "'; sleep 1; mkdir -p cli/target/xpod/lib && touch cli/target/xpod/lib/xpod-cli.jar");
  }

  private int builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds")).size();
  }

  private Ended run(String... arguments) throws Exception {
    return end(start(arguments));
  }

  private Process start(String... arguments) throws IOException {
    return start(checkout.resolve("xpod"), arguments);
  }

  private Process start(Path launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(tools.resolve("sh").toString());
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ended end(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes());
    String err = new String(process.getErrorStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, err);
  }

  private static Path whereIs(String tool) {
    for (Path folder : List.of(Path.of("/bin"), Path.of("/usr/bin"))) {
      if (Files.isExecutable(folder.resolve(tool))) return folder.resolve(tool);
    }
    throw new IllegalStateException("no " + tool + " on this machine");
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}

package xpod.source.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on adding a tracker has a whole one, which is compiled and run as it stands there. */
class AddingATrackerTest {
  private static final Path PAGE = Path.of("../docs/guide/adding-a-tracker.md");

  @TempDir private Path folder;

  @Test
  void theExampleDoesWhatThePageSays() throws Exception {
    Path source = folder.resolve("example/Tickets.java");
    Files.createDirectories(folder.resolve("example"));
    Files.writeString(source, block("java"));
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", path, "-d", folder.toString(), source.toString());
    assertThat(exit).as("javac").isZero();
    URL[] made = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(made, getClass().getClassLoader())) {
      Class<?> example = loader.loadClass("example.Tickets");
      tells((Tracker) example.getDeclaredConstructor().newInstance());
    }
  }

  private static void tells(Tracker tickets) throws Exception {
    assertThat(tickets.recognises("README.md")).isNull();
    assertThat(tickets.recognises("pier/tickets.csv")).isNotNull();
    Snapshot before = tickets.empty("tickets.csv").next(block("csv before").getBytes(UTF_8));
    Snapshot after = before.next(block("csv after").getBytes(UTF_8));
    String told =
        before.changesTo(after).stream()
            .map(AddingATrackerTest::told)
            .collect(Collectors.joining());
    assertThat(told).isEqualTo(block("text"));
    assertThat(before.next("S-1".getBytes(UTF_8)).problem()).isPresent();
  }

  private static String told(TaskChange change) {
    TaskItem item =
        switch (change) {
          case TaskChange.Born born -> born.item();
          case TaskChange.Pair pair -> pair.after();
          case TaskChange.Removed removed -> removed.item();
        };
    return change.getClass().getSimpleName() + " " + item.key() + " " + item.text() + "\n";
  }

  /** What stands in the one fenced block of that name. */
  private static String block(String name) throws Exception {
    Pattern fence = Pattern.compile("(?ms)^```" + name + "\\n(.*?)^```$");
    Matcher block = fence.matcher(Files.readString(PAGE));
    assertThat(block.find()).as("a block '%s' in %s", name, PAGE).isTrue();
    return block.group(1);
  }
}

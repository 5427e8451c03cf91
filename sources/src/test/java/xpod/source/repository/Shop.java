package xpod.source.repository;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import xpod.source.git.Workshop;

/** A shop's repository, in which a story is told. */
abstract class Shop {
  static final String CODE = "export function limit(requests) { return requests < 5; }\n";

  @TempDir Path folder;
  Workshop workshop = Workshop.at(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    workshop = Workshop.in(folder.resolve("shop"));
    workshop.write("README.md", "# Shop\n").commit("Start");
  }

  Court court() {
    return Court.of(workshop.folder());
  }

  void plan(String... tasks) throws IOException {
    workshop.write("TODO.md", "# To do\n\n" + String.join("\n", tasks) + "\n");
    workshop.commit("Plan");
  }

  void tick(String... tasks) throws IOException {
    workshop.write("TODO.md", "# To do\n\n" + String.join("\n", tasks) + "\n");
  }
}

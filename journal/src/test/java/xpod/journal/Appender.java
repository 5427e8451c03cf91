package xpod.journal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import xpod.signal.Signal;

/**
 * A process that appends until it is killed, with several threads, and says of every batch that was
 * acknowledged which it was: {@code name size}.
 */
final class Appender {
  private static final int THREADS = 4;
  private static final int MOST = 20;

  private Appender() {}

  public static void main(String[] args) {
    PrintStream out = System.out;
    Journal journal = Journal.open(Path.of(args[0]));
    for (int t = 0; t < THREADS; t++) {
      String thread = args[1] + "." + t;
      Thread.ofPlatform().start(() -> append(journal, thread, out));
    }
  }

  private static void append(Journal journal, String thread, PrintStream out) {
    SplittableRandom random = new SplittableRandom(thread.hashCode());
    for (int i = 0; ; i++) {
      String name = thread + "." + i;
      List<Signal> batch = Answers.many(name, 1 + random.nextInt(MOST));
      journal.append(batch, Answers.NOW);
      out.println(name + " " + batch.size());
      out.flush();
    }
  }
}

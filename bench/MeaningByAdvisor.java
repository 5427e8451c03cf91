package xpod.source.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import xpod.advisor.Remembered;
import xpod.advisor.meaning.Embeddings;

/** The advisor's comparison without its limit, and how fast it was. */
public final class MeaningByAdvisor implements Meaning.ByMeaning {
  private final Embeddings embeddings;
  private long nanos;

  public MeaningByAdvisor() throws IOException {
    Remembered remembered = new Remembered(Files.createTempDirectory("meaning"));
    embeddings = Embeddings.loaded(remembered, Integer.MAX_VALUE);
  }

  @Override
  public List<Integer> likeness(String text, List<String> candidates) {
    long started = System.nanoTime();
    List<Integer> likeness = embeddings.likeness(text, candidates).orElseThrow();
    nanos += System.nanoTime() - started;
    return likeness;
  }

  @Override
  public String speed() {
    return "%d texts embedded, %.0f texts per second"
        .formatted(embeddings.made(), embeddings.made() / (nanos / 1e9));
  }
}

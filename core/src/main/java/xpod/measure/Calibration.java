package xpod.measure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xpod.claim.Claim;
import xpod.evidence.Exhibit.Witness;
import xpod.verdict.Channel;
import xpod.verdict.Channel.Voice;

/**
 * How reliable each channel of evidence is on one set of repositories: how often it speaks for
 * claims, and how often for placebos. It changes no verdict.
 *
 * @param grades who wrote the bytes of what speaks for the claims
 */
public record Calibration(List<Row> rows, Map<Witness, Integer> grades) {
  public Calibration {
    rows = List.copyOf(rows);
    grades = java.util.Collections.unmodifiableMap(new EnumMap<>(grades));
  }

  /** One channel. */
  public record Row(Channel channel, AboveChance share) {}

  /** A claim, or a placebo, with all that speaks for it. */
  public record Heard(Claim claim, List<Voice> voices) {
    public Heard {
      voices = List.copyOf(voices);
    }
  }

  /** What {@code claims} and {@code placebos} tell of each channel that could speak for some. */
  public static Calibration of(List<Heard> claims, List<Heard> placebos) {
    List<Row> rows =
        EnumSet.allOf(Channel.class).stream()
            .map(c -> new Row(c, new AboveChance(share(c, claims), share(c, placebos))))
            .filter(r -> r.share().hit().of() > 0)
            .toList();
    Map<Witness, Integer> grades = new EnumMap<>(Witness.class);
    for (Witness witness : Witness.values()) grades.put(witness, 0);
    for (Heard heard : claims)
      for (Voice voice : heard.voices()) grades.merge(voice.exhibit().witness(), 1, Integer::sum);
    return new Calibration(rows, grades);
  }

  private static Share share(Channel channel, List<Heard> claims) {
    int asked = 0;
    int hits = 0;
    for (Heard heard : claims) {
      if (!channel.hears(heard.claim())) continue;
      asked++;
      Set<Channel> speaking = EnumSet.noneOf(Channel.class);
      heard.voices().forEach(v -> speaking.add(v.channel()));
      if (speaking.contains(channel)) hits++;
    }
    return new Share(hits, asked);
  }
}

package xpod.advice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** What the program asks its advisor. */
public sealed interface AdviceRequest {
  /**
   * Do these changes show what the claim says? Answered by an {@link AdviceReply.Read}, or {@link
   * AdviceReply.Spent}.
   */
  record Read(String claim, List<String> changes) implements AdviceRequest {
    public Read {
      changes = List.copyOf(changes);
    }
  }

  /**
   * How like in meaning are these candidates to the text? Answered by an {@link
   * AdviceReply.Compared}, or {@link AdviceReply.Spent}.
   */
  record Compare(String text, List<String> candidates) implements AdviceRequest {
    public Compare {
      candidates = List.copyOf(candidates);
    }
  }

  default void write(DataOutput out) throws IOException {
    switch (this) {
      case Read read -> {
        out.writeByte('r');
        Wire.text(out, read.claim());
        Wire.texts(out, read.changes());
      }
      case Compare compare -> {
        out.writeByte('c');
        Wire.text(out, compare.text());
        Wire.texts(out, compare.candidates());
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  static AdviceRequest read(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 'r' -> new Read(Wire.text(in), Wire.texts(in));
      case 'c' -> new Compare(Wire.text(in), Wire.texts(in));
      default -> throw new IOException("no request begins with " + kind);
    };
  }
}

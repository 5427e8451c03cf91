package xpod.advice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import xpod.evidence.Stance;

/** What the advisor says. The first one says whether it is ready. */
public sealed interface AdviceReply {
  /**
   * It was set up.
   *
   * @param reader which model it asks, as in {@code ollama qwen3}; empty where it asks none
   * @param meaning whether it compares texts by meaning
   * @param currency of what costs are in; empty where no price was given
   */
  record Ready(String reader, boolean meaning, String currency) implements AdviceReply {}

  /** It cannot do its work at all, in one sentence for the user. */
  record Refused(String words) implements AdviceReply {}

  /** A limit of the user's is reached; nothing further will be answered that is not remembered. */
  record Spent(String words) implements AdviceReply {}

  /** What the second reader says. */
  record Read(Stance stance, String words, Usage usage) implements AdviceReply {}

  /** How like each candidate is, in thousandths, in their order. */
  record Compared(List<Integer> likeness) implements AdviceReply {
    public Compared {
      likeness = List.copyOf(likeness);
    }
  }

  /**
   * What one answer took.
   *
   * @param remembered whether an earlier run had asked the same; then nothing was paid
   * @param cost in millionths of the currency, by the user's prices
   */
  record Usage(boolean remembered, long input, long output, long cost) {
    public static final Usage NONE = new Usage(false, 0, 0, 0);
  }

  default void write(DataOutput out) throws IOException {
    switch (this) {
      case Ready ready -> {
        out.writeByte('o');
        Wire.text(out, ready.reader());
        out.writeBoolean(ready.meaning());
        Wire.text(out, ready.currency());
      }
      case Refused refused -> {
        out.writeByte('x');
        Wire.text(out, refused.words());
      }
      case Spent spent -> {
        out.writeByte('s');
        Wire.text(out, spent.words());
      }
      case Read read -> {
        out.writeByte('r');
        Wire.text(out, read.stance().name());
        Wire.text(out, read.words());
        out.writeBoolean(read.usage().remembered());
        out.writeLong(read.usage().input());
        out.writeLong(read.usage().output());
        out.writeLong(read.usage().cost());
      }
      case Compared compared -> {
        out.writeByte('c');
        Wire.texts(out, compared.likeness().stream().map(String::valueOf).toList());
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  static AdviceReply read(DataInput in) throws IOException {
    byte kind = in.readByte();
    try {
      return switch (kind) {
        case 'o' -> new Ready(Wire.text(in), in.readBoolean(), Wire.text(in));
        case 'x' -> new Refused(Wire.text(in));
        case 's' -> new Spent(Wire.text(in));
        case 'r' ->
            new Read(
                Stance.valueOf(Wire.text(in)),
                Wire.text(in),
                new Usage(in.readBoolean(), in.readLong(), in.readLong(), in.readLong()));
        case 'c' -> new Compared(Wire.texts(in).stream().map(Integer::valueOf).toList());
        default -> throw new IOException("no reply begins with " + kind);
      };
    } catch (IllegalArgumentException unknown) {
      throw new IOException("a reply that nobody knows: " + unknown.getMessage(), unknown);
    }
  }
}

package xpod.source.syntax;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads an outline from bytes that anybody may have written: native code may have run wild in the
 * process they come from. No count or length is believed before as many bytes are there.
 */
public final class OutlineReader {
  private final ByteBuffer from;
  private List<String> texts = List.of();

  private OutlineReader(ByteBuffer from) {
    this.from = from;
  }

  /** The outline; nothing where the bytes are not one. */
  public static Optional<Outline> read(byte[] bytes) {
    try {
      OutlineReader reader = new OutlineReader(ByteBuffer.wrap(bytes));
      Outline outline = reader.outline();
      return reader.from.hasRemaining() ? Optional.empty() : Optional.of(outline);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private Outline outline() {
    texts = rows(Short.BYTES, this::ownText);
    Language language = one(Language.values());
    int lines = from.getInt();
    int broken = from.getInt();
    boolean cut = from.get() != 0;
    List<Definition> definitions = rows(46, this::definition);
    List<Reference> references = rows(17, this::reference);
    List<Literal> literals = rows(13, this::literal);
    List<Import> imports = rows(12, this::taken);
    return new Outline(language, lines, broken, cut, definitions, references, literals, imports);
  }

  private Definition definition() {
    String name = text();
    Kind kind = one(Kind.values());
    String owner = text();
    int within = from.getInt();
    int first = from.getInt();
    int last = from.getInt();
    Set<Mark> marks = marks(from.getShort());
    return new Definition(name, kind, owner, within, first, last, marks, body());
  }

  private Body body() {
    Emptiness emptiness = one(Emptiness.values());
    String constant = text();
    String todo = text();
    int unfinished = from.getInt();
    int statements = from.getInt();
    int conditions = from.getInt();
    int assertions = from.getInt();
    return new Body(emptiness, constant, todo, unfinished, statements, conditions, assertions);
  }

  private Reference reference() {
    String name = text();
    int within = from.getInt();
    int first = from.getInt();
    int times = from.getInt();
    return new Reference(name, within, first, times, from.get() != 0);
  }

  private Literal literal() {
    String text = text();
    boolean number = from.get() != 0;
    int within = from.getInt();
    return new Literal(text, number, within, from.getInt());
  }

  private Import taken() {
    String module = text();
    List<String> names = rows(Integer.BYTES, this::text);
    return new Import(module, names, from.getInt());
  }

  /** So many rows as the next number says, each of at least so many bytes. */
  private <T> List<T> rows(int least, Supplier<T> row) {
    int count = from.getInt();
    if (count < 0 || count > from.remaining() / least) throw new BufferUnderflowException();
    List<T> rows = new ArrayList<>(count);
    for (int at = 0; at < count; at++) rows.add(row.get());
    return rows;
  }

  private String ownText() {
    int length = Short.toUnsignedInt(from.getShort());
    if (length > from.remaining()) throw new BufferUnderflowException();
    String text = new String(from.array(), from.position(), length, StandardCharsets.UTF_8);
    from.position(from.position() + length);
    return text;
  }

  private String text() {
    return texts.get(from.getInt());
  }

  private <T> T one(T[] all) {
    return all[from.get()];
  }

  private static Set<Mark> marks(int bits) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : Mark.values()) {
      if ((bits & 1 << mark.ordinal()) != 0) marks.add(mark);
    }
    return marks;
  }
}

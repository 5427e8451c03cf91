package xpod.source.repository;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Mark;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskItem;

/** A {@link Turn} as bytes. Every part is written and read by methods that stand side by side. */
final class PackedTurn {
  private PackedTurn() {}

  /** Null where a text of it cannot be written so that it is read the same. */
  static byte @Nullable [] pack(Turn turn) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream to = new DataOutputStream(bytes)) {
      to.writeBoolean(turn.changed());
      to.writeLong(turn.states().high());
      to.writeLong(turn.states().low());
      text(turn.gap(), to);
      head(turn.head(), to);
      to.writeInt(turn.moves().size());
      for (Turn.Move move : turn.moves()) move(move, to);
    } catch (IOException e) {
      return null;
    }
    return bytes.toByteArray();
  }

  /** Null where the bytes are none of {@link #pack}. */
  static @Nullable Turn unpack(byte[] packed) {
    try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(packed))) {
      boolean changed = from.readBoolean();
      StateDigest states = new StateDigest(from.readLong(), from.readLong());
      String gap = text(from);
      Head head = head(from);
      int count = count(from);
      List<Turn.Move> moves = new ArrayList<>(count);
      for (int i = 0; i < count; i++) moves.add(move(from));
      return new Turn(changed, states, moves, head, gap);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private static void head(@Nullable Head head, DataOutputStream to) throws IOException {
    to.writeBoolean(head != null);
    if (head == null) return;
    constant(head.status().kind(), to);
    text(head.status().text(), to);
    to.writeInt(head.status().line());
    to.writeInt(head.done());
    texts(head.open(), to);
  }

  private static @Nullable Head head(DataInputStream from) throws IOException {
    if (!from.readBoolean()) return null;
    Status status = new Status(constant(Status.Kind.values(), from), text(from), from.readInt());
    return new Head(status, from.readInt(), texts(from));
  }

  private static void move(Turn.Move move, DataOutputStream to) throws IOException {
    constant(move.way(), to);
    item(move.item(), to);
    to.writeInt(move.kin().parts());
    texts(move.kin().open(), to);
    to.writeInt(move.kin().family());
    to.writeInt(move.kin().nth());
  }

  private static Turn.Move move(DataInputStream from) throws IOException {
    Step.Way way = constant(Step.Way.values(), from);
    TaskItem item = item(from);
    return new Turn.Move(
        way, item, new Kin(from.readInt(), texts(from), from.readInt(), from.readInt()));
  }

  private static void item(TaskItem item, DataOutputStream to) throws IOException {
    text(item.key(), to);
    perhaps(item.id(), to);
    text(item.text(), to);
    text(item.rawText(), to);
    constant(item.mark().kind(), to);
    text(item.mark().symbol(), to);
    constant(item.box(), to);
    to.writeInt(item.line());
    to.writeInt(item.depth());
    perhaps(item.parentKey(), to);
    texts(item.headings(), to);
    to.writeInt(item.fields().size());
    for (TaskItem.Field field : item.fields()) {
      text(field.name(), to);
      text(field.value(), to);
    }
    to.writeBoolean(item.struck());
    texts(item.details(), to);
    note(item.note(), to);
  }

  private static TaskItem item(DataInputStream from) throws IOException {
    return new TaskItem(
        text(from),
        perhaps(from),
        text(from),
        text(from),
        new Mark(constant(Mark.Kind.values(), from), text(from)),
        constant(TaskItem.Box.values(), from),
        from.readInt(),
        from.readInt(),
        perhaps(from),
        texts(from),
        fields(from),
        from.readBoolean(),
        texts(from),
        note(from));
  }

  private static List<TaskItem.Field> fields(DataInputStream from) throws IOException {
    int count = count(from);
    List<TaskItem.Field> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) fields.add(new TaskItem.Field(text(from), text(from)));
    return fields;
  }

  private static void note(TaskItem.@Nullable Note note, DataOutputStream to) throws IOException {
    to.writeBoolean(note != null);
    if (note == null) return;
    constant(note.kind(), to);
    text(note.text(), to);
  }

  private static TaskItem.@Nullable Note note(DataInputStream from) throws IOException {
    if (!from.readBoolean()) return null;
    return new TaskItem.Note(constant(TaskItem.Note.Kind.values(), from), text(from));
  }

  private static void constant(Enum<?> value, DataOutputStream to) throws IOException {
    to.writeByte(value.ordinal());
  }

  private static <E extends Enum<E>> E constant(E[] values, DataInputStream from)
      throws IOException {
    int ordinal = from.readUnsignedByte();
    if (ordinal >= values.length) throw new EOFException("no constant " + ordinal);
    return values[ordinal];
  }

  private static void texts(List<String> texts, DataOutputStream to) throws IOException {
    to.writeInt(texts.size());
    for (String text : texts) text(text, to);
  }

  private static List<String> texts(DataInputStream from) throws IOException {
    int count = count(from);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) texts.add(text(from));
    return texts;
  }

  private static void perhaps(@Nullable String text, DataOutputStream to) throws IOException {
    to.writeBoolean(text != null);
    if (text != null) text(text, to);
  }

  private static @Nullable String perhaps(DataInputStream from) throws IOException {
    return from.readBoolean() ? text(from) : null;
  }

  private static void text(String text, DataOutputStream to) throws IOException {
    if (!isWhole(text)) throw new CharacterCodingException();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  /** Whether no surrogate stands alone, as where a text was cut off; UTF-8 has no bytes for it. */
  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) continue;
      if (i + 1 == text.length()) return false;
      if (!Character.isSurrogatePair(text.charAt(i), text.charAt(++i))) return false;
    }
    return true;
  }

  private static String text(DataInputStream from) throws IOException {
    byte[] bytes = new byte[count(from)];
    from.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A number of things that follow, each of at least one byte. */
  private static int count(DataInputStream from) throws IOException {
    int count = from.readInt();
    if (count < 0 || count > from.available()) throw new EOFException("no " + count + " to come");
    return count;
  }
}

package xpod.advice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts between two processes: their length in bytes, then UTF-8. */
final class Wire {
  /** More than all that is ever shown of one claim; a process gone wrong says larger numbers. */
  private static final int LONGEST = 1 << 20;

  private static final int MOST = 10_000;

  private Wire() {}

  static void text(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[size(in, LONGEST)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static void texts(DataOutput out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) text(out, text);
  }

  static List<String> texts(DataInput in) throws IOException {
    int count = size(in, MOST);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) texts.add(text(in));
    return texts;
  }

  private static int size(DataInput in, int most) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > most) throw new IOException("size (" + size + ") not in 0.." + most);
    return size;
  }
}

package xpod.source.syntax.tree;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import xpod.source.syntax.Language;
import xpod.source.syntax.OutlineWriter;
import xpod.source.syntax.ParserProcess;

/** Parses as the child does, but for files that begin with the name of a fault. */
public final class FailingChild {
  private FailingChild() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Parser parser = new Parser(Path.of(arguments[0]));
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    while (true) {
      Language language = Language.values()[in.readUnsignedByte()];
      byte[] file = new byte[in.readInt()];
      in.readFully(file);
      String text = new String(file, StandardCharsets.UTF_8);
      switch (text.lines().findFirst().orElse("")) {
        case "dies" -> Runtime.getRuntime().halt(9);
        case "crashes" -> crash();
        case "hangs" -> Thread.sleep(Long.MAX_VALUE);
        case "babbles" -> System.out.println("# A problem was found");
        case "boasts" -> frame(out, Integer.MAX_VALUE, new byte[8]);
        case "breaks off" -> {
          frame(out, 100, new byte[8]);
          Runtime.getRuntime().halt(0);
        }
        case "answers nonsense" -> frame(out, 9, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
        default -> {
          byte[] outline = OutlineWriter.write(parser.outline(language, file));
          byte[] answer = new byte[outline.length + 1];
          System.arraycopy(outline, 0, answer, 1, outline.length);
          frame(out, answer.length, answer);
        }
      }
      out.flush();
    }
  }

  /** As native code would, with a signal. */
  @SuppressWarnings("restricted")
  private static void crash() {
    MemorySegment.ofAddress(8).reinterpret(8).get(ValueLayout.JAVA_LONG, 0);
  }

  private static void frame(DataOutputStream out, int length, byte[] bytes) throws IOException {
    out.writeInt(ParserProcess.ANSWER);
    out.writeInt(length);
    out.write(bytes);
  }
}

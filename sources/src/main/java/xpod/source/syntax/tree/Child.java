package xpod.source.syntax.tree;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import xpod.source.syntax.Language;
import xpod.source.syntax.OutlineWriter;
import xpod.source.syntax.ParserProcess;
import xpod.source.syntax.SyntaxReader;

/**
 * The program of the process that parses: takes files from its input, gives outlines to its output,
 * ends with its input. Reads no file but its libraries, writes none, connects to nothing.
 */
public final class Child {
  /** A file's parse may recurse as deep as the file nests. */
  private static final long STACK = 256L << 20;

  /** Longer than anybody waits for an answer: whoever asked is gone, and native code is stuck. */
  private static final long MOST_NANOS = 60_000_000_000L;

  private final Parser parser;
  private final DataInputStream requests;
  private final DataOutputStream answers;
  private volatile long busySince;

  private Child(Path libraries, InputStream in, OutputStream out) {
    parser = new Parser(libraries);
    requests = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    answers = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  public static void main(String[] arguments) {
    Path libraries = Path.of(arguments[0]);
    serve(
        libraries,
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out));
  }

  /** Answers until the input ends. */
  static void serve(Path libraries, InputStream in, OutputStream out) {
    Child child = new Child(libraries, in, out);
    Thread.ofPlatform().daemon().name("watch").start(child::watch);
    Thread.ofPlatform().name("parse").stackSize(STACK).start(child::run);
  }

  private void run() {
    try {
      while (true) answer();
    } catch (EOFException e) {
      // Nobody asks any more.
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private void answer() throws IOException {
    int language = requests.readUnsignedByte();
    int length = requests.readInt();
    if (language >= Language.values().length || length < 0 || length > SyntaxReader.SIZE_LIMIT) {
      throw new IOException("not a request");
    }
    byte[] file = new byte[length];
    requests.readFully(file);
    busySince = System.nanoTime() | 1;
    byte[] outline = null;
    String trouble = "";
    try {
      outline = OutlineWriter.write(parser.outline(Language.values()[language], file));
    } catch (StackOverflowError | OutOfMemoryError e) {
      trouble = "it takes more memory than the parser may have";
    } catch (RuntimeException e) {
      trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
    busySince = 0;
    byte[] bytes = outline == null ? trouble.getBytes(StandardCharsets.UTF_8) : outline;
    answers.writeInt(ParserProcess.ANSWER);
    answers.writeInt(bytes.length + 1);
    answers.writeByte(outline == null ? 1 : 0);
    answers.write(bytes);
    answers.flush();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(1000);
        long since = busySince;
        if (since != 0 && System.nanoTime() - since > MOST_NANOS) Runtime.getRuntime().halt(1);
      }
    } catch (InterruptedException e) {
      // The process ends.
    }
  }
}

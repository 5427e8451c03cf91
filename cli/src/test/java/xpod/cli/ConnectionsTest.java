package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.Socket;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xpod.advice.AdviceRequest;
import xpod.report.Report;
import xpod.source.repository.RepositoryScan;
import xpod.verdict.Judge;

/** The program without its advisor has no code that opens a connection. */
class ConnectionsTest {
  private static final Pattern CONNECTING =
      Pattern.compile(
          "java/net/(?!URL$|URI\\b|URISyntax|URLDecoder|URLEncoder|IDN).*|java/net/http/.*|javax/net/.*"
              + "|java/rmi/.*|java/nio/channels/(Server)?SocketChannel|java/nio/channels/Datagram.*"
              + "|java/nio/channels/Asynchronous(Server)?Socket.*|com/sun/net/httpserver/.*");

  /** One class of each module that the command line has. */
  private static final List<Class<?>> MODULES =
      List.of(Main.class, RepositoryScan.class, Report.class, AdviceRequest.class, Judge.class);

  /** What the test is about, planted. */
  private static final class Connecting {
    private Connecting() {}

    static Object connect() throws IOException {
      return new Socket("localhost", 1);
    }
  }

  @Test
  void noClassOfOursConnects() throws Exception {
    List<String> found = new ArrayList<>();
    int[] read = {0};
    for (Class<?> one : MODULES) {
      for (byte[] bytes : classes(one)) {
        read[0]++;
        found.addAll(connecting(bytes));
      }
    }
    assertThat(read[0]).isGreaterThan(500);
    assertThat(found).isEmpty();
  }

  @Test
  void aPlantedOneIsFound() throws Exception {
    String name = Connecting.class.getName().replace('.', '/') + ".class";
    try (InputStream in = ConnectionsTest.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(connecting(java.util.Objects.requireNonNull(in).readAllBytes())).isNotEmpty();
    }
  }

  private static List<String> connecting(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    List<String> found = new ArrayList<>();
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry used && CONNECTING.matcher(used.asInternalName()).matches()) {
        found.add(model.thisClass().asInternalName() + " uses " + used.asInternalName());
      }
      // A class knows where it was loaded from as an address, which is turned into a path.
      if (entry instanceof MemberRefEntry used
          && used.owner().asInternalName().equals("java/net/URL")
          && !used.name().equalsString("toURI")) {
        found.add(model.thisClass().asInternalName() + " uses an address: " + used.name());
      }
    }
    return found;
  }

  private static List<byte[]> classes(Class<?> one) throws Exception {
    Path place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) return read(place);
    URI jar = URI.create("jar:" + place.toUri());
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
      return read(inside.getPath("/"));
    }
  }

  private static List<byte[]> read(Path root) throws IOException {
    List<byte[]> read = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList())
        read.add(Files.readAllBytes(file));
    }
    return read;
  }
}

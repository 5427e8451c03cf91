package xpod.cli.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** What lies in a folder, down to times and content, so that any change of it is seen. */
public final class Traces {
  private Traces() {}

  public static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> traces = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) traces.put(folder.relativize(file).toString(), trace(file));
    }
    return traces;
  }

  private static String trace(Path file) throws IOException {
    var seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    String content = "";
    if (seen.isSymbolicLink()) content = Files.readSymbolicLink(file).toString();
    if (seen.isRegularFile()) content = sum(Files.readAllBytes(file));
    return seen.size() + " " + seen.lastModifiedTime() + " " + content;
  }

  private static String sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return Long.toHexString(sum.getValue());
  }
}

package xpod.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A pack and its index, written by hand, since git would refuse to write what is wanted here. */
final class Pack {
  private static final int REF_DELTA = 7;

  private record Entry(String id, int offset, int crc) {}

  private final ByteArrayOutputStream pack = new ByteArrayOutputStream();
  private final List<Entry> entries = new ArrayList<>();

  Pack() {
    pack.writeBytes(Forge.utf8("PACK"));
    pack.writeBytes(ByteBuffer.allocate(8).putInt(2).putInt(0).array());
  }

  /** An object as it is; its id. */
  String add(String type, byte[] content) {
    MessageDigest digest = Forge.sha1();
    digest.update(Forge.utf8(type + " " + content.length + "\0"));
    String id = HexFormat.of().formatHex(digest.digest(content));
    int number =
        switch (type) {
          case "commit" -> 1;
          case "tree" -> 2;
          default -> 3;
        };
    put(id, number, content.length, new byte[0], content);
    return id;
  }

  /** An object that is another one, so many times over, under an id of its own choice. */
  void addRepeated(String id, String base, long baseSize, int times) {
    ByteArrayOutputStream delta = new ByteArrayOutputStream();
    varint(baseSize, delta);
    long copied = Math.min(baseSize, 0xFFFFFF);
    long copies = baseSize / copied * times;
    varint(copies * copied, delta);
    for (long i = 0; i < copies; i++) {
      delta.write(0x80 | 0x70);
      for (int shift = 0; shift < 24; shift += 8) delta.write((int) (copied >> shift));
    }
    put(id, REF_DELTA, delta.size(), HexFormat.of().parseHex(base), delta.toByteArray());
  }

  private void put(String id, int type, int size, byte[] base, byte[] content) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    int left = size >>> 4;
    entry.write((left == 0 ? 0 : 0x80) | type << 4 | size & 15);
    if (left > 0) varint(left, entry);
    entry.writeBytes(base);
    entry.writeBytes(deflated(content));
    CRC32 crc = new CRC32();
    crc.update(entry.toByteArray());
    entries.add(new Entry(id, pack.size(), (int) crc.getValue()));
    pack.writeBytes(entry.toByteArray());
  }

  private static void varint(long number, ByteArrayOutputStream to) {
    long left = number;
    do {
      to.write((int) (left & 0x7F) | (left > 0x7F ? 0x80 : 0));
      left >>>= 7;
    } while (left > 0);
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
    deflater.end();
    return out.toByteArray();
  }

  /** Writes both files into a repository; where the pack lies. */
  Path writeTo(Forge forge) throws IOException {
    Path folder = Files.createDirectories(forge.gitFolder().resolve("objects/pack"));
    byte[] content = pack.toByteArray();
    ByteBuffer.wrap(content).putInt(8, entries.size());
    byte[] sum = Forge.sha1().digest(content);
    Path file = folder.resolve("pack-" + HexFormat.of().formatHex(sum) + ".pack");
    Files.write(file, content);
    Files.write(file, sum, java.nio.file.StandardOpenOption.APPEND);
    Files.write(Path.of(file.toString().replace(".pack", ".idx")), index(sum));
    return file;
  }

  private byte[] index(byte[] sum) {
    entries.sort(Comparator.comparing(Entry::id));
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    index.writeBytes(new byte[] {(byte) 0xFF, 't', 'O', 'c', 0, 0, 0, 2});
    for (int first = 0; first < 256; first++) {
      String until = "%02x".formatted(first) + "g";
      int count = (int) entries.stream().filter(e -> e.id().compareTo(until) < 0).count();
      index.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
    }
    for (Entry entry : entries) index.writeBytes(HexFormat.of().parseHex(entry.id()));
    for (Entry e : entries) index.writeBytes(ByteBuffer.allocate(4).putInt(e.crc()).array());
    for (Entry e : entries) index.writeBytes(ByteBuffer.allocate(4).putInt(e.offset()).array());
    index.writeBytes(sum);
    index.writeBytes(Forge.sha1().digest(index.toByteArray()));
    return index.toByteArray();
  }
}

package xpod.source.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of results: a line that says what wrote it, a check sum of all that follows, then keys
 * and results, each behind its length. It is always written as a whole, beside the old one, and
 * then put in its place, so that nobody ever reads half of it.
 */
final class Results {
  private static final String FORMAT = "xpod results 1 ";

  /** What a run did not ask for is left out of a file that would be longer than this. */
  private static final int MOST_BYTES = 96 << 20;

  private static final int HEAD_LIMIT = 256;

  private final @Nullable Path file;
  private final String head;
  private final Map<String, ByteBuffer> known = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private boolean loaded;
  private long held;
  private boolean grown;

  private Results(@Nullable Path file, String stamp) {
    this.file = file;
    this.head = FORMAT + stamp + "\n";
    this.loaded = file == null;
  }

  static Results of(@Nullable Path file, String stamp) {
    return new Results(file, stamp);
  }

  synchronized byte @Nullable [] find(String key) {
    if (!loaded) load();
    ByteBuffer found = known.get(key);
    if (found == null) return null;
    used.add(key);
    byte[] result = new byte[found.remaining()];
    found.get(found.position(), result);
    return result;
  }

  synchronized void keep(String key, byte[] result) {
    if (file == null) return;
    if (!loaded) load();
    // What would not be written is not held either.
    held += result.length;
    if (held > MOST_BYTES) return;
    grown |= known.put(key, ByteBuffer.wrap(result)) == null;
    used.add(key);
  }

  synchronized SortedSet<String> keys() {
    if (!loaded) load();
    return new TreeSet<>(known.keySet());
  }

  private void load() {
    loaded = true;
    Path from = file;
    if (from == null || !Files.isRegularFile(from)) return;
    try {
      if (Files.size(from) <= 2L * MOST_BYTES && !read(ByteBuffer.wrap(Files.readAllBytes(from)))) {
        known.clear();
      }
    } catch (IOException e) {
      known.clear();
    }
  }

  /** Whether the file is whole and was written by the like of us. */
  private boolean read(ByteBuffer from) {
    byte[] expected = head.getBytes(StandardCharsets.UTF_8);
    if (from.remaining() < expected.length + Long.BYTES || expected.length > HEAD_LIMIT)
      return false;
    byte[] found = new byte[expected.length];
    from.get(found);
    if (!java.util.Arrays.equals(found, expected)) return false;
    long sum = from.getLong();
    CRC32C check = new CRC32C();
    check.update(from.duplicate());
    if (check.getValue() != sum) return false;
    while (from.hasRemaining()) {
      byte[] key = new byte[from.getInt()];
      from.get(key);
      int length = from.getInt();
      known.put(new String(key, StandardCharsets.UTF_8), from.slice(from.position(), length));
      from.position(from.position() + length);
    }
    return true;
  }

  synchronized void close() {
    Path to = file;
    if (to == null || !grown) return;
    grown = false;
    try {
      write(to);
    } catch (IOException | UnsupportedOperationException e) {
      // Without a cache the next run takes longer; that is all.
      return;
    }
  }

  private void write(Path to) throws IOException {
    Path folder = java.util.Objects.requireNonNull(to.getParent());
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    // What a private repository says is nobody else's business.
    FileAttribute<?>[] ours =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    Files.createDirectories(folder, ours);
    Path beside = Files.createTempFile(folder, "new-", ".part");
    try {
      Files.write(beside, bytes());
      Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private byte[] bytes() {
    List<String> keys = new ArrayList<>(known.keySet());
    if (size(keys) > MOST_BYTES) keys.retainAll(used);
    if (size(keys) > MOST_BYTES) keys.clear();
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(start.length + Long.BYTES + (int) size(keys));
    out.put(start).putLong(0);
    for (String key : keys) {
      byte[] name = key.getBytes(StandardCharsets.UTF_8);
      ByteBuffer result = java.util.Objects.requireNonNull(known.get(key)).duplicate();
      out.putInt(name.length).put(name).putInt(result.remaining()).put(result);
    }
    CRC32C check = new CRC32C();
    int body = start.length + Long.BYTES;
    check.update(out.array(), body, out.position() - body);
    out.putLong(start.length, check.getValue());
    return out.array();
  }

  private long size(List<String> keys) {
    long size = 0;
    for (String key : keys) {
      int result = java.util.Objects.requireNonNull(known.get(key)).remaining();
      size += 2L * Integer.BYTES + key.getBytes(StandardCharsets.UTF_8).length + result;
    }
    return size;
  }
}

package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a file says about whether the file is a list.
 *
 * @param shape what in it makes it a list; empty where it is none, or where its path says it all
 * @param why why it could not be read, where only a list can have this path; else empty
 */
record Sample(boolean holdsWork, String shape, String why) {
  private static final String NOTHING = "-";
  private static final String LIST = "+";

  /** Which version of a file is looked at. */
  enum Age {
    NEWEST,
    OLDEST;

    /** The blob of that version; empty where there is none, or where it is the newest again. */
    String of(List<ListReader.Version> changes) {
      ListReader.Version last = changes.getLast();
      String newest = last.after().isEmpty() ? last.before() : last.after();
      String oldest = changes.getFirst().after();
      return this == NEWEST ? newest : oldest.equals(newest) ? "" : oldest;
    }
  }

  static Sample of(ListKind kind, String path, byte[] bytes) {
    if (kind.tracker().holdsWork(path, bytes)) {
      return new Sample(true, kind.tracker().shape(path, bytes), "");
    }
    return new Sample(false, "", Legible.why(kind.tracker(), path, bytes).orElse(""));
  }

  static Sample unread(String why) {
    return new Sample(false, "", why);
  }

  byte[] packed() {
    String said = holdsWork ? LIST + shape : NOTHING + why;
    return said.getBytes(StandardCharsets.UTF_8);
  }

  /** Null where the bytes are none of {@link #packed}. */
  static @Nullable Sample unpacked(byte[] packed) {
    String said = new String(packed, StandardCharsets.UTF_8);
    if (said.startsWith(LIST)) return new Sample(true, said.substring(1), "");
    return said.startsWith(NOTHING) ? unread(said.substring(1)) : null;
  }
}

package xpod.source.repository;

import java.util.Optional;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;
import xpod.source.tracker.Tracker;

/** Whether a version of a list can be read, and why not. */
final class Legible {
  static final String NOT_READ = "a version of the list was not read: ";

  private Legible() {}

  /**
   * Why a file that can be nothing but a tracker's holds no work; empty where it may hold none, and
   * where a file of that name may well be another's.
   */
  static Optional<String> why(Tracker tracker, String path, byte[] bytes) {
    Tracker.Recognised known = tracker.recognises(path);
    if (known == null || known.certainty() != Tracker.Certainty.CERTAIN) return Optional.empty();
    return tracker.empty(path).next(bytes).problem().map(NOT_READ::concat);
  }

  /** Why there is no content; empty where there is. */
  static Optional<String> why(Blob blob) {
    return switch (blob) {
      case Blob.Content content -> Optional.empty();
      case Blob.Missing missing -> Optional.of(NOT_READ + "its content is not in this clone");
      case Blob.TooLarge large ->
          Optional.of(
              NOT_READ
                  + "it has %d bytes, more than %d MiB"
                      .formatted(large.size(), ObjectReader.SIZE_LIMIT >> 20));
      case Blob.Unreadable unreadable -> Optional.of(NOT_READ + unreadable.why());
    };
  }
}

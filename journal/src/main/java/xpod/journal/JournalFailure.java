package xpod.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why a journal cannot be read or written; the message is one sentence for people. */
public final class JournalFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What stands in the way. */
  public enum Kind {
    FULL("there is no space left for it; nothing was written. Make room and try again"),
    READ_ONLY("it may not be written; look at its permissions and those of its folder"),
    DAMAGED("it is damaged; 'xpod fsck' tells where"),
    NEWER("a newer xpod wrote it; use that one"),
    FOREIGN("it is no journal of xpod"),
    BUSY("another process has been writing it for too long; try again"),
    UNREADABLE("it cannot be opened; look at its path and permissions");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  JournalFailure(Path file, Kind kind, String detail) {
    super(sentence(file, kind, detail));
    this.kind = kind;
  }

  JournalFailure(Path file, SQLException cause) {
    super(sentence(file, kind(cause), ""), cause);
    this.kind = kind(cause);
  }

  private static String sentence(Path file, Kind kind, String detail) {
    String more = detail.isEmpty() ? "" : " (" + detail + ")";
    return "journal " + file + ": " + kind.words + more;
  }

  public Kind kind() {
    return kind;
  }

  private static Kind kind(SQLException cause) {
    if (!(cause instanceof SQLiteException failure)) return Kind.UNREADABLE;
    // Extended codes have the plain code in their last eight bits.
    int plain = failure.getResultCode().code & 0xff;
    for (SQLiteErrorCode code : SQLiteErrorCode.values()) {
      if (code.code != plain) continue;
      return switch (code) {
        case SQLITE_FULL -> Kind.FULL;
        case SQLITE_READONLY, SQLITE_PERM -> Kind.READ_ONLY;
        case SQLITE_CORRUPT, SQLITE_FORMAT, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_ERROR ->
            Kind.DAMAGED;
        case SQLITE_NOTADB -> Kind.FOREIGN;
        case SQLITE_BUSY, SQLITE_LOCKED -> Kind.BUSY;
        default -> Kind.UNREADABLE;
      };
    }
    return Kind.UNREADABLE;
  }
}

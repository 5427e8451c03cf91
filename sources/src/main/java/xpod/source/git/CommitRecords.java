package xpod.source.git;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what git prints of commits. A commit never changes, so what is remembered of its id is
 * what git would print again.
 */
public interface CommitRecords {
  /** Remembers nothing. */
  CommitRecords NONE =
      new CommitRecords() {
        @Override
        public byte @Nullable [] find(String commit) {
          return null;
        }

        @Override
        public void keep(String commit, byte[] record) {}
      };

  /** What git printed of a commit; null where that is not known. */
  byte @Nullable [] find(String commit);

  void keep(String commit, byte[] record);
}

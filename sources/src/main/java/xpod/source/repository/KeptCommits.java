package xpod.source.repository;

import org.jspecify.annotations.Nullable;
import xpod.source.cache.Cache;
import xpod.source.git.CommitRecords;

/** What earlier runs kept of commits. */
final class KeptCommits {
  private KeptCommits() {}

  static CommitRecords of(Cache cache) {
    if (!cache.keeps()) return CommitRecords.NONE;
    return new CommitRecords() {
      @Override
      public byte @Nullable [] find(String id) {
        return cache.find(Cache.Part.COMMITS, id);
      }

      @Override
      public void keep(String id, byte[] record) {
        cache.keep(Cache.Part.COMMITS, id, record);
      }
    };
  }
}

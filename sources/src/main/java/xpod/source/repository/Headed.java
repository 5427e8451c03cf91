package xpod.source.repository;

/** A version of a list whose head says that the whole is done, and the commit that made it. */
record Headed(int commit, String path, Head head) {}

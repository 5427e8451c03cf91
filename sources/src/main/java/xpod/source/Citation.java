package xpod.source;

import xpod.claim.Claim;

/**
 * A claim's word that work in another project did it.
 *
 * @param project as in {@code owner/name}, in lower case
 * @param key {@code #12} or {@code !12} for a pull request or an issue, {@code @1a2b3c4} for a
 *     commit
 */
public record Citation(Claim claim, String project, String key) {}

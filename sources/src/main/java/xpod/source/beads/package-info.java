/**
 * The issues that Beads keeps in {@code .beads/issues.jsonl}, one JSON record a line: which of them
 * report work, and what became of them from one version of a file to the next.
 *
 * <p>A file of thousands of records has thousands of versions, so a version is read by its
 * difference from another and no line twice. Never judges, never throws on bytes.
 *
 * <p>Start at {@link xpod.source.beads.BeadsIssues}.
 */
@NullMarked
package xpod.source.beads;

import org.jspecify.annotations.NullMarked;

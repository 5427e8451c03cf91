/**
 * What every way to keep work and its reported state has in common: items, what became of them from
 * one version of a file to the next, and how a tracker is told by its path.
 *
 * <p>Never judges whether reported work happened, never touches a file system, a clock or git, and
 * never throws on bytes.
 *
 * <p>Start at {@link xpod.source.tracker.Tracker}; each tracker is one package beside this one.
 */
@NullMarked
package xpod.source.tracker;

import org.jspecify.annotations.NullMarked;

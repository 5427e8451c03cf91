/**
 * Backlog.md: a folder of Markdown files, one for each task, which are moved between its folders.
 *
 * <p>Never reads boxes itself; that is the same for all Markdown.
 *
 * <p>Enter by {@link xpod.source.backlog.BacklogLists}.
 */
@NullMarked
package xpod.source.backlog;

import org.jspecify.annotations.NullMarked;

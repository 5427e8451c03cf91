/**
 * Task lists: Markdown files in which people and agents report work by ticking boxes, read version
 * by version.
 *
 * <p>Never judges whether ticked work happened, never touches a file system, a clock or git, and
 * never throws on bytes.
 *
 * <p>Enter by {@link xpod.source.tasklist.TaskDocument}.
 */
@NullMarked
package xpod.source.tasklist;

import org.jspecify.annotations.NullMarked;

/**
 * OpenSpec: one task list for each proposed change, archived when the change has landed.
 *
 * <p>Never reads the lists themselves; that is the same for all Markdown.
 *
 * <p>Enter by {@link xpod.source.openspec.OpenspecLists}.
 */
@NullMarked
package xpod.source.openspec;

import org.jspecify.annotations.NullMarked;

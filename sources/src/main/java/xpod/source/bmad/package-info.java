/**
 * The BMAD Method: stories in files of their own, and one file with the state of every story of a
 * sprint.
 *
 * <p>Never reads boxes itself; that is the same for all Markdown.
 *
 * <p>Enter by {@link xpod.source.bmad.BmadLists}.
 */
@NullMarked
package xpod.source.bmad;

import org.jspecify.annotations.NullMarked;

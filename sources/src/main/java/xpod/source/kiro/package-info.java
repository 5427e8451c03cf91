/**
 * Kiro: one task list for each specification of the editor.
 *
 * <p>Never reads the lists themselves; that is the same for all Markdown.
 *
 * <p>Enter by {@link xpod.source.kiro.KiroLists}.
 */
@NullMarked
package xpod.source.kiro;

import org.jspecify.annotations.NullMarked;

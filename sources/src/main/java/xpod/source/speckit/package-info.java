/**
 * Spec Kit: one task list for each feature, beside its specification.
 *
 * <p>Never reads the lists themselves; that is the same for all Markdown.
 *
 * <p>Enter by {@link xpod.source.speckit.SpeckitLists}.
 */
@NullMarked
package xpod.source.speckit;

import org.jspecify.annotations.NullMarked;

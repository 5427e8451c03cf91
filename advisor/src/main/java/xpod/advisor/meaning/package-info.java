/**
 * Texts as vectors, by a small model that runs in this process; the only native code of the
 * advisor. Start at {@link xpod.advisor.meaning.Embeddings}.
 */
@NullMarked
package xpod.advisor.meaning;

import org.jspecify.annotations.NullMarked;

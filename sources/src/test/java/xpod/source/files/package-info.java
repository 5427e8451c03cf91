/** Patterns for files anywhere, and what they mean. */
@NullMarked
package xpod.source.files;

import org.jspecify.annotations.NullMarked;

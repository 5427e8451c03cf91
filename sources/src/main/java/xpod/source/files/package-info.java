/**
 * Files of this machine that somebody names by patterns, outside of any repository. Start at {@link
 * xpod.source.files.FoundFiles}.
 */
@NullMarked
package xpod.source.files;

import org.jspecify.annotations.NullMarked;

/**
 * What reads the outside world into signals. A reader never throws on bad input and never judges.
 * Start at {@link xpod.source.Scan}.
 */
@NullMarked
package xpod.source;

import org.jspecify.annotations.NullMarked;

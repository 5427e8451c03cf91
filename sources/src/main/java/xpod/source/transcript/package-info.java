/**
 * What coding agents said at the ends of their turns, as claims, and what their own sessions show
 * of runs, as the claimant's word. Session files are read only where somebody names them; each
 * dialect has a reader of its own. Start at {@link xpod.source.transcript.Sessions}.
 */
@NullMarked
package xpod.source.transcript;

import org.jspecify.annotations.NullMarked;

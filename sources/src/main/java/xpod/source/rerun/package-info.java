/**
 * Runs commands that an organisation agreed on, on a clean copy of one revision, and keeps a
 * receipt. It never runs anything that a claim, a commit or a file of the revision names; it writes
 * into a temporary folder and into the folder of receipts alone. Start at {@link
 * xpod.source.rerun.Rerun}.
 */
@NullMarked
package xpod.source.rerun;

import org.jspecify.annotations.NullMarked;

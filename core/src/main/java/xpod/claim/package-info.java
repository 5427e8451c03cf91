/**
 * What is reported: a claim says that a piece of work is done, and its wording says what it names,
 * does and promises.
 */
@NullMarked
package xpod.claim;

import org.jspecify.annotations.NullMarked;

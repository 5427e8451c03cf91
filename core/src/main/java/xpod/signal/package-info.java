/**
 * What reaches the line from outside: a claim, evidence or a charter, each with its own identity
 * and time.
 */
@NullMarked
package xpod.signal;

import org.jspecify.annotations.NullMarked;

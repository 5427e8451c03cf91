/**
 * What reaches the line from outside: a claim, evidence, a charter or an audit, each with its own
 * identity and time.
 */
@NullMarked
package xpod.signal;

import org.jspecify.annotations.NullMarked;

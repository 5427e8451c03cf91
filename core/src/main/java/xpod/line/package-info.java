/** The line: runs signals through docket, judge and ledger, in any order, to the same end. */
@NullMarked
package xpod.line;

import org.jspecify.annotations.NullMarked;

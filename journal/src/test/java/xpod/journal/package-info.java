/** Tests of the journal, and the processes that they kill. */
@NullMarked
package xpod.journal;

import org.jspecify.annotations.NullMarked;

/** What is read from the issues of Beads. */
@NullMarked
package xpod.source.beads;

import org.jspecify.annotations.NullMarked;

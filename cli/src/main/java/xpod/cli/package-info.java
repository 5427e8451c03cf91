/** The command line's frame: how a run starts, what it may touch, and how it ends. */
@NullMarked
package xpod.cli;

import org.jspecify.annotations.NullMarked;

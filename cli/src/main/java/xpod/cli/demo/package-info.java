/** The demonstration: a throw-away repository in which three of four ticks are phantoms. */
@NullMarked
package xpod.cli.demo;

import org.jspecify.annotations.NullMarked;

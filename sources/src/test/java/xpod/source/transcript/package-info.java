/** Sessions of agents, made up here in each dialect. */
@NullMarked
package xpod.source.transcript;

import org.jspecify.annotations.NullMarked;

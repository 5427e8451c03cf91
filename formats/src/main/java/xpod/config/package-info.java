/**
 * The optional {@code xpod.yaml}: read strictly, every mistake named with its place and a way out.
 * Start at {@link xpod.config.Config}.
 */
@NullMarked
package xpod.config;

import org.jspecify.annotations.NullMarked;

/** What a repository says of itself, on repositories made by the real git. */
@NullMarked
package xpod.source.repository;

import org.jspecify.annotations.NullMarked;

/**
 * What a claim of a given matter needs before it counts as verified, as data that can be stored and
 * explained.
 */
@NullMarked
package xpod.contract;

import org.jspecify.annotations.NullMarked;

/**
 * Targets for the fuzzer: whatever the bytes, readers return, in time, and keep their promises. An
 * ordinary test run tries the seeds and every input that was ever found to break something;
 * bench/fuzz looks for new ones.
 */
@NullMarked
package xpod.source.fuzz;

import org.jspecify.annotations.NullMarked;

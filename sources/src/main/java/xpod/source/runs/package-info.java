/**
 * What reports of runs have in common, whatever wrote them: results of tests, findings of checks,
 * covered lines. The readers of the dialects are in the packages below; they never judge, never
 * throw on bad input, and follow no reference out of a file. Start at {@link
 * xpod.source.runs.RunReport}.
 */
@NullMarked
package xpod.source.runs;

import org.jspecify.annotations.NullMarked;

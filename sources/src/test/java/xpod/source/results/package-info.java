/** Results of benchmarks, made up here: what counts as a claim, and what a grade says of it. */
@NullMarked
package xpod.source.results;

import org.jspecify.annotations.NullMarked;

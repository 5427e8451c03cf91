/** CTRF, results of tests in JSON. */
@NullMarked
package xpod.source.runs.ctrf;

import org.jspecify.annotations.NullMarked;

/** Covered lines, as JaCoCo, Cobertura and lcov write them. */
@NullMarked
package xpod.source.runs.coverage;

import org.jspecify.annotations.NullMarked;

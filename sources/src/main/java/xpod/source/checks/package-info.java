/**
 * What definitions of checks say: workflows, targets, build files. Which commands a check runs,
 * whether its failure stops anything, and what one version took from another. Reads text, runs
 * nothing and judges nothing. Start reading at {@link xpod.source.checks.Step}.
 */
@NullMarked
package xpod.source.checks;

import org.jspecify.annotations.NullMarked;

/**
 * What a run has to say, as data and in every shape people and machines read. It decides nothing.
 * Start at {@link xpod.report.Report}.
 */
@NullMarked
package xpod.report;

import org.jspecify.annotations.NullMarked;

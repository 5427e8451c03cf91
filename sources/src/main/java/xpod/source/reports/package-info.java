/**
 * Finds the files that {@code --reports} means, reads them, and says of which revision each tells.
 * What cannot be bound to a revision is not used. Start at {@link
 * xpod.source.reports.BoundReports}.
 */
@NullMarked
package xpod.source.reports;

import org.jspecify.annotations.NullMarked;

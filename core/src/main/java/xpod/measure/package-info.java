/**
 * Numbers read off the ledger and the signals, for a pod: how well the judge does, with intervals
 * rather than single figures. Nothing here changes a verdict or names a person. Start at {@link
 * xpod.measure.AuditedIntegrity}.
 */
@NullMarked
package xpod.measure;

import org.jspecify.annotations.NullMarked;

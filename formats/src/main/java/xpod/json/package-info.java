/**
 * Signals as JSON: the form in which they are stored and travel. The form is read off the records
 * of core, kept stable by a list of what it holds, and never loses what a newer program wrote. It
 * decides nothing. Start at {@link xpod.json.SignalJson}.
 */
@NullMarked
package xpod.json;

import org.jspecify.annotations.NullMarked;

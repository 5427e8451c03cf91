/**
 * The book: every claim's weight in exactly one account, moved by entries that are never edited.
 */
@NullMarked
package xpod.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * The journal: the signals that no repository holds, on SQLite, for ever and in the order in which
 * they came. What was acknowledged is on the disk; a signal that comes twice is there once; a line
 * is never changed, and damage is noticed whenever it is read. It judges nothing. Start at {@link
 * xpod.journal.Journal}.
 */
@NullMarked
package xpod.journal;

import org.jspecify.annotations.NullMarked;

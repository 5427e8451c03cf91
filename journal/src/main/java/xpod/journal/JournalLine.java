package xpod.journal;

import xpod.SignalId;

/**
 * One line of a journal, as it is stored.
 *
 * @param number counted from 1, without gaps
 * @param at when the fact happened
 * @param booked when the line was written
 * @param kind the kind of signal, as in {@code audited}
 * @param text the signal, as {@link xpod.json.SignalJson} writes it
 */
public record JournalLine(
    long number, SignalId id, String at, String booked, String kind, String text) {}

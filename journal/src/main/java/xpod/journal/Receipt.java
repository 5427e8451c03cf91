package xpod.journal;

/**
 * What became of signals that were brought: they are on the disk.
 *
 * @param added how many are new
 * @param known how many had been there before
 * @param head of the journal behind them
 */
public record Receipt(int added, int known, Head head) {}

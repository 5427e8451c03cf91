package xpod.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a report is laid out for reading.
 *
 * @param width the number of columns a line may take
 * @param since claims made before this are counted and not listed
 * @param most how many claims of each verdict are listed at most; {@link Integer#MAX_VALUE} for
 *     all, null for as many as a screen usually shows
 */
public record Layout(boolean colour, int width, Instant since, @Nullable Integer most) {}

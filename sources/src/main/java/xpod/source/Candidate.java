package xpod.source;

import java.time.Instant;
import xpod.Revision;

/**
 * A change near a claim that may be the work.
 *
 * @param landed since when it has been where it is
 * @param subject what its author called it
 * @param text its message and the paths it changes
 * @param likeness how much of the claim's words it has, by weight, in thousandths
 */
public record Candidate(
    Revision revision, Instant landed, String subject, String text, int likeness) {}

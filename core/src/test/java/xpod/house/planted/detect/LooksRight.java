package xpod.house.planted.detect;

import xpod.house.planted.line.Rightmost;

/** A type in the leftmost room that uses the rightmost. */
public record LooksRight(Rightmost room) {}

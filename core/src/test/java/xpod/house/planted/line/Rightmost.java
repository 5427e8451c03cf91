package xpod.house.planted.line;

/** A type in the rightmost room, which nothing may use. */
public record Rightmost(int value) {}

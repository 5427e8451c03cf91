package xpod.source;

/**
 * What a change did to files, as text for somebody who reads it: the lines that went and came.
 * E-mail addresses are left out; nothing of the commit's message is in it.
 *
 * @param whole whether nothing of the change was left out
 */
public record Excerpt(String text, boolean whole) {}

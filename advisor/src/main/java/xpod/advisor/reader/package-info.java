/**
 * A language model as second reader: is shown a claim and changes as quoted data, and answers in a
 * fixed form. What it says is hostile input. Start at {@link xpod.advisor.reader.SecondReader}.
 */
@NullMarked
package xpod.advisor.reader;

import org.jspecify.annotations.NullMarked;

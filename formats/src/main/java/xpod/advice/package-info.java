/**
 * What is said between the program and its advisor, a process of its own that may embed texts and
 * ask a language model. It never decides: that is the judge's. Start at {@link
 * xpod.advice.AdviceRequest}.
 */
@NullMarked
package xpod.advice;

import org.jspecify.annotations.NullMarked;

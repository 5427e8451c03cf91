/**
 * Forgeries of evidence, and the honest work nearest to each: small repositories told in {@code
 * src/test/forgeries}, made as git objects and judged by the whole line. No forgery may end as
 * verified, no honest twin as contradicted. Start reading at {@link xpod.cli.forgery.Pair}.
 */
@NullMarked
package xpod.cli.forgery;

import org.jspecify.annotations.NullMarked;

/**
 * Hostile repositories, made by the tests themselves: what each is, how it is made, and what must
 * come of reading it. Needs nothing but the JDK and git, so that {@code bench/hostile} can make
 * them without a build. Start reading at {@link xpod.cli.hostile.Kind}.
 */
@NullMarked
package xpod.cli.hostile;

import org.jspecify.annotations.NullMarked;

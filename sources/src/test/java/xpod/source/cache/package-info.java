/** Tests of what is kept between runs. */
@NullMarked
package xpod.source.cache;

import org.jspecify.annotations.NullMarked;

/**
 * What was worked out before: results that depend on nothing but git objects, which never change,
 * kept between runs. Never holds a verdict, a claim or anything else that cannot be worked out
 * again; whatever is in doubt is thrown away. Start at {@link xpod.source.cache.Cache}.
 */
@NullMarked
package xpod.source.cache;

import org.jspecify.annotations.NullMarked;

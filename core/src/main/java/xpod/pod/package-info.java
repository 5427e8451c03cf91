/** The pod: the small unit of people and agents whose claims are judged under one contract. */
@NullMarked
package xpod.pod;

import org.jspecify.annotations.NullMarked;

/** Tests of what trackers have in common. */
@NullMarked
package xpod.source.tracker;

import org.jspecify.annotations.NullMarked;

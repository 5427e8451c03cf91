/** Commands that are really run, on repositories that are made up here, hostile ones among them. */
@NullMarked
package xpod.source.rerun;

import org.jspecify.annotations.NullMarked;

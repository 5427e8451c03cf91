/** Tests of task lists: golden files, and properties over documents made from a seed. */
@NullMarked
package xpod.source.tasklist;

import org.jspecify.annotations.NullMarked;

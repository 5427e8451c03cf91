/** What runs in the process that parses, and one that fails on demand. */
@NullMarked
package xpod.source.syntax.tree;

import org.jspecify.annotations.NullMarked;

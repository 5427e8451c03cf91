/** Source files of every language and what they say, and what becomes of a parser that fails. */
@NullMarked
package xpod.source.syntax;

import org.jspecify.annotations.NullMarked;

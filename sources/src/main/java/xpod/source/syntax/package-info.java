/**
 * What a source file says: its definitions with a look into their bodies, what refers to what,
 * which code is a test. Read by tree-sitter in a process of its own, so that a fault of native code
 * costs one file and not the run. It reads and never judges: whether an empty body is a stub or
 * meant so is somebody else's question.
 *
 * <p>Start at {@link xpod.source.syntax.SyntaxReader} and {@link xpod.source.syntax.Outline}.
 */
@NullMarked
package xpod.source.syntax;

import org.jspecify.annotations.NullMarked;

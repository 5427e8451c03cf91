/**
 * What runs in the process that parses: native trees copied into arrays, queries over them, and the
 * outline made of what the queries marked. Only {@link xpod.source.syntax.tree.TreeSitter} touches
 * native code. What differs between languages is in the queries, which are resource files, one for
 * each grammar.
 *
 * <p>Start at {@link xpod.source.syntax.tree.Child}, then {@link xpod.source.syntax.tree.Sketch}.
 */
@NullMarked
package xpod.source.syntax.tree;

import org.jspecify.annotations.NullMarked;

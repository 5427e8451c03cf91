/**
 * What a git repository says and what it holds, read by native git plumbing.
 *
 * <p>It never judges, never writes to the repository, never touches a work tree, never runs anything the
 * repository names and never honours its configuration; e-mail addresses do not leave it.
 *
 * <p>Start at {@link xpod.source.git.Repository}.
 */
@NullMarked
package xpod.source.git;

import org.jspecify.annotations.NullMarked;

/**
 * A repository as a source: claims from its task lists and messages, evidence from its history. It
 * never judges, never writes and never runs anything of the repository's. Start at {@link
 * xpod.source.repository.RepositoryScan}.
 */
@NullMarked
package xpod.source.repository;

import org.jspecify.annotations.NullMarked;

/**
 * The advisor: a process of its own, added by whoever wants it, that compares texts by meaning and
 * asks a language model as a second reader. It opens a connection to the one address that its
 * settings name, and to no other; it never judges. Start at {@link xpod.advisor.Main}.
 */
@NullMarked
package xpod.advisor;

import org.jspecify.annotations.NullMarked;

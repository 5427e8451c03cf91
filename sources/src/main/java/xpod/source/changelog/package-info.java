/**
 * Changelogs and release notes: each entry says that something was done, and under which version it
 * was shipped. They cover many years and are often generated, so they are read on request only.
 *
 * <p>Never judges, never decides which tag a version is.
 *
 * <p>Start at {@link xpod.source.changelog.Changelogs}.
 */
@NullMarked
package xpod.source.changelog;

import org.jspecify.annotations.NullMarked;

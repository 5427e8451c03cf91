/** Tests of changelogs: golden files, and what became of entries between versions. */
@NullMarked
package xpod.source.changelog;

import org.jspecify.annotations.NullMarked;

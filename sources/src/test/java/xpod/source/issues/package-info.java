/** What is read from exports of issues. */
@NullMarked
package xpod.source.issues;

import org.jspecify.annotations.NullMarked;

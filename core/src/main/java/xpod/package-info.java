/** The words every room shares: who acts, on what, in which pod. */
@NullMarked
package xpod;

import org.jspecify.annotations.NullMarked;

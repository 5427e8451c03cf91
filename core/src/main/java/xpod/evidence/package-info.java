/**
 * What really happened, as exhibits that speak for or against a claim, and the questions a claim
 * raises.
 */
@NullMarked
package xpod.evidence;

import org.jspecify.annotations.NullMarked;

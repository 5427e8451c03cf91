/** What the facts say of a claim, and why: the docket, the judge and its rules. */
@NullMarked
package xpod.verdict;

import org.jspecify.annotations.NullMarked;

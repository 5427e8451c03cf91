/**
 * Tests of the git reader: real git in temporary folders, hostile repositories, tables of traps.
 */
@NullMarked
package xpod.source.git;

import org.jspecify.annotations.NullMarked;

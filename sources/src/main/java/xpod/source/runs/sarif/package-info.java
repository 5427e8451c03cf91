/** SARIF 2.1.0, what linters and scanners found. */
@NullMarked
package xpod.source.runs.sarif;

import org.jspecify.annotations.NullMarked;

/** Tests of how reports of runs are found, read and bound. */
@org.jspecify.annotations.NullMarked
package xpod.source.reports;

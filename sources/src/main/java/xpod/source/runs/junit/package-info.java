/**
 * JUnit XML, as Surefire, Gradle, pytest, jest-junit, gotestsum, PHPUnit and cargo-nextest write
 * it.
 */
@NullMarked
package xpod.source.runs.junit;

import org.jspecify.annotations.NullMarked;

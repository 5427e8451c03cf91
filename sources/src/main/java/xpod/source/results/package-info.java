/**
 * What benchmarks of agents publish: for each attempt of an agent at a task, whether it stopped by
 * itself, and what the task's own tests found. An attempt that stopped by itself is a claim that
 * the task is done; the grade is evidence from a machine that the agent has no hand in. Start at
 * {@link xpod.source.results.Results}.
 */
@NullMarked
package xpod.source.results;

import org.jspecify.annotations.NullMarked;

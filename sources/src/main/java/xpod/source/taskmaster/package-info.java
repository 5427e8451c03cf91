/**
 * Task Master: one JSON file with every task, its subtasks inside, and several lists side by side
 * under tags.
 *
 * <p>Never reads the text files that the tool writes for each task: they are copies.
 *
 * <p>Enter by {@link xpod.source.taskmaster.TaskmasterLists}.
 */
@NullMarked
package xpod.source.taskmaster;

import org.jspecify.annotations.NullMarked;

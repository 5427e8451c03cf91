/** What people can ask for on the command line: one class per command. */
@NullMarked
package xpod.cli.command;

import org.jspecify.annotations.NullMarked;

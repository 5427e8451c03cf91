/** TRX, the results of tests as Visual Studio and {@code dotnet test} write them. */
@NullMarked
package xpod.source.runs.trx;

import org.jspecify.annotations.NullMarked;

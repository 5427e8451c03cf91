package xpod.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one input did to a fold.
 *
 * @param wakeAt when the fold wants to be asked again if nothing comes before; null for never
 */
public record Turn<S, O>(S next, List<O> out, @Nullable Instant wakeAt) {
  public Turn {
    out = List.copyOf(out);
  }
}

package xpod.line;

import java.time.Instant;
import java.util.List;
import xpod.PodId;
import xpod.WorkId;
import xpod.signal.Audit;
import xpod.signal.Signal;

/** Says whom a signal concerns. */
public final class Router {
  private Router() {}

  /** Where a signal goes: to one work item, to every work item of a pod, or to neither. */
  public sealed interface Route {
    record ToWork(WorkId work, WorkFold.Input input) implements Route {}

    record ToPod(PodId pod, WorkFold.Input input) implements Route {}

    /** To none: an audit measures the judge, and what measures it must not move it. */
    record Beside(Audit audit) implements Route {}
  }

  public static Route route(Signal signal, Instant now) {
    return switch (signal) {
      case Signal.Claimed c ->
          new Route.ToWork(c.claim().work(), new WorkFold.Input.OfClaim(c.claim(), now));
      case Signal.Observed o ->
          new Route.ToWork(o.work(), new WorkFold.Input.OfExhibits(List.of(o.exhibit()), now));
      case Signal.Chartered c ->
          new Route.ToPod(c.charter().pod(), new WorkFold.Input.OfCharter(c.charter(), now));
      case Signal.Audited a -> new Route.Beside(a.audit());
    };
  }
}

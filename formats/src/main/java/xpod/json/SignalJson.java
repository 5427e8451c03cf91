package xpod.json;

import xpod.signal.Signal;

/**
 * A signal as {@code xpod.signal/v1}: one JSON object on one line, with every field of the signal.
 * The form only grows: a field that is new is left out by older programs and takes an empty value
 * where it is missing. What it holds is listed in {@code xpod/json/signal-v1.txt}.
 *
 * <p>Names and notes of people may have to be erased. They are handed to an {@link Aside}, and what
 * it gives back stands in the object.
 */
public final class SignalJson {
  /** The name of the form. */
  public static final String SCHEMA = "xpod.signal/v1";

  private static final String FORM = "form";

  private SignalJson() {}

  /** What became of reading. */
  public sealed interface Reading {
    /** A signal; fields of newer programs were passed over. */
    record Known(Signal signal) implements Reading {}

    /** A kind of signal that this program does not know yet. It is kept as it is. */
    record Newer(String what) implements Reading {}

    /** No signal of any form; {@code why} is half a sentence. */
    record Broken(String why) implements Reading {}
  }

  /** {@code signal} on one line, without a line break at its end. */
  public static String write(Signal signal, Aside aside) {
    return JsonText.write(new Shape(aside).tree((Record) signal, SCHEMA));
  }

  /** Reads what {@link #write} wrote, in this version or another. It never throws. */
  public static Reading read(String text, Aside aside) {
    try {
      if (!(JsonText.read(text) instanceof java.util.Map<?, ?> object))
        return new Reading.Broken("is no object");
      if (!(object.get(FORM) instanceof String form)) return new Reading.Broken("names no form");
      if (!form.equals(SCHEMA))
        return form.startsWith("xpod.signal/")
            ? new Reading.Newer("has the form " + form)
            : new Reading.Broken("is of another form");
      return new Reading.Known((Signal) new Shape(aside).value(Signal.class, object, "signal"));
    } catch (Shape.Unknown unknown) {
      return new Reading.Newer(unknown.words());
    } catch (JsonText.Fault | Shape.Fault fault) {
      return new Reading.Broken(String.valueOf(fault.getMessage()));
    }
  }
}

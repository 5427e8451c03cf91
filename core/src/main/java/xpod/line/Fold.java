package xpod.line;

/**
 * A step of the line: a state that takes inputs one by one. It has no clock; time comes as input,
 * and a fold that waits for a time asks to be woken. The runtime owns keys, timers and storage.
 *
 * @param <S> the state, a value
 * @param <I> what comes in
 * @param <O> what goes out
 */
public interface Fold<S, I, O> {
  S start();

  Turn<S, O> turn(S state, I input);
}

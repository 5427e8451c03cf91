package xpod.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xpod.signal.Signal;

/**
 * Signals of any kind with any content, from chance: whatever their constructors let pass. A new
 * member of a family is made without a word here.
 */
final class AnySignal {
  private static final List<String> TEXTS =
      List.of(
          "a",
          "T019 Retry payment on 502",
          "",
          " ",
          "line\nbreak\r\n\ttab",
          "\"quoted\" \\ back",
          "支払いの再試行 😀 \u202E reversed",
          "\u0000\u001B[31m\u2028",
          "{\"kind\":\"claimed\"}",
          "null",
          "0",
          "x".repeat(5_000));

  private static final int MOST_TRIES = 400;
  private static final int DEEPEST = 8;

  private final SplittableRandom random;
  private int depth;
  final Set<Class<?>> made = new LinkedHashSet<>();

  AnySignal(long seed) {
    random = new SplittableRandom(seed);
  }

  Signal signal() {
    return (Signal) value(Signal.class);
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType of) return collection((Class<?>) of.getRawType(), of);
    Class<?> raw = (Class<?>) type;
    if (raw.isInterface()) {
      Class<?>[] members = raw.getPermittedSubclasses();
      depth++;
      // The first of a family that holds itself, as contracts do, does not.
      Object one = value(members[depth > DEEPEST ? 0 : random.nextInt(members.length)]);
      depth--;
      return one;
    }
    if (raw.isEnum()) return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
    return raw.isRecord() ? record(raw) : plain(raw);
  }

  private Object plain(Class<?> raw) {
    if (raw == String.class) return TEXTS.get(random.nextInt(TEXTS.size()));
    if (raw == boolean.class) return random.nextBoolean();
    if (raw == int.class) return random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(4);
    if (raw == long.class) return random.nextInt(4) == 0 ? random.nextLong() : random.nextLong(9);
    if (raw == Instant.class)
      return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(3));
    if (raw == Duration.class) return Duration.ofSeconds(random.nextLong(10_000_000));
    if (raw == BigDecimal.class)
      return BigDecimal.valueOf(random.nextLong(10_000), random.nextInt(4));
    throw new IllegalArgumentException("no value for " + raw);
  }

  private Object collection(Class<?> raw, ParameterizedType of) {
    List<Object> elements = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) elements.add(value(of.getActualTypeArguments()[0]));
    if (raw == List.class) return elements;
    return raw == Set.class ? new LinkedHashSet<>(elements) : new TreeSet<>(elements);
  }

  /** Constructors refuse what cannot be; then the dice fall again. */
  private Object record(Class<?> raw) {
    RecordComponent[] components = raw.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = raw.getDeclaredConstructor(types);
      for (int tries = 0; tries < MOST_TRIES; tries++) {
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
          boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
          values[i] =
              nullable && random.nextInt(3) == 0 ? null : value(components[i].getGenericType());
        }
        try {
          Object made = constructor.newInstance(values);
          this.made.add(raw);
          return made;
        } catch (InvocationTargetException refused) {
          // once more
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + raw, e);
    }
    throw new IllegalStateException("no " + raw + " in " + MOST_TRIES + " tries");
  }
}

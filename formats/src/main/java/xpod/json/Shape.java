package xpod.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xpod.Actor;
import xpod.evidence.Evidence;
import xpod.signal.Audit;

/**
 * Records of core as trees of JSON, and back. A record is an object of its components; a member of
 * a sealed family names its {@code kind}; an enum is a word; a record of one component is that
 * component; empty texts and lists are left out, and nothing is {@code null}.
 */
final class Shape {
  private static final String KIND = "kind";
  private static final String FORM = "form";

  /** What people are called or wrote here, which may have to be erased. */
  static final Set<String> ERASABLE =
      Collections.unmodifiableSet(
          new TreeSet<>(
              List.of(
                  name(Actor.Person.class, "name"),
                  name(Audit.class, "note"),
                  name(Evidence.Waiver.class, "reason"))));

  private final Aside aside;

  Shape(Aside aside) {
    this.aside = aside;
  }

  /** What is written is no value of the wanted type; the message is half a sentence. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String why) {
      super(why);
    }
  }

  /** A kind or word that a newer program may know. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String words;

    Unknown(String words) {
      super(words);
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static String name(Class<?> type, String component) {
    return type.getName() + "." + component;
  }

  // ---- writing

  Map<String, @Nullable Object> tree(Record record, String form) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put(FORM, form);
    object.putAll(members(record));
    return object;
  }

  private Map<String, @Nullable Object> members(Record record) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (isMember(record.getClass())) object.put(KIND, word(record.getClass().getSimpleName()));
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = of(record, component);
      if (value instanceof Collection<?> all && all.isEmpty()) continue;
      boolean erasable = ERASABLE.contains(name(record.getClass(), component.getName()));
      Object written = erasable ? aside.put(String.valueOf(value)) : tree(value);
      if (!"".equals(written)) object.put(component.getName(), written);
    }
    return object;
  }

  private @Nullable Object tree(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Boolean truth -> truth;
      case Integer number -> (long) number;
      case Long number -> number;
      case Instant instant -> instant.toString();
      case Duration duration -> duration.toString();
      case BigDecimal number -> number.toString();
      case Enum<?> one -> word(one.name());
      case Collection<?> all -> all.stream().map(this::tree).toList();
      case Record record when isBare(record.getClass()) ->
          tree(of(record, bare(record.getClass())));
      case Record record -> members(record);
      default -> throw new IllegalArgumentException("no shape for " + value.getClass());
    };
  }

  private static @Nullable Object of(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  // ---- reading

  Object value(Type type, @Nullable Object tree, String where) throws Fault {
    if (type instanceof ParameterizedType of && of.getRawType() instanceof Class<?> raw)
      return collection(raw, of.getActualTypeArguments()[0], tree, where);
    Class<?> wanted = (Class<?>) type;
    if (wanted.isInterface()) return member(wanted, tree, where);
    if (wanted.isEnum()) return constant(wanted, text(tree, where), where);
    if (wanted.isRecord())
      return isBare(wanted) ? wrapped(wanted, tree, where) : record(wanted, tree, where);
    return plain(wanted, tree, where);
  }

  private static Object plain(Class<?> wanted, @Nullable Object tree, String where) throws Fault {
    try {
      if (wanted == String.class) return text(tree, where);
      if (wanted == boolean.class && tree instanceof Boolean truth) return truth;
      if (wanted == long.class && tree instanceof Long number) return number;
      if (wanted == int.class && tree instanceof Long number) return Math.toIntExact(number);
      if (wanted == Instant.class) return Instant.parse(text(tree, where));
      if (wanted == Duration.class) return Duration.parse(text(tree, where));
      if (wanted == BigDecimal.class) return new BigDecimal(text(tree, where));
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new Fault(where + " is out of range or form");
    }
    throw new Fault(where + " is no " + wanted.getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static String text(@Nullable Object tree, String where) throws Fault {
    if (tree instanceof String text) return text;
    throw new Fault(where + (tree == null ? " is missing" : " is no text"));
  }

  private Object collection(Class<?> raw, Type of, @Nullable Object tree, String where)
      throws Fault {
    if (tree != null && !(tree instanceof List<?>)) throw new Fault(where + " is no list");
    List<Object> elements = new ArrayList<>();
    if (tree instanceof List<?> list)
      for (Object element : list) elements.add(value(of, element, where));
    if (raw == List.class) return elements;
    if (raw == SortedSet.class) return new TreeSet<>(elements);
    if (raw == Set.class) return new LinkedHashSet<>(elements);
    throw new IllegalArgumentException("no shape for " + raw);
  }

  private Object member(Class<?> family, @Nullable Object tree, String where) throws Fault {
    if (!(tree instanceof Map<?, ?> object)) throw new Fault(where + " is no object");
    String kind = text(object.get(KIND), where + "." + KIND);
    for (Class<?> member : family.getPermittedSubclasses())
      if (word(member.getSimpleName()).equals(kind)) return value(member, tree, where);
    throw new Unknown(where + " is of the kind " + kind);
  }

  private static Object constant(Class<?> type, String text, String where) {
    for (Object constant : type.getEnumConstants())
      if (word(((Enum<?>) constant).name()).equals(text)) return constant;
    throw new Unknown(where + " is " + text);
  }

  private Object wrapped(Class<?> type, @Nullable Object tree, String where) throws Fault {
    return made(type, new Object[] {value(bare(type).getGenericType(), tree, where)}, where);
  }

  private Object record(Class<?> type, @Nullable Object tree, String where) throws Fault {
    if (!(tree instanceof Map<?, ?> object)) throw new Fault(where + " is no object");
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      Object member = object.get(name);
      String place = where + "." + name;
      if (member == null && object.containsKey(name)) continue;
      if (ERASABLE.contains(name(type, name)))
        values[i] = member == null ? "" : aside.take(text(member, place));
      else values[i] = component(components[i], member, place);
    }
    return made(type, values, where);
  }

  /** What is empty is not written, and older programs did not write what is new. */
  private Object component(RecordComponent component, @Nullable Object member, String where)
      throws Fault {
    if (member != null) return value(component.getGenericType(), member, where);
    Class<?> type = component.getType();
    if (type == int.class) return 0;
    if (type == long.class) return 0L;
    if (type == boolean.class) return false;
    if (type == String.class) return "";
    return value(component.getGenericType(), null, where);
  }

  private static Object made(Class<?> type, @Nullable Object[] values, String where) throws Fault {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new Fault(where + ": " + e.getTargetException().getMessage());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }

  // ---- names

  private static boolean isMember(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
  }

  /** An id, a name, a weight: a record of one component, which needs no name. */
  private static boolean isBare(Class<?> type) {
    return type.getRecordComponents().length == 1 && !isMember(type);
  }

  private static RecordComponent bare(Class<?> type) {
    return type.getRecordComponents()[0];
  }

  /** {@code NamedInSubject} and {@code NAMED_IN_SUBJECT} as {@code named-in-subject}. */
  static String word(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .replace('_', '-')
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Every type that {@code type} can hold, with its components and words, as lines to be read and
   * compared.
   */
  static Set<String> lines(Class<?> type) {
    Set<String> lines = new LinkedHashSet<>();
    gather(type, lines, new LinkedHashSet<>());
    return lines;
  }

  private static void gather(Type type, Set<String> lines, Set<Type> seen) {
    if (type instanceof ParameterizedType of) {
      gather(of.getActualTypeArguments()[0], lines, seen);
      return;
    }
    Class<?> raw = (Class<?>) type;
    if (!raw.getName().startsWith("xpod.") || !seen.add(raw)) return;
    String name = raw.getName().substring("xpod.".length()).replace('$', '.');
    if (raw.isEnum()) {
      for (Object constant : raw.getEnumConstants())
        lines.add(name + " = " + word(((Enum<?>) constant).name()));
    } else if (raw.isInterface()) {
      for (Class<?> member : raw.getPermittedSubclasses()) {
        lines.add(name + " kind " + word(member.getSimpleName()));
        gather(member, lines, seen);
      }
    } else {
      for (RecordComponent component : raw.getRecordComponents()) {
        String of = component.getGenericType().getTypeName();
        String shown = of.replaceAll("[\\w.]+\\.(?=\\w)", "").replace('$', '.');
        String asid = ERASABLE.contains(name(raw, component.getName())) ? ", kept aside" : "";
        lines.add(name + "." + component.getName() + ": " + shown + asid);
        gather(component.getGenericType(), lines, seen);
      }
    }
  }
}

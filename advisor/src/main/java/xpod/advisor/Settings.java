package xpod.advisor;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How the user set the advisor up.
 *
 * @param endpoint the model to ask; null where none is to be asked
 * @param meaning whether texts may be compared by meaning
 */
public record Settings(@Nullable Endpoint endpoint, Limits limits, boolean meaning) {
  /** The protocols that are spoken. */
  public enum Kind {
    ANTHROPIC,
    OPENAI,
    OLLAMA
  }

  /**
   * A model at an address.
   *
   * @param keyFrom the environment variable that holds the key; empty where none is needed
   * @param longest the most tokens of one answer
   */
  public record Endpoint(
      Kind kind, URI url, String model, String keyFrom, Duration timeout, int longest) {
    /** What it is called in reports. */
    public String label() {
      return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + model;
    }
  }

  /**
   * What may be spent in one run, and what a million tokens cost.
   *
   * @param cost in millionths of the currency; nothing is known to cost anything without prices
   */
  public record Limits(
      int calls, long tokens, long cost, String currency, long inputPrice, long outputPrice) {
    /** What some tokens cost, in millionths of the currency, rounded up. */
    public long costOf(long input, long output) {
      return Math.ceilDiv(input * inputPrice + output * outputPrice, MILLION);
    }
  }

  private static final long MILLION = 1_000_000;

  private static final int USUAL_CALLS = 50;
  private static final long USUAL_TOKENS = 200_000;
  private static final int USUAL_TIMEOUT = 60;
  private static final int USUAL_ANSWER = 600;

  /** Whoever asks the advisor waits a little longer than this, and then no more. */
  private static final int LONGEST_TIMEOUT = 300;

  private static final String VARIABLE = "[A-Z_][A-Z0-9_]{0,100}";

  /** A sentence for the user about what is wrong with the settings. */
  public static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    public Mistake(String words) {
      super(words);
    }

    /** The sentence. */
    public String words() {
      return String.valueOf(getMessage());
    }
  }

  /** Reads a file's text; every word in it must be known. */
  public static Settings of(String yaml) throws Mistake {
    Map<String, Object> all = map(load(yaml), "the file");
    only(all, "the file", Set.of("reader", "limits", "prices", "meaning"));
    Map<String, Object> prices = map(all.get("prices"), "prices");
    only(prices, "prices", Set.of("currency", "input", "output"));
    Map<String, Object> limits = map(all.get("limits"), "limits");
    only(limits, "limits", Set.of("calls", "tokens", "cost"));
    if (limits.containsKey("cost") && prices.isEmpty())
      throw new Mistake("limits: a limit of cost needs prices");
    Limits kept =
        new Limits(
            number(limits, "calls", USUAL_CALLS),
            number(limits, "tokens", (int) USUAL_TOKENS),
            limits.containsKey("cost") ? money(limits, "cost") : Long.MAX_VALUE,
            prices.isEmpty() ? "" : text(prices, "currency", "USD"),
            prices.isEmpty() ? 0 : money(prices, "input"),
            prices.isEmpty() ? 0 : money(prices, "output"));
    Object meaning = all.getOrDefault("meaning", false);
    if (!(meaning instanceof Boolean wanted)) throw new Mistake("meaning: is true or false");
    Map<String, Object> reader = map(all.get("reader"), "reader");
    return new Settings(reader.isEmpty() ? null : endpoint(reader), kept, wanted);
  }

  private static @Nullable Object load(String yaml) throws Mistake {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setAllowDuplicateKeys(false)
              .setMaxAliasesForCollections(0)
              .build();
      return new Load(settings).loadFromString(yaml);
    } catch (YamlEngineException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Mistake("is no YAML: " + first);
    }
  }

  private static Endpoint endpoint(Map<String, Object> reader) throws Mistake {
    only(reader, "reader", Set.of("kind", "url", "model", "key-from", "timeout", "answer"));
    String kind = text(reader, "kind", "");
    Optional<Kind> known =
        java.util.stream.Stream.of(Kind.values())
            .filter(k -> k.name().toLowerCase(java.util.Locale.ROOT).equals(kind))
            .findFirst();
    if (known.isEmpty()) throw new Mistake("reader: kind is anthropic, openai or ollama");
    String model = text(reader, "model", "");
    if (model.isBlank()) throw new Mistake("reader: model is missing");
    String keyFrom = text(reader, "key-from", "");
    if (!keyFrom.isEmpty() && !keyFrom.matches(VARIABLE))
      throw new Mistake("reader: key-from names an environment variable; no key is kept in a file");
    URI url = url(text(reader, "url", ""));
    if (!keyFrom.isEmpty() && !isSafeForKeys(url))
      throw new Mistake("reader: a key is sent by https alone, or to this machine");
    int timeout = Math.min(LONGEST_TIMEOUT, number(reader, "timeout", USUAL_TIMEOUT));
    return new Endpoint(
        known.get(),
        url,
        model,
        keyFrom,
        Duration.ofSeconds(Math.max(1, timeout)),
        number(reader, "answer", USUAL_ANSWER));
  }

  private static URI url(String written) throws Mistake {
    try {
      URI url = URI.create(written);
      boolean spoken = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (spoken && url.getHost() != null && url.getUserInfo() == null) return url;
    } catch (IllegalArgumentException notOne) {
      // told below, with every other address that is none
    }
    throw new Mistake("reader: url is an address as in https://host/path, without a user");
  }

  private static boolean isSafeForKeys(URI url) {
    String host = String.valueOf(url.getHost());
    boolean here = Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
    return "https".equals(url.getScheme()) || here;
  }

  private static Map<String, Object> map(@Nullable Object value, String where) throws Mistake {
    if (value == null) return Map.of();
    if (!(value instanceof Map<?, ?> map)) throw new Mistake(where + ": is no mapping");
    Map<String, Object> known = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getValue() == null) throw new Mistake(where + ": " + entry.getKey() + " is empty");
      known.put(String.valueOf(entry.getKey()), entry.getValue());
    }
    return known;
  }

  private static void only(Map<String, Object> map, String where, Set<String> known)
      throws Mistake {
    for (String key : map.keySet())
      if (!known.contains(key)) throw new Mistake(where + ": '" + key + "' is not known");
  }

  private static String text(Map<String, Object> map, String key, String otherwise) {
    return String.valueOf(map.getOrDefault(key, otherwise));
  }

  private static int number(Map<String, Object> map, String key, int usual) throws Mistake {
    Object value = map.getOrDefault(key, usual);
    if (value instanceof Integer number && number >= 0) return number;
    throw new Mistake(key + ": is a whole number, 0 or more");
  }

  private static long money(Map<String, Object> map, String key) throws Mistake {
    try {
      BigDecimal written = new BigDecimal(String.valueOf(map.get(key)));
      if (written.signum() >= 0) return written.movePointRight(6).longValueExact();
    } catch (ArithmeticException | NumberFormatException notOne) {
      // told below
    }
    throw new Mistake(key + ": is an amount as in 0.15, of six decimals at most");
  }
}

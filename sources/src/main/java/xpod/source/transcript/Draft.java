package xpod.source.transcript;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A session while it is being read. */
final class Draft {
  /** The longest sessions that were met have some ten thousand events. */
  private static final int MOST_EVENTS = 200_000;

  private static final Pattern EXIT =
      Pattern.compile(
          "(?im)^\\W*(?:Error: )?(?:exit code:?|process exited with code|exited with exit"
              + " code)\\s*(-?\\d{1,5})\\b");

  private static final Pattern SEAL = Pattern.compile("<exited with exit code (-?\\d{1,5})>");

  final String agent;
  String id = "";
  String folder = "";
  String folderDigest = "";
  String commit = "";
  boolean whole = true;
  private final List<Event> events = new ArrayList<>();
  private final Map<String, String> commands = new HashMap<>();
  private @Nullable Instant clock;

  Draft(String agent) {
    this.agent = agent;
  }

  /** The time of what follows; what has none is of the time of what came before it. */
  void time(Value time) {
    String text = time.text();
    try {
      if (text.matches("\\d{12,14}")) clock = Instant.ofEpochMilli(Long.parseLong(text));
      else if (!text.isEmpty()) clock = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      // What was read before it keeps its time.
    }
  }

  private Instant now() {
    return clock == null ? Instant.EPOCH : clock;
  }

  void asked() {
    add(new Event.Asked(now()));
  }

  void said(String text) {
    if (!text.isBlank()) add(new Event.Said(now(), text));
  }

  void acted(boolean changes) {
    add(new Event.Acted(now(), changes));
  }

  void cut() {
    add(new Event.Cut(now()));
  }

  /** A command whose end is told later, under the same key. */
  void started(String key, String command) {
    commands.put(key, command);
  }

  /** How the command of this key ended; nothing where none was started under it. */
  void ended(String key, @Nullable Integer exit, String output) {
    String command = commands.remove(key);
    if (command != null) ran(command, exit, output);
  }

  void ran(String command, @Nullable Integer exit, String output) {
    add(new Event.Ran(now(), command, exit, output));
  }

  private void add(Event event) {
    if (events.size() < MOST_EVENTS) events.add(event);
    else whole = false;
  }

  /** The exit code that an answer speaks of; null where it speaks of none. */
  static @Nullable Integer exit(String output) {
    Matcher seal = SEAL.matcher(output);
    if (seal.find()) return Integer.valueOf(seal.group(1));
    Matcher exit = EXIT.matcher(output);
    return exit.find() ? Integer.valueOf(exit.group(1)) : null;
  }

  Session done() {
    // A command that nobody saw end may still be at work.
    for (String command : commands.values()) ran(command, null, "");
    return new Session(agent, id, folder, folderDigest, commit, events, whole);
  }
}

package xpod.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import xpod.report.Inert;

/**
 * Bytes that somebody else wrote, as a tree of YAML nodes. The file is first read as a flat row of
 * events, which shows whether it is deep, shared or many before anything recursive touches it.
 */
public final class YamlText {
  /** A longer file is not written by hand. */
  public static final int MOST_BYTES = 256 * 1024;

  private static final int MOST_DEPTH = 24;
  private static final int SHOWN = 40;

  private static final String TOO_DEEP = "the file is nested too deeply";

  private static final String DEPTH = "at most " + MOST_DEPTH + " levels are read";
  private static final String WAY_OUT = "check indentation, colons and quotes there";
  private static final String QUOTES = "put patterns in quotes, as in \"**/tasks.md\"";

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("yaml").setCodePointLimit(MOST_BYTES).build();

  private YamlText() {}

  /** What came of reading. */
  public sealed interface Read {
    /** The document. */
    record Tree(Node root) implements Read {}

    /** There is no document in it. */
    record Nothing() implements Read {}

    /**
     * It was not read.
     *
     * @param at where it goes wrong; empty where the whole is meant
     * @param what what is wrong there, made inert
     * @param wayOut what to write instead
     */
    record Refused(Optional<Mark> at, String what, String wayOut) implements Read {}
  }

  /** The tree in {@code bytes}. */
  public static Read read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      String size = "the file has " + bytes.length + " bytes";
      return refused(size, "at most " + MOST_BYTES + " are read");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith("\uFEFF")) text = text.substring(1);
      if (!bracketsAreFew(text)) return refused(TOO_DEEP, DEPTH);
      Read.Refused objection = objection(text);
      if (objection != null) return objection;
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      return root.isPresent() ? new Read.Tree(root.get()) : new Read.Nothing();
    } catch (CharacterCodingException e) {
      return refused("the file is not UTF-8", "save it as UTF-8");
    } catch (MarkedYamlEngineException e) {
      String problem = Inert.fit(e.getProblem(), 120);
      String wayOut = problem.contains("character found *") ? QUOTES : WAY_OUT;
      return new Read.Refused(e.getProblemMark(), "this is not YAML: " + problem, wayOut);
    } catch (RuntimeException e) {
      // what the parser says of its own accord, and whatever defect of it a strange file may meet
      return refused("this is not YAML: " + Inert.fit(first(e), 120), WAY_OUT);
    }
  }

  private static Read refused(String what, String wayOut) {
    return new Read.Refused(Optional.empty(), what, wayOut);
  }

  private static String first(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? "it cannot be read" : message.lines().findFirst().orElse("");
  }

  /** Brackets in quotes and comments count too: a configuration has no use for so many in a row. */
  private static boolean bracketsAreFew(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') depth++;
      if ((c == ']' || c == '}') && depth > 0) depth--;
      if (depth > 2 * MOST_DEPTH) return false;
    }
    return true;
  }

  private static Read.@Nullable Refused objection(String text) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      String what = null;
      String wayOut = "";
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        what = "a second document begins here";
        wayOut = "keep one; remove what follows \"---\"";
      } else if (event instanceof CollectionStartEvent && ++depth > MOST_DEPTH) {
        what = TOO_DEEP;
        wayOut = DEPTH;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof AliasEvent alias) {
        what = "the alias " + quoted("*" + alias.getAlias()) + " is not followed";
        wayOut = "write the value out, as aliases can make a small file very large";
      }
      if (what == null && tag(event).isPresent()) {
        what = "the tag " + quoted(tag(event).get()) + " has no meaning here";
        wayOut = "remove it";
      }
      if (what != null) return new Read.Refused(event.getStartMark(), what, wayOut);
    }
    return null;
  }

  private static String quoted(String text) {
    return "\"" + Inert.fit(text, SHOWN) + "\"";
  }

  private static Optional<String> tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
  }
}

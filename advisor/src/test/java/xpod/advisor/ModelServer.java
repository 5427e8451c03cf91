package xpod.advisor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A model at a local address that speaks the protocols of Anthropic, of OpenAI and of Ollama, and
 * answers whatever the test has it answer to what it was shown.
 */
final class ModelServer implements AutoCloseable {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final HttpServer server;
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final Function<String, Reply> model;

  /** What the server does: a text in the protocol's form, or an answer in no form at all. */
  sealed interface Reply {
    /** In form, as the model's words. {@code ended} is the protocol's word for why it ended. */
    record Says(String text, String ended) implements Reply {
      Says(String text) {
        this(text, "");
      }
    }

    /** A status and a body. */
    record Raw(int status, String body, String location) implements Reply {}

    /** Headers and then, for so long, nothing. */
    record Hangs(long millis) implements Reply {}
  }

  ModelServer(Function<String, Reply> model) throws IOException {
    this.model = model;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** The address to set up for a protocol. */
  String url(Settings.Kind kind) {
    String root = "http://127.0.0.1:" + server.getAddress().getPort();
    return switch (kind) {
      case ANTHROPIC, OPENAI -> root + "/v1";
      case OLLAMA -> root;
    };
  }

  /** What models were shown, one text a call. */
  List<String> shown() {
    return shown;
  }

  /** The bodies of the calls. */
  List<String> bodies() {
    return bodies;
  }

  /** The keys that came with calls. */
  List<String> keys() {
    return keys;
  }

  private void handle(HttpExchange call) throws IOException {
    try (call) {
      String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = call.getRequestURI().getPath();
      Settings.Kind kind =
          switch (path) {
            case "/v1/messages" -> Settings.Kind.ANTHROPIC;
            case "/v1/chat/completions" -> Settings.Kind.OPENAI;
            case "/api/chat" -> Settings.Kind.OLLAMA;
            default -> throw new IOException("nobody speaks " + path);
          };
      String key = call.getRequestHeaders().getFirst("x-api-key");
      String bearer = call.getRequestHeaders().getFirst("Authorization");
      keys.add(key != null ? key : String.valueOf(bearer));
      bodies.add(body);
      String data = texts(body);
      shown.add(data);
      answer(call, kind, model.apply(data));
    }
  }

  private static void answer(HttpExchange call, Settings.Kind kind, Reply reply)
      throws IOException {
    switch (reply) {
      case Reply.Says says -> send(call, 200, form(kind, says));
      case Reply.Raw raw -> {
        if (!raw.location().isEmpty()) call.getResponseHeaders().set("Location", raw.location());
        send(call, raw.status(), raw.body());
      }
      case Reply.Hangs hangs -> {
        call.sendResponseHeaders(200, 0);
        try (OutputStream out = call.getResponseBody()) {
          out.write('{');
          out.flush();
          Thread.sleep(hangs.millis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
  }

  private static String form(Settings.Kind kind, Reply.Says says) {
    String text = quoted(says.text());
    return switch (kind) {
      case ANTHROPIC ->
          """
          {"id": "m1", "type": "message", "role": "assistant", "model": "m",
           "content": [{"type": "text", "text": %s}], "stop_reason": "%s",
           "usage": {"input_tokens": 900, "output_tokens": 40}}\
          """
              .formatted(text, says.ended().isEmpty() ? "end_turn" : says.ended());
      case OPENAI ->
          """
          {"id": "c1", "object": "chat.completion", "created": 1, "model": "m",
           "choices": [{"index": 0, "finish_reason": "%s",
             "message": {"role": "assistant", "content": %s}}],
           "usage": {"prompt_tokens": 900, "completion_tokens": 40, "total_tokens": 940}}\
          """
              .formatted(says.ended().isEmpty() ? "stop" : says.ended(), text);
      case OLLAMA ->
          """
          {"model": "m", "created_at": "2026-01-01T00:00:00Z", "done": true,
           "done_reason": "%s", "message": {"role": "assistant", "content": %s},
           "prompt_eval_count": 900, "eval_count": 40}\
          """
              .formatted(says.ended().isEmpty() ? "stop" : says.ended(), text);
    };
  }

  static String quoted(String text) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeString(text);
    }
    return out.toString();
  }

  /** Every text in a request, where a protocol puts what the model reads. */
  private static String texts(String body) {
    StringBuilder texts = new StringBuilder();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      String field = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) field = json.currentName();
        boolean read = List.of("content", "text", "system").contains(field);
        if (token == JsonToken.VALUE_STRING && read) texts.append(json.getString()).append('\n');
      }
    }
    return texts.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

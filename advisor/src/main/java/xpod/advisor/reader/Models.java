package xpod.advisor.reader;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.http.HttpClient;
import java.util.Map;
import xpod.advisor.Settings;

/** The models that can be asked, by the protocol of their endpoint. */
public final class Models {
  private Models() {}

  /** A model that is asked once and not again, whatever comes of it: every call may cost. */
  public static ChatModel of(Settings.Endpoint endpoint, Map<String, String> environment)
      throws Settings.Mistake {
    String key = key(endpoint, environment);
    return switch (endpoint.kind()) {
      case ANTHROPIC ->
          AnthropicChatModel.builder()
              .httpClientBuilder(client(endpoint))
              .baseUrl(endpoint.url().toString())
              .apiKey(key)
              .modelName(endpoint.model())
              .maxTokens(endpoint.longest())
              .temperature(0.0)
              .timeout(endpoint.timeout())
              .maxRetries(0)
              .build();
      case OPENAI ->
          OpenAiChatModel.builder()
              .httpClientBuilder(client(endpoint))
              .baseUrl(endpoint.url().toString())
              .apiKey(key)
              .modelName(endpoint.model())
              .maxTokens(endpoint.longest())
              .temperature(0.0)
              .responseFormat(Answer.FORM)
              .strictJsonSchema(true)
              .timeout(endpoint.timeout())
              .maxRetries(0)
              .build();
      case OLLAMA ->
          OllamaChatModel.builder()
              .httpClientBuilder(client(endpoint))
              .baseUrl(endpoint.url().toString())
              .modelName(endpoint.model())
              .numPredict(endpoint.longest())
              .temperature(0.0)
              .responseFormat(Answer.FORM)
              .timeout(endpoint.timeout())
              .maxRetries(0)
              .build();
    };
  }

  private static String key(Settings.Endpoint endpoint, Map<String, String> environment)
      throws Settings.Mistake {
    if (endpoint.keyFrom().isEmpty()) return "none";
    String key = environment.getOrDefault(endpoint.keyFrom(), "");
    if (key.isBlank())
      throw new Settings.Mistake("reader: the variable " + endpoint.keyFrom() + " is not set");
    return key;
  }

  /** Goes to the address that was set up and to no other: a redirection is not followed. */
  private static JdkHttpClientBuilder client(Settings.Endpoint endpoint) {
    return new JdkHttpClientBuilder()
        .httpClientBuilder(HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER))
        .connectTimeout(endpoint.timeout())
        .readTimeout(endpoint.timeout());
  }
}

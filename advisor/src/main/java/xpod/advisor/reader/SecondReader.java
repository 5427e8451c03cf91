package xpod.advisor.reader;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import xpod.advice.AdviceReply;
import xpod.advice.AdviceReply.Usage;
import xpod.advisor.Remembered;
import xpod.advisor.Settings;
import xpod.evidence.Stance;

/**
 * Asks a model whether changes show what a claim says. Of an answer only the agreed form is read;
 * everything else, and every failure, is "could not ask". Answers in form are remembered, by
 * everything that was shown.
 */
public final class SecondReader {
  private final ChatModel model;
  private final Settings.Endpoint endpoint;
  private final Settings.Limits limits;
  private final Remembered remembered;
  private int calls;
  private long tokens;
  private long cost;

  public SecondReader(
      ChatModel model, Settings.Endpoint endpoint, Settings.Limits limits, Remembered remembered) {
    this.model = model;
    this.endpoint = endpoint;
    this.limits = limits;
    this.remembered = remembered;
  }

  /** What the model makes of a claim and changes; {@link AdviceReply.Spent} beyond the limits. */
  public AdviceReply read(String claim, List<String> changes) {
    List<String> parts =
        new ArrayList<>(
            List.of("reading", Prompt.VERSION, endpoint.url().toString(), endpoint.label(), claim));
    parts.addAll(changes);
    String key = Remembered.key(parts.toArray(String[]::new));
    byte[] kept = remembered.find(key);
    Optional<Answer> known =
        kept == null ? Optional.empty() : Answer.read(new String(kept, StandardCharsets.UTF_8));
    if (known.isPresent()) return said(known.get(), new Usage(true, 0, 0, 0));
    Optional<String> spent = spent();
    return spent.isPresent() ? new AdviceReply.Spent(spent.get()) : ask(claim, changes, key);
  }

  private Optional<String> spent() {
    if (calls >= limits.calls()) return Optional.of("limit of " + limits.calls() + " calls");
    if (tokens >= limits.tokens()) return Optional.of("limit of " + limits.tokens() + " tokens");
    return cost >= limits.cost() ? Optional.of("limit of cost") : Optional.empty();
  }

  private AdviceReply ask(String claim, List<String> changes, String key) {
    calls++;
    Prompt prompt = new Prompt();
    ChatRequest request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from(prompt.rules()), UserMessage.from(prompt.data(claim, changes)))
            .build();
    FutureTask<ChatResponse> asking = new FutureTask<>(() -> model.chat(request));
    Thread thread = Thread.ofVirtual().start(asking);
    ChatResponse response;
    try {
      // The client's own timeout ends with the first byte; an answer may come by the drop.
      response = asking.get(endpoint.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      thread.interrupt();
      return silent("it did not answer in time", Usage.NONE);
    } catch (ExecutionException failed) {
      return silent("the endpoint failed: " + name(failed.getCause()), Usage.NONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silent("it was not waited for", Usage.NONE);
    }
    Usage usage = usage(response.tokenUsage());
    tokens += usage.input() + usage.output();
    cost += usage.cost();
    if (response.finishReason() == FinishReason.CONTENT_FILTER)
      return silent("it refused to answer", usage);
    if (response.finishReason() == FinishReason.LENGTH)
      return silent("its answer was cut off", usage);
    String text = response.aiMessage() == null ? null : response.aiMessage().text();
    Optional<Answer> answer = text == null ? Optional.empty() : Answer.read(text);
    if (answer.isEmpty() || text == null)
      return silent("its answer is not in the form agreed", usage);
    remembered.keep(key, text.getBytes(StandardCharsets.UTF_8));
    return said(answer.get(), usage);
  }

  /** The kind of failure alone: its words are the endpoint's. */
  private static String name(@Nullable Throwable cause) {
    return cause == null ? "no cause" : cause.getClass().getSimpleName();
  }

  private Usage usage(@Nullable TokenUsage used) {
    long input = used == null ? 0 : count(used.inputTokenCount());
    long output = used == null ? 0 : count(used.outputTokenCount());
    return new Usage(false, input, output, limits.costOf(input, output));
  }

  /** An endpoint may say anything; a number that is none does not lift a limit. */
  private static long count(@Nullable Integer said) {
    return said == null ? 0 : Math.max(0, said);
  }

  private static AdviceReply said(Answer answer, Usage usage) {
    return switch (answer.shows()) {
      case ALL -> new AdviceReply.Read(Stance.REMARKS, answer.reason(), usage);
      case CANNOT_TELL ->
          new AdviceReply.Read(Stance.REMARKS, "it cannot tell: " + answer.reason(), usage);
      case PART -> new AdviceReply.Read(Stance.DOUBTS, "a part of it: " + answer.reason(), usage);
      case NONE -> new AdviceReply.Read(Stance.DOUBTS, answer.reason(), usage);
    };
  }

  private static AdviceReply silent(String why, Usage usage) {
    return new AdviceReply.Read(Stance.SILENT, why, usage);
  }
}

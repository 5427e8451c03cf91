package xpod.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.json.JsonText;
import xpod.signal.Audit;

/**
 * Answers to an audit, as {@code xpod.audit-answers/v1}: whatever tool somebody gave them with.
 *
 * @param draw the draw that the claims were taken from; null where none is named
 */
public record AuditAnswers(Audit.@Nullable Draw draw, List<Answered> answers) {
  public static final String SCHEMA = "xpod.audit-answers/v1";

  /** Nobody answers more in one go, and a file that is larger is no file of answers. */
  private static final int MOST = 10_000;

  /** A note is a remark, not a document. */
  private static final int LONGEST_NOTE = 4_000;

  public AuditAnswers {
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param at when it was given; null where the file does not say
   * @param judge who gave it, in the words of the file; null where it does not say
   */
  public record Answered(
      ClaimId claim,
      Audit.Answer answer,
      String note,
      @Nullable Instant at,
      @Nullable String judge) {}

  /** What became of reading a file. */
  public sealed interface Reading {
    record Read(AuditAnswers answers) implements Reading {}

    /** The file is not as it should be; {@code why} is half a sentence that names the place. */
    record Refused(String why) implements Reading {}
  }

  /** Reads a file. It is read whole or not at all. */
  public static Reading read(String text) {
    try {
      if (!(JsonText.read(text) instanceof Map<?, ?> file))
        return new Reading.Refused("is no object");
      if (!SCHEMA.equals(file.get("schema")))
        return new Reading.Refused("is not of the schema " + SCHEMA);
      if (!(file.get("answers") instanceof List<?> listed))
        return new Reading.Refused("has no list of answers");
      if (listed.size() > MOST) return new Reading.Refused("has more than " + MOST + " answers");
      List<Answered> answers = new ArrayList<>();
      for (int i = 0; i < listed.size(); i++)
        answers.add(answered(listed.get(i), "answers[" + i + "]"));
      return new Reading.Read(new AuditAnswers(draw(file), answers));
    } catch (JsonText.Fault fault) {
      return new Reading.Refused(String.valueOf(fault.getMessage()));
    } catch (IllegalArgumentException wrong) {
      return new Reading.Refused(String.valueOf(wrong.getMessage()));
    }
  }

  private static Audit.@Nullable Draw draw(Map<?, ?> file) {
    Object seed = file.get("seed");
    Object size = file.get("size");
    if (seed == null && size == null) return null;
    if (seed instanceof Long from
        && size instanceof Long many
        && many > 0
        && many <= Integer.MAX_VALUE) return new Audit.Draw(from, many.intValue());
    throw new IllegalArgumentException("has a seed or a size that is no number");
  }

  private static Answered answered(@Nullable Object listed, String where) {
    if (!(listed instanceof Map<?, ?> one))
      throw new IllegalArgumentException(where + " is no object");
    String claim = text(one, "claim", where);
    if (claim == null || claim.isBlank())
      throw new IllegalArgumentException(where + " names no claim");
    String note = text(one, "note", where);
    if (note != null && note.length() > LONGEST_NOTE)
      throw new IllegalArgumentException(
          where + ".note has more than " + LONGEST_NOTE + " characters");
    String judge = text(one, "judge", where);
    return new Answered(
        new ClaimId(claim),
        answer(text(one, "answer", where), where),
        note == null ? "" : note.strip(),
        at(text(one, "at", where), where),
        judge == null || judge.isBlank() ? null : judge);
  }

  private static Audit.Answer answer(@Nullable String word, String where) {
    for (Audit.Answer answer : Audit.Answer.values())
      if (AuditText.word(answer).equals(word)) return answer;
    throw new IllegalArgumentException(where + ".answer is none of done, not-done and cannot-tell");
  }

  private static @Nullable Instant at(@Nullable String text, String where) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(where + ".at is no time, as in 2026-11-24T12:00:00Z", e);
    }
  }

  private static @Nullable String text(Map<?, ?> object, String name, String where) {
    Object value = object.get(name);
    if (value == null) return null;
    if (value instanceof String text) return text;
    throw new IllegalArgumentException(where + "." + name + " is no text");
  }
}

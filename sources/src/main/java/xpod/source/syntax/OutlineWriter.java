package xpod.source.syntax;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Writes an outline as the bytes that {@link OutlineReader} reads: a table of texts, then rows. */
public final class OutlineWriter {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream rows = new DataOutputStream(bytes);

  private OutlineWriter() {}

  public static byte[] write(Outline outline) {
    try {
      return new OutlineWriter().bytes(outline);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
  }

  private byte[] bytes(Outline outline) throws IOException {
    rows.writeByte(outline.language().ordinal());
    rows.writeInt(outline.lines());
    rows.writeInt(outline.brokenLines());
    rows.writeBoolean(outline.cut());
    rows.writeInt(outline.definitions().size());
    for (Definition definition : outline.definitions()) write(definition);
    rows.writeInt(outline.references().size());
    for (Reference reference : outline.references()) write(reference);
    rows.writeInt(outline.literals().size());
    for (Literal literal : outline.literals()) write(literal);
    rows.writeInt(outline.imports().size());
    for (Import taken : outline.imports()) write(taken);
    return withTexts();
  }

  private byte[] withTexts() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.size() * 2);
    DataOutputStream out = new DataOutputStream(whole);
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      out.writeShort(encoded.length);
      out.write(encoded);
    }
    bytes.writeTo(out);
    return whole.toByteArray();
  }

  private void write(Definition definition) throws IOException {
    text(definition.name());
    rows.writeByte(definition.kind().ordinal());
    text(definition.owner());
    rows.writeInt(definition.within());
    rows.writeInt(definition.firstLine());
    rows.writeInt(definition.lastLine());
    rows.writeShort(bits(definition.marks(), Mark::ordinal));
    Body body = definition.body();
    rows.writeByte(body.emptiness().ordinal());
    text(body.constant());
    text(body.todo());
    rows.writeInt(body.unfinished());
    rows.writeInt(body.statements());
    rows.writeInt(body.conditions());
    rows.writeInt(body.assertions());
  }

  private void write(Reference reference) throws IOException {
    text(reference.name());
    rows.writeInt(reference.within());
    rows.writeInt(reference.firstLine());
    rows.writeInt(reference.times());
    rows.writeBoolean(reference.called());
  }

  private void write(Literal literal) throws IOException {
    text(literal.text());
    rows.writeBoolean(literal.number());
    rows.writeInt(literal.within());
    rows.writeInt(literal.line());
  }

  private void write(Import taken) throws IOException {
    text(taken.module());
    List<String> names = taken.names();
    rows.writeInt(names.size());
    for (String name : names) text(name);
    rows.writeInt(taken.line());
  }

  private void text(String text) throws IOException {
    rows.writeInt(texts.computeIfAbsent(text, unknown -> texts.size()));
  }

  private static <T> int bits(Set<T> some, ToIntFunction<T> place) {
    int bits = 0;
    for (T one : some) bits |= 1 << place.applyAsInt(one);
    return bits;
  }
}

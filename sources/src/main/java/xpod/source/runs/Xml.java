package xpod.source.runs;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as a stream, element by element. A document type is passed over and never read, so that no
 * entity of it is known and none is fetched; nesting is bounded.
 */
public final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** What a reader does at each element. */
  public interface Visitor {
    void start(String name, Xml at);

    void end(String name);

    /** Part of the text within the element that was started last. */
    void text(String part);

    /** Whether text is wanted here: most of it is the output of tests. */
    boolean wantsText();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** The name of the first element; the stream is then in the hands of {@link #walk}. */
  public static Xml open(InputStream in) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
    while (reader.hasNext() && reader.next() != XMLStreamConstants.START_ELEMENT) {
      // What stands before the root says nothing.
    }
    return new Xml(reader);
  }

  /** The local name of the element that the stream stands at; empty where there is none. */
  public String name() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT ? reader.getLocalName() : "";
  }

  /** The value of an attribute of the element that was just started; empty where it has none. */
  public String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++)
      if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
    return "";
  }

  /** The same as a number; 0 where it is none. */
  public int number(String name) {
    String value = attribute(name).strip();
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
  }

  /** Visits every element from the one that the stream stands at to the end. */
  public void walk(Visitor visitor) throws XMLStreamException {
    if (name().isEmpty()) return;
    visitor.start(name(), this);
    int depth = 1;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > Bounds.DEEPEST)
            throw new XMLStreamException("elements nest deeper than " + Bounds.DEEPEST);
          visitor.start(reader.getLocalName(), this);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          visitor.end(reader.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (visitor.wantsText()) visitor.text(reader.getText());
        }
        default -> {}
      }
    }
  }
}

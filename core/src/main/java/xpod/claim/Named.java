package xpod.claim;

/**
 * A thing that a claim can name, by what sort of thing it is and so by where it would be looked
 * for. {@link #value} is as written, without quotes around it.
 */
public sealed interface Named {
  String value();

  /** A file, by its path; {@code /} parts it and there is no leading {@code ./}. */
  record Path(String value) implements Named {}

  /** A folder, by its path. */
  record Folder(String value) implements Named {}

  /** A pattern over paths. */
  record Glob(String value) implements Named {}

  /** A file, by its name without a folder. */
  record FileName(String value) implements Named {}

  /**
   * A name in code.
   *
   * @param owner the type or module it is said to be in, as in {@code Foo.bar()}; empty where none
   *     is said
   * @param value its own name, without owner and parameters
   */
  record Symbol(Sort sort, String owner, String value) implements Named {
    public boolean isType() {
      return sort == Sort.TYPE;
    }

    public boolean isFunction() {
      return sort == Sort.FUNCTION;
    }

    /** Its name behind that of its owner, where one is said. */
    public String whole() {
      return owner.isEmpty() ? value : owner + "." + value;
    }

    /** What the words around a symbol, or the way it is written, say that it is. */
    public enum Sort {
      TYPE,
      FUNCTION,
      CONSTANT,
      VARIABLE,
      /** A decorator or annotation, without its {@code @}. */
      DECORATOR,
      /** Nothing says what it is. */
      UNKNOWN
    }
  }

  /**
   * A route of a web interface.
   *
   * @param verb the HTTP verb in capitals; empty where none is said
   */
  record Route(String verb, String value) implements Named {}

  /** An option of a command line, with its dashes. */
  record Option(String value) implements Named {}

  /** A command that people type. */
  record Command(String value) implements Named {}

  /**
   * A key of a configuration.
   *
   * @param set the value it is said to have; empty where none is said
   * @param environment whether it is a variable of the environment
   */
  record Key(String value, String set, boolean environment) implements Named {}

  /** Words in quotes that a program shows, writes or reads. */
  record Message(String value) implements Named {}

  /** A test, by the name of its function or by the words it is described with. */
  record TestName(String value) implements Named {}

  /**
   * An issue or a pull request by its number.
   *
   * @param project {@code owner/name} where another is said; empty otherwise
   */
  record Issue(Sort sort, String project, String value) implements Named {
    /** Hosts number both in one row, so that a bare number may be either. */
    public enum Sort {
      PULL_REQUEST,
      ISSUE,
      EITHER
    }
  }

  /**
   * A version.
   *
   * @param of whose it is; empty where that is not said
   * @param value without a leading {@code v}
   */
  record Version(String of, String value) implements Named {}

  /** A library or product that is used here and made elsewhere. */
  record Library(String value) implements Named {}

  /** A table of a database. */
  record Table(String value) implements Named {}

  /**
   * A column of a table.
   *
   * @param table whose it is; empty where that is not said
   */
  record Column(String table, String value) implements Named {}

  /** A commit, by its hash or the first part of it. */
  record Commit(String value) implements Named {}

  /** An address on the web; nothing is ever fetched from it. */
  record Address(String value) implements Named {}

  /** A piece of code or a label in back-ticks that is none of the others. */
  record Snippet(String value) implements Named {}

  /** A thing by a plain word, where the sentence says that it was put in place of another. */
  record Thing(String value) implements Named {}
}

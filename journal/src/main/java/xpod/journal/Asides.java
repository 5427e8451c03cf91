package xpod.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import xpod.json.Aside;

/**
 * Names and notes of people, kept beside the lines so that they can be erased. In a line stands a
 * digest that is salted with a number of this journal alone: whoever has only the lines cannot find
 * out by trying what it stands for.
 */
final class Asides implements Aside {
  private static final String PREFIX = "aside:";

  /** 128 bits: nobody finds another text for it. */
  private static final int TOKEN_DIGITS = 32;

  private static final int PSEUDONYM_DIGITS = 8;
  private static final int SEED_DIGITS = 8;

  private final Path file;
  private final Database database;
  private final byte[] salt;

  private Asides(Path file, Database database, byte[] salt) {
    this.file = file;
    this.database = database;
    this.salt = salt.clone();
  }

  static Asides of(Path file, Database database) throws SQLException {
    byte[][] salt = {{}};
    database.each("SELECT salt FROM journal", row -> salt[0] = Database.bytes(row, 1));
    return new Asides(file, database, salt[0]);
  }

  /** What stands for {@code text} in a line. */
  @Override
  public String put(String text) {
    return text.isEmpty() ? "" : token(text.getBytes(StandardCharsets.UTF_8));
  }

  private String token(byte[] text) {
    byte[] digest = Chain.digest(salt, Chain.bytes("aside"), text);
    return PREFIX + Chain.hex(digest).substring(0, TOKEN_DIGITS);
  }

  @Override
  public String take(String token) {
    try {
      byte[] text = database.bytes("SELECT text FROM aside WHERE token = ?", token);
      // One that does not belong to its token is as good as none; the inspection tells of it.
      if (text == null || !token(text).equals(token)) return "";
      return new String(text, StandardCharsets.UTF_8);
    } catch (SQLException e) {
      throw new JournalFailure(file, e);
    }
  }

  boolean belongs(String token, byte[] text) {
    return token(text).equals(token);
  }

  String pseudonym(String name) {
    byte[] digest = Chain.digest(salt, Chain.bytes("pseudonym"), Chain.bytes(name));
    return "judge-" + Chain.hex(digest).substring(0, PSEUDONYM_DIGITS);
  }

  long seed() {
    byte[] digest = Chain.digest(salt, Chain.bytes("seed"));
    return Long.parseLong(Chain.hex(digest).substring(0, SEED_DIGITS), 16);
  }

  Keeping keeping() {
    return new Keeping();
  }

  /** The texts of one signal, kept once its line is there. */
  final class Keeping implements Aside {
    private final Map<String, byte[]> texts = new LinkedHashMap<>();

    @Override
    public String put(String text) {
      String token = Asides.this.put(text);
      if (!token.isEmpty()) texts.put(token, text.getBytes(StandardCharsets.UTF_8));
      return token;
    }

    @Override
    public String take(String token) {
      return Asides.this.take(token);
    }

    void keep() throws SQLException {
      String sql = "INSERT INTO aside VALUES (?, ?) ON CONFLICT (token) DO NOTHING";
      try (PreparedStatement insert = database.prepare(sql)) {
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
          insert.setString(1, text.getKey());
          insert.setBytes(2, text.getValue());
          insert.execute();
        }
      }
    }
  }
}

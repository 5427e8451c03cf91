package xpod.json;

/**
 * Where text goes that may have to be erased. {@link #WITHIN} leaves it where it is; a journal
 * keeps it beside its lines and puts a digest in its place.
 */
public interface Aside {
  /** The text stays in the object. */
  Aside WITHIN =
      new Aside() {
        @Override
        public String put(String text) {
          return text;
        }

        @Override
        public String take(String token) {
          return token;
        }
      };

  /** What stands in the object in place of {@code text}. */
  String put(String text);

  /** The text that {@code token} stands for; empty where it was erased. */
  String take(String token);
}

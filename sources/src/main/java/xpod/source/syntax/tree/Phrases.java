package xpod.source.syntax.tree;

import java.util.regex.Pattern;

/** What people write where something is not done yet, in any programming language. */
final class Phrases {
  /** In the message of an exception or a panic. */
  private static final Pattern NOT_IMPLEMENTED =
      Pattern.compile(
          "(?i)\\bnot\\b.{0,12}\\bimplement|\\bunimplemented\\b|\\bimplement me\\b|\\bto ?do\\b"
              + "|\\bnot supported yet\\b|\\bcoming soon\\b|\\bplaceholder\\b|\\bstub\\b"
              + "|\\bnot done yet\\b|\\bimplementation pending\\b");

  /** In what is logged, which speaks of much else. */
  private static final Pattern PLAINLY =
      Pattern.compile("(?i)\\bnot\\b.{0,12}\\bimplement|\\bunimplemented\\b|\\bimplement me\\b");

  /** In a comment inside a body. */
  private static final Pattern TO_DO =
      Pattern.compile(
          "\\b(?:TODO|FIXME|XXX|TBD)\\b|(?i:\\bto-?do:|\\bplaceholder\\b|\\bstub(?:bed)?\\b|\\bfor"
              + " now\\b|\\bnot\\b.{0,6}\\bimplemented\\b|\\bunimplemented\\b|\\bin a real"
              + " (?:app|application|implementation|system|world)\\b|\\bin production,?"
              + " (?:this|we|you)\\b|\\b(?:dummy|mock|fake) (?:data|value|implementation)\\b)");

  private Phrases() {}

  static boolean sayNotImplemented(String message) {
    return NOT_IMPLEMENTED.matcher(message).find();
  }

  static boolean sayPlainly(String log) {
    return PLAINLY.matcher(log).find();
  }

  static boolean sayToDo(String comment) {
    return TO_DO.matcher(comment).find();
  }
}

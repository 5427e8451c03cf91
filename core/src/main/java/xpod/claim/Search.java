package xpod.claim;

import java.math.BigDecimal;

/**
 * What has to be looked for among all files of a revision, because a claim speaks of every case of
 * it, or of its size. Only words that say themselves where to look and for what become one: a
 * pattern of file names, a word of code with its place, a named file.
 */
public sealed interface Search {
  /** What should be found, as half a sentence for people. */
  String words();

  /**
   * Whether a single case proves the opposite. Otherwise the words leave open which cases are
   * meant, and a case only keeps the claim from being verified.
   */
  boolean fixed();

  /**
   * No file has this ending.
   *
   * @param ending without a dot
   * @param folder behind which no such file may stand, with a closing slash; empty for everywhere
   * @param built whether only those are meant that are made from a source beside them
   */
  record NoFile(String ending, String folder, boolean built) implements Search {
    @Override
    public String words() {
      String where = folder.isEmpty() ? "" : " under " + folder;
      return "no " + (built ? "compiled " : "") + "." + ending + " file" + where;
    }

    @Override
    public boolean fixed() {
      return true;
    }
  }

  /** Every file with this ending stands in this folder. */
  record AllWithin(String ending, String folder) implements Search {
    @Override
    public String words() {
      return "every ." + ending + " file under " + folder;
    }

    @Override
    public boolean fixed() {
      return true;
    }
  }

  /**
   * Code does not use this any more.
   *
   * @param code a word, or the beginning of a call, as written
   * @param place a file or a folder; empty for everywhere
   * @param fixed whether the words name the place, or say themselves that everywhere is meant
   */
  record NoUse(String code, String place, boolean fixed) implements Search {
    @Override
    public String words() {
      return "no use of " + code + (place.isEmpty() ? "" : " in " + place);
    }
  }

  /**
   * A file has so many lines.
   *
   * @param number the bound, or what the lines come to
   */
  record Lines(String file, Figure.Relation relation, BigDecimal number) implements Search {
    @Override
    public String words() {
      String bound =
          switch (relation) {
            case BELOW -> "fewer than ";
            case AT_MOST -> "at most ";
            case AT_LEAST -> "at least ";
            case ABOVE -> "more than ";
            case EXACTLY, ABOUT, LESS_BY, MORE_BY -> "about ";
          };
      return file + " of " + bound + number.toPlainString() + " lines";
    }

    /** Only a ceiling is: an estimate is mostly one of an earlier version. */
    @Override
    public boolean fixed() {
      return relation == Figure.Relation.BELOW || relation == Figure.Relation.AT_MOST;
    }
  }
}

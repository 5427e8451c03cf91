package xpod.source.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import xpod.evidence.Evidence.OwnRun;
import xpod.report.Report;
import xpod.source.files.FileGlob;
import xpod.source.files.FoundFiles;
import xpod.verdict.Rule;

/**
 * What agents reported at the ends of their turns while they worked in one repository. A session
 * belongs to it by the folder that its file names, or by the commit that was checked out.
 *
 * @param used how many sessions belong to the repository
 */
public record Sessions(List<Said> said, int used, List<Report.Trouble> troubles) {
  public static final Sessions NONE = new Sessions(List.of(), 0, List.of());

  public Sessions {
    said = List.copyOf(said);
    troubles = List.copyOf(troubles);
  }

  /**
   * One statement.
   *
   * @param agent the product, as in {@code codex}
   * @param file the name of the session's file, which tells where it can be read
   * @param nth which statement of the session it is
   * @param since when the turn began
   * @param run what the session shows of tests up to then
   */
  public record Said(
      String agent,
      String session,
      String file,
      int nth,
      String text,
      Instant since,
      Instant at,
      OwnRun run) {}

  /**
   * Finds and reads them.
   *
   * @param folder the repository's work tree
   * @param knows whether a commit belongs to the repository
   */
  public static Sessions read(List<FileGlob> globs, Path folder, Predicate<String> knows) {
    if (globs.isEmpty()) return NONE;
    FoundFiles found = FoundFiles.of(globs);
    List<Said> said = new ArrayList<>();
    List<Report.Trouble> troubles = new ArrayList<>();
    for (FileGlob glob : found.without())
      troubles.add(trouble(glob.written(), "no file matches this pattern of sessions"));
    found.cut().forEach(c -> troubles.add(trouble("sessions", c)));
    Set<Path> places = places(folder);
    int used = 0;
    int foreign = 0;
    int unknown = 0;
    for (FoundFiles.Match match : found.matches()) {
      Session session = open(match.file());
      if (session == null) {
        unknown++;
        continue;
      }
      if (!belongs(session, places, knows)) {
        foreign++;
        continue;
      }
      used++;
      tell(session, String.valueOf(match.file().getFileName()), said);
      if (!session.whole())
        troubles.add(trouble(match.file().toString(), "a session could not be read whole"));
    }
    if (foreign > 0)
      troubles.add(trouble("sessions", "not of this repository, so not used: " + foreign));
    if (unknown > 0)
      troubles.add(trouble("sessions", "files of no agent that is known here: " + unknown));
    return new Sessions(said, used, troubles);
  }

  private static Report.Trouble trouble(String where, String what) {
    return new Report.Trouble(Rule.UNCHECKED.code(), where, what, "the rest was judged");
  }

  private static @org.jspecify.annotations.Nullable Session open(Path file) {
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return SessionReader.read(in).orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  private static void tell(Session session, String file, List<Said> into) {
    int nth = 0;
    for (Session.Closing closing : session.closings()) {
      OwnRun run = OwnRuns.before(session, closing.index());
      Instant since = session.events().get(closing.from()).at();
      for (String text : Statements.of(closing.said().text()))
        into.add(
            new Said(
                session.agent(), session.id(), file, nth++, text, since, closing.said().at(), run));
    }
  }

  private static Set<Path> places(Path folder) {
    Set<Path> places = new TreeSet<>();
    places.add(folder.toAbsolutePath().normalize());
    try {
      places.add(folder.toRealPath());
    } catch (IOException e) {
      // It is what it is called.
    }
    return places;
  }

  private static boolean belongs(Session session, Set<Path> places, Predicate<String> knows) {
    if (!session.commit().isEmpty() && knows.test(session.commit())) return true;
    if (!session.folder().isEmpty()) {
      for (Path place : places) if (isWithin(session.folder(), place)) return true;
      return false;
    }
    return places.stream().anyMatch(p -> digest(p.toString()).equals(session.folderDigest()));
  }

  private static boolean isWithin(String folder, Path place) {
    try {
      return Path.of(folder).normalize().startsWith(place);
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
  }

  private static String digest(String path) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(path.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

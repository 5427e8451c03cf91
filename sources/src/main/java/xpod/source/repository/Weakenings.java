package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import xpod.evidence.Evidence;
import xpod.source.checks.CheckFile;
import xpod.source.checks.CheckLosses;
import xpod.source.checks.CheckLosses.Lost;
import xpod.source.git.Blob;
import xpod.source.git.Diff;
import xpod.source.git.History;
import xpod.source.git.Message;
import xpod.source.git.ObjectReader;

/** What commits took from the tests and checks that were there before them; read once each. */
final class Weakenings {
  /**
   * A commit of more files is a branch that was squashed, a sweep or an import: its losses are the
   * matter of no one claim, and reading it would cost the most.
   */
  private static final int MOST_FILES = 25;

  /** A larger file is generated. */
  private static final int LARGEST_FILE = 400_000;

  /** Lines that begin a test. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?i)@test\\b|def test|func test|function test|\\b(?:it|test|specify|should)\\s*[(\"']"
              + "|#\\[test|\\[(?:fact|theory|test|testmethod)\\b|\\bfun `|\\btest_\\w+\\(");

  /** Lines that assert something. */
  private static final Pattern ASSERTS =
      Pattern.compile("(?i)assert|expect|should|verify|require\\.|t\\.(?:fatal|error)");

  /** Lines that switch a test off, or leave it with nothing to show. */
  private static final Pattern SWITCHES_OFF =
      Pattern.compile(
          "(?i)@disabled|@ignore|#\\[ignore|\\[ignore|\\bskip\\s*=|\\.skip\\w*\\(|->skip|mark\\.(?:skip|xfail)"
              + "|unittest\\.skip|marktestskipped|\\bx(?:it|test|describe)\\b|\\.todo\\(|->todo|\\bpending\\b|^\\s*skip\\b|skiptest|assert\\w*!?["
              + " .(]*true\\b|\\(\\s*(?:t,\\s*)?true\\s*\\)|expect\\(\\s*(?:1|false)\\s*\\)");

  /** Words of a commit that makes things anew, together with their tests. */
  private static final Pattern MADE_ANEW =
      Pattern.compile(
          "\\b(?:quarantin|flak|xfail|obsolete|redundant|consolidat|parametri|migrat|convert|rewrit|rework|refactor|restructur|reorgani|simplif|deprecat|revert|roll(?:s|ed)?"
              + " ?back|retir|supersed|outdated|unused|dead code|no longer|clean"
              + " ?up|prun|port(?:s|ed|ing)? )",
          Pattern.CASE_INSENSITIVE);

  /** What says that less is tested or checked only where it is said of tests or checks. */
  private static final Pattern LESS_TESTED =
      Pattern.compile(
          "(?:remov|delet|drop|skip|disabl|ignor|mute|duplicat|replac|mov|renam|merg|split|lower|relax|loosen|optional|non-?blocking|allow\\w*|temporar|unstable|comment(?:ed|s)?"
              + " out|trim"
              + "|stale|fewer).*\\b(?:tests?|specs?|suites?|checks?|ci|lint\\w*|coverage|threshold|assert\\w*"
              + "|workflow|pipeline|gate|job|e2e)\\b|\\b(?:tests?|specs?|suites?|checks?|ci|lint\\w*|coverage"
              + "|threshold|assert\\w*|workflow|pipeline|gate|job|e2e)\\b.*(?:remov|delet|drop|skip|disabl"
              + "|ignor|mute|duplicat|replac|\\bmov|renam|merg|split|lower|relax|loosen|optional|fewer)",
          Pattern.CASE_INSENSITIVE);

  private final Scanned scanned;
  private final ObjectReader objects;
  private final Insides insides;
  private final Map<Integer, List<Evidence.Weakening>> known = new HashMap<>();

  Weakenings(Scanned scanned, ObjectReader objects, Insides insides) {
    this.scanned = scanned;
    this.objects = objects;
    this.insides = insides;
  }

  /** One changed file by its two versions. */
  private record File(String path, char status, String before, String after) {}

  List<Evidence.Weakening> of(int commit) {
    List<Evidence.Weakening> weakenings = known.get(commit);
    if (weakenings == null) known.put(commit, weakenings = read(commit));
    return weakenings;
  }

  private List<Evidence.Weakening> read(int commit) {
    History history = scanned.history();
    if (!history.changesKnown(commit) || history.merge(commit)) return List.of();
    List<File> tests = new ArrayList<>();
    List<File> checks = new ArrayList<>();
    boolean productGone = false;
    int[] changed = history.paths(commit);
    if (changed.length > MOST_FILES) return List.of();
    for (int nth = 0; nth < changed.length; nth++) {
      String path = history.path(changed[nth]);
      char status = history.status(commit, nth);
      File file =
          new File(
              path,
              status,
              history.before(commit, nth).orElse(""),
              history.after(commit, nth).orElse(""));
      if (CheckFile.of(path).isPresent()) checks.add(file);
      else if (Paths.isTest(path) && Insides.readable(path)) tests.add(file);
      else if (status == 'D' && Insides.readable(path)) productGone = true;
    }
    boolean worn = tests.stream().anyMatch(f -> f.status() != 'A') && !productGone;
    boolean touched = checks.stream().anyMatch(f -> f.status() != 'A');
    if (!worn && !touched) return List.of();
    Map<String, byte[]> contents = contents(worn ? tests : List.of(), touched ? checks : List.of());
    List<Lost> lost = new ArrayList<>();
    if (worn) lost.addAll(testsLost(tests, contents));
    if (touched) lost.addAll(checksLost(checks, contents));
    if (lost.isEmpty()) return List.of();
    boolean declared = declares(history.message(commit));
    return lost.stream()
        .map(l ->
            new Evidence.Weakening(
                scanned.revision(commit), l.loss(), l.where(), l.words(), l.tests(), declared))
        .toList();
  }

  private static boolean declares(Message message) {
    String words = message.subject() + "\n" + message.body();
    return MADE_ANEW.matcher(words).find() || LESS_TESTED.matcher(words).find();
  }

  private Map<String, byte[]> contents(List<File> tests, List<File> checks) {
    Set<String> ids = new LinkedHashSet<>();
    for (List<File> files : List.of(tests, checks)) {
      for (File file : files) {
        if (!file.before().isEmpty()) ids.add(file.before());
        if (!file.after().isEmpty()) ids.add(file.after());
      }
    }
    Map<String, byte[]> contents = new HashMap<>();
    objects.read(
        List.copyOf(ids),
        (id, blob) -> {
          if (blob instanceof Blob.Content content && content.bytes().length <= LARGEST_FILE)
            contents.put(id, content.bytes());
        });
    return contents;
  }

  private List<Lost> testsLost(List<File> tests, Map<String, byte[]> contents) {
    List<TestLosses.Version> versions = new ArrayList<>();
    boolean suspicious = false;
    int balance = 0;
    for (File file : tests) {
      byte[] before = bytes(file.before(), contents);
      byte[] after = bytes(file.after(), contents);
      if (before == null || after == null) return List.of();
      Diff diff = Diff.between(before, after);
      int begun = matching(BEGINS, diff.added());
      int ended = matching(BEGINS, diff.removed());
      boolean asserts = matching(ASSERTS, diff.added()) > 0;
      boolean silent = matching(ASSERTS, diff.removed()) > 0 && !asserts;
      boolean off = matching(SWITCHES_OFF, diff.added()) > 0;
      suspicious |= file.status() == 'M' && (off || silent);
      balance += begun - ended;
      // Of a file in which no line of a test changed the tests are what they were.
      if (begun + ended > 0 || asserts || silent || off)
        versions.add(new TestLosses.Version(file.path(), before, after));
    }
    // Only where a test went for good, or may be switched off, is a grammar worth its cost.
    return suspicious || balance < 0 ? TestLosses.of(versions, insides::outline) : List.of();
  }

  private static int matching(Pattern pattern, List<Diff.Line> lines) {
    return (int) lines.stream().filter(l -> pattern.matcher(l.text()).find()).count();
  }

  /** Null where it could not be read. */
  private static byte @org.jspecify.annotations.Nullable [] bytes(
      String id, Map<String, byte[]> contents) {
    return id.isEmpty() ? new byte[0] : contents.get(id);
  }

  private static List<Lost> checksLost(List<File> checks, Map<String, byte[]> contents) {
    List<CheckLosses.Version> versions = new ArrayList<>();
    for (File file : checks) {
      byte[] before = bytes(file.before(), contents);
      byte[] after = bytes(file.after(), contents);
      if (before == null || after == null) return List.of();
      versions.add(
          new CheckLosses.Version(
              file.path(),
              new String(before, StandardCharsets.UTF_8),
              new String(after, StandardCharsets.UTF_8)));
    }
    return CheckLosses.of(versions);
  }
}

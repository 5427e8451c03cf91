package xpod.source.changelog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Wording;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.Tracker;

/** Changelogs, release notes and the fragments that are gathered into them. */
public final class Changelogs implements Tracker {
  private static final Set<String> STEMS =
      Set.of(
          "changelog",
          "changes",
          "history",
          "news",
          "releases",
          "release-notes",
          "release_notes",
          "releasenotes",
          "whatsnew",
          "what-is-new");

  private static final Set<String> EXTENSIONS =
      Set.of("md", "markdown", "mdown", "rst", "txt", "adoc", "asciidoc");

  /** Folders that hold one file for each entry that waits for a release. */
  private static final Set<String> FRAGMENTS =
      Set.of("changelog.d", "changelogs", "newsfragments", "changes.d", ".changes", ".changeset");

  /** Folders of documents; the changelog in them is that of the folder above. */
  private static final Set<String> HOUSED = Set.of("docs", "doc", "changelog", "unreleased");

  /** What a fragment of a known folder may be written in. */
  private static final Set<String> FRAGMENT_EXTENSIONS = Set.of("md", "rst", "txt", "yml", "yaml");

  /** The section an entry stands in, as the word that opens a message of the same kind. */
  private static final List<String> FIXED = List.of("fix", "bug", "security");

  @Override
  public String name() {
    return "changelog";
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
    String name = parts[parts.length - 1];
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    String extension = dot <= 0 ? "" : name.substring(dot + 1);
    if (isFragment(parts, stem, extension)) {
      return found(path, "an entry of a changelog that waits for a release");
    }
    boolean named = STEMS.contains(stem) || stem.startsWith("changelog");
    boolean text = extension.isEmpty() ? STEMS.contains(name) : EXTENSIONS.contains(extension);
    return named && text ? found(path, "named like a changelog") : null;
  }

  private Recognised found(String path, String why) {
    return new Recognised(this, feature(path), Certainty.ON_REQUEST, why);
  }

  private static boolean isFragment(String[] parts, String stem, String extension) {
    if (!FRAGMENT_EXTENSIONS.contains(extension) || stem.startsWith("readme")) return false;
    if (STEMS.contains(stem) || stem.equals("config") || stem.equals("template")) return false;
    for (int i = 0; i + 1 < parts.length; i++) if (FRAGMENTS.contains(parts[i])) return true;
    // "changelog/123.fix.md" has its number in front; other files there are of many kinds.
    boolean numbered = !stem.isEmpty() && Character.isDigit(stem.charAt(0));
    boolean folder = parts.length > 1 && STEMS.contains(parts[parts.length - 2]);
    return folder && numbered && stem.indexOf('.') > 0;
  }

  /** The folder of the product; "." for the whole repository, wherever in it the changelog is. */
  private static String feature(String path) {
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    while (!folder.isEmpty()) {
      String last = folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (!HOUSED.contains(last) && !FRAGMENTS.contains(last)) break;
      folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
    }
    return folder.isEmpty() ? "." : folder;
  }

  @Override
  public Snapshot empty(String path) {
    String stem = fragmentStem(path);
    return ChangelogFile.empty(stem != null ? new Fragment(stem)::read : Changelog::read);
  }

  /** The name of a fragment without its extension; null where the path is no fragment's. */
  private static @Nullable String fragmentStem(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
    String name = parts[parts.length - 1];
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    return isFragment(parts, stem, dot <= 0 ? "" : name.substring(dot + 1)) ? stem : null;
  }

  @Override
  public boolean holdsWork(String path, byte[] bytes) {
    if (bytes.length > ChangelogFile.MAX_BYTES || fragmentStem(path) != null) {
      return Tracker.super.holdsWork(path, bytes);
    }
    return Changelog.hasEntry(bytes);
  }

  /** A changelog numbers its entries by version, and "#12" is a change, not an entry. */
  @Override
  public boolean standsOut(String id) {
    return false;
  }

  /**
   * What an entry says. The section it stands in says what was done where the sentence does not.
   * What it names is often a file of the users, or what a program makes: it is spoken of, and need
   * not be there.
   */
  @Override
  public Wording says(TaskItem entry) {
    String section = entry.field("section").orElse("").toLowerCase(Locale.ROOT);
    String type = "";
    if (FIXED.stream().anyMatch(section::contains)) type = "fix: ";
    else if (section.contains("add") || section.contains("feature")) type = "feat: ";
    else if (section.contains("chang") || section.contains("improve")) type = "refactor: ";
    else if (section.contains("remov")) type = "remove ";
    Wording read = Wording.of(type + entry.text(), entry.details());
    List<Name> names =
        read.names().stream()
            .map(n -> new Name(n.kind(), n.value(), Name.Role.CONTEXT, 0))
            .toList();
    return new Wording(
        entry.text(),
        matter(read.matter()),
        read.acts(),
        names,
        read.terms(),
        false,
        read.disclosure(),
        read.promise().asSpokenOf());
  }

  /** "Check the type eagerly" tells here what the product does, not what somebody did. */
  private static Matter matter(Matter read) {
    return switch (read) {
      case ACT, RUN, INQUIRY -> Matter.CONTENT;
      case CONTENT, TEST, REMOVAL, NOTHING -> read;
    };
  }
}

package xpod.source.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.evidence.Evidence;
import xpod.source.git.History;
import xpod.source.git.Ref;

/**
 * Which tag ships what a changelog says under a version, and which changes that tag holds. Where it
 * is not plain which tag is meant, or the tag lies outside what was read, nothing is said.
 */
final class Releases {
  private static final Pattern VERSION =
      Pattern.compile(
          "^(?<prefix>.*?)[vV]?(?<version>\\d+(?:\\.\\d+)+(?:[-.+_]?[A-Za-z][\\w.]*)?)$");

  /** Prefixes that name no product. */
  private static final List<String> PLAIN = List.of("", "release", "rel", "version", "ver", "r");

  private final History history;
  private final Map<String, String> versions;
  private final Map<String, List<Tag>> tags = new HashMap<>();
  private final Map<Integer, BitSet> reach = new HashMap<>();
  private @Nullable Map<String, List<Integer>> bySubject;

  private record Tag(String prefix, String name, int commit) {}

  /**
   * @param versions the version under which each entry stands at last, by {@link #key}; empty for
   *     one that waits for its release
   */
  Releases(History history, Collection<Ref> refs, Map<String, String> versions) {
    this.history = history;
    this.versions = versions;
    if (versions.isEmpty()) return;
    for (Ref ref : refs) {
      int commit = ref.name().startsWith("refs/tags/") ? history.indexOf(ref.commit()) : -1;
      Matcher version = VERSION.matcher(ref.shortName());
      if (commit < 0 || !version.matches()) continue;
      Tag tag = new Tag(word(version.group("prefix")), ref.shortName(), commit);
      tags.computeIfAbsent(version.group("version"), v -> new ArrayList<>()).add(tag);
    }
  }

  /** How an entry is known among those of all changelogs. */
  static String key(String feature, String entry) {
    return feature + "\0" + entry;
  }

  /** Letters and digits alone: {@code release-} and {@code release/} are one prefix. */
  private static String word(String prefix) {
    return prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+$", "");
  }

  private @Nullable String version(Reported reported) {
    ListKind list = reported.list();
    if (list == null) return null;
    return versions.get(key(list.feature(), reported.claim().work().key()));
  }

  private @Nullable Tag tag(Reported reported) {
    String version = version(reported);
    ListKind list = reported.list();
    if (version == null || version.isEmpty() || list == null) return null;
    List<Tag> known = tags.getOrDefault(version, List.of());
    String feature = list.feature().toLowerCase(Locale.ROOT);
    String product = feature.substring(feature.lastIndexOf('/') + 1);
    boolean whole = feature.equals(".");
    List<Tag> meant =
        known.stream()
            .filter(t -> whole ? PLAIN.contains(t.prefix()) : t.prefix().endsWith(product))
            .toList();
    if (meant.isEmpty() && whole && known.size() == 1) return known.getFirst();
    return meant.size() == 1 ? meant.getFirst() : null;
  }

  /**
   * Whether an undoing takes a change away from the entry. What a release held stays true of it
   * when a later one takes it back; without a tag nobody can tell.
   */
  boolean undoes(Reported reported, int undoing) {
    Tag tag = tag(reported);
    return tag == null || holds(tag, undoing);
  }

  /** What of the changes found the release lacks; nothing where no tag is known. */
  Optional<Evidence.Release> release(Reported reported, Collection<Integer> changes) {
    Tag tag = tag(reported);
    if (tag == null || changes.isEmpty()) return Optional.empty();
    List<String> without =
        changes.stream().filter(c -> !ships(tag, c)).map(history::id).sorted().toList();
    return Optional.of(new Evidence.Release(tag.name(), without));
  }

  /** Whether the release of a claim has a change, as far as anybody can tell. */
  boolean ships(Reported reported, int commit) {
    Tag tag = tag(reported);
    return tag == null || ships(tag, commit);
  }

  private boolean holds(Tag tag, int commit) {
    return reach.computeIfAbsent(tag.commit(), history::reachableFrom).get(commit);
  }

  /**
   * The change itself, or the same picked over to the branch of the release. What is older than the
   * tag may be in it in another form, and is given the benefit of the doubt.
   */
  private boolean ships(Tag tag, int commit) {
    if (holds(tag, commit) || !history.at(commit).isAfter(history.at(tag.commit()))) return true;
    String subject = history.message(commit).subject();
    return subjects().getOrDefault(subject, List.of()).stream().anyMatch(c -> holds(tag, c));
  }

  private Map<String, List<Integer>> subjects() {
    Map<String, List<Integer>> known = bySubject;
    if (known == null) {
      known = new HashMap<>();
      for (int commit = 0; commit < history.size(); commit++) {
        String subject = history.message(commit).subject();
        known.computeIfAbsent(subject, s -> new ArrayList<>()).add(commit);
      }
      bySubject = known;
    }
    return known;
  }
}

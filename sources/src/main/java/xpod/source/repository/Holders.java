package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xpod.claim.Mention;
import xpod.claim.Name;
import xpod.claim.Named;
import xpod.claim.Terms;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;
import xpod.source.runs.Family;
import xpod.source.syntax.Definition;
import xpod.source.syntax.Kind;
import xpod.source.syntax.Language;
import xpod.source.syntax.Mark;
import xpod.source.syntax.Outline;

/**
 * The files that hold what claims say is in use: one that a claim names, the one that defines a
 * type or function it names, the one that answers its route, or the only one that knows the names
 * written below it.
 */
final class Holders {
  private static final int SHORTEST = 4;

  /** Of a route whose word more files have, it would cost too much to tell which answers it. */
  private static final int MOST_FILES = 60;

  /** In these a file is taken in by its name; elsewhere by what it defines. */
  private static final Set<Language> BY_FILE =
      EnumSet.of(
          Language.PYTHON, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX, Language.RUST);

  /** In these, methods are called without a word of the type that has them. */
  private static final Set<Language> BY_METHOD =
      EnumSet.of(
          Language.CSHARP,
          Language.RUBY,
          Language.PHP,
          Language.SWIFT,
          Language.SCALA,
          Language.C,
          Language.CPP,
          Language.ELIXIR,
          Language.KOTLIN);

  private final ObjectReader objects;
  private final Insides insides;
  private final Function<Reported, Set<String>> changed;
  private final Map<Product, Occurrences> searchers = new IdentityHashMap<>();
  private final Map<String, Optional<Source>> sources = new HashMap<>();

  /**
   * @param changed the paths that the changes linked to a claim touch
   */
  Holders(ObjectReader objects, Insides insides, Function<Reported, Set<String>> changed) {
    this.objects = objects;
    this.changed = changed;
    this.insides = insides;
  }

  /**
   * A file that holds what a claim says is in use.
   *
   * @param names what the rest of the product would mention of it
   * @param byFile whether the rest may mention the file itself instead
   * @param symbol the one thing that is meant, where its file has others that are in use; else
   *     empty
   */
  record Holder(
      Name name, String path, int line, Set<String> names, boolean byFile, String symbol) {
    String place() {
      return path + ":" + line;
    }
  }

  /** One version of a file, read by its grammar. */
  private record Source(String text, Language language, Outline outline) {}

  /** What each claim means; a claim whose things are plainly in use is left out. */
  Map<Reported, List<Holder>> of(List<Reported> claims, Product product) {
    Set<String> words = new TreeSet<>();
    for (Reported claim : claims) words.addAll(words(claim));
    Occurrences occurrences = new Occurrences(objects, words);
    Map<Reported, List<Holder>> holders = new LinkedHashMap<>();
    for (Reported claim : claims) {
      List<Holder> meant = new Search(claim, product, occurrences).holders();
      if (!meant.isEmpty()) holders.put(claim, meant);
    }
    return holders;
  }

  /** Every word that has to be looked for on behalf of a claim. */
  private static Set<String> words(Reported claim) {
    Set<String> words = new HashSet<>();
    for (Mention mention : claim.claim().says().promise().mentions()) {
      String word =
          mention.thing() instanceof Named.Route route ? routeWord(route) : mention.thing().value();
      if (Occurrences.isWord(word) && word.length() >= SHORTEST) words.add(word);
    }
    return words;
  }

  private static String routeWord(Named.Route route) {
    String last = "";
    for (String part : route.value().split("/", -1)) if (Occurrences.isWord(part)) last = part;
    return last;
  }

  private final class Search {
    private final Reported reported;
    private final Product product;
    private final Occurrences occurrences;

    Search(Reported reported, Product product, Occurrences occurrences) {
      this.reported = reported;
      this.product = product;
      this.occurrences = occurrences;
    }

    List<Holder> holders() {
      List<Holder> own = new ArrayList<>();
      for (Mention mention : reported.claim().says().promise().mentions()) {
        boolean delivered = mention.role() == Name.Role.MADE || mention.role() == Name.Role.TOUCHED;
        if (!delivered || mention.group() != 0) continue;
        switch (mention.thing()) {
          case Named.Path path -> file(path.value()).ifPresent(own::add);
          case Named.FileName file -> file(file.value()).ifPresent(own::add);
          case Named.Symbol symbol -> {
            Set<String> files = files(symbol.value());
            // What several files speak of is in use by one of them.
            if (files.size() > 1) return List.of();
            for (String file : files) defining(symbol.value(), file).ifPresent(own::add);
          }
          default -> {}
        }
      }
      if (!own.isEmpty()) return own;
      List<Holder> answering = answering();
      return answering.isEmpty() ? knowing() : answering;
    }

    private Set<String> files(String word) {
      if (word.length() < SHORTEST || !Occurrences.isWord(word)) return Set.of();
      return occurrences.of(word, product.blobs());
    }

    private Optional<Holder> file(String value) {
      List<String> found =
          product.blobs().keySet().stream()
              .filter(p -> p.equals(value) || p.endsWith("/" + value))
              .toList();
      if (found.size() != 1) return Optional.empty();
      return holder(new Name(Name.Kind.FILE, value, Name.Role.TOUCHED, 0), found.getFirst(), "");
    }

    private Optional<Holder> defining(String symbol, String path) {
      Source source = source(path);
      if (source == null || top(source.outline(), symbol) == null) return Optional.empty();
      return holder(new Name(Name.Kind.SYMBOL, symbol, Name.Role.TOUCHED, 0), path, symbol);
    }

    /** The files that answer a route; those that ask for it have its words, too. */
    private List<Holder> answering() {
      List<Holder> answering = new ArrayList<>();
      for (Mention mention : reported.claim().says().promise().mentions()) {
        if (!(mention.thing() instanceof Named.Route route) || mention.role() == Name.Role.GONE)
          continue;
        String word = routeWord(route);
        Set<String> files = files(word);
        if (files.size() > MOST_FILES) return List.of();
        Name name = new Name(Name.Kind.SYMBOL, route.value(), Name.Role.MADE, 0);
        List<Holder> here = new ArrayList<>();
        for (String path : files) {
          Source source = source(path);
          boolean said = source != null && source.text().contains("/" + word);
          if (source == null || !said || !answers(source.outline(), word)) continue;
          Optional<Holder> holder = holder(name, path, "");
          if (holder.isEmpty()) return List.of();
          here.add(holder.get());
        }
        if (here.size() != 1) return List.of();
        answering.addAll(here);
      }
      return answering;
    }

    private static boolean answers(Outline outline, String word) {
      return outline.definitions().stream()
          .anyMatch(d -> d.kind() == Kind.ROUTE && d.name().endsWith(word));
    }

    /** The one file that knows the names below the claim, and shares them with none. */
    private List<Holder> knowing() {
      String only = null;
      for (Mention mention : reported.claim().says().promise().mentions()) {
        String word = mention.thing().value();
        if (mention.role() == Name.Role.GONE || !isDistinctive(word)) continue;
        Set<String> files = files(word);
        if (files.size() != 1) continue;
        String file = files.iterator().next();
        if (only != null && !only.equals(file)) return List.of();
        only = file;
      }
      if (only == null || !changed.apply(reported).contains(only) || !isNamedAfter(only))
        return List.of();
      Name name = new Name(Name.Kind.FILE, only, Name.Role.CONTEXT, 0);
      return holder(name, only, "").stream().toList();
    }

    /** A name below a claim may stand by chance in a file that has nothing to do with it. */
    private boolean isNamedAfter(String path) {
      Set<String> terms = Terms.of(Paths.stem(path));
      return Terms.of(reported.claim().says().text()).stream().anyMatch(terms::contains);
    }

    /** Empty where the file may be in use without a word of it elsewhere. */
    private Optional<Holder> holder(Name name, String path, String symbol) {
      Source source = source(path);
      if (source == null || isFoundOtherwise(path, source)) return Optional.empty();
      Set<String> names = mentionable(source);
      Definition definition = symbol.isEmpty() ? null : top(source.outline(), symbol);
      boolean whole = definition == null || !isMeantAlone(source, definition);
      int line = definition == null ? 1 : definition.firstLine();
      boolean byFile = BY_FILE.contains(source.language());
      return Optional.of(new Holder(name, path, line, names, byFile, whole ? "" : symbol));
    }

    private boolean isFoundOtherwise(String path, Source source) {
      return Conventions.finds(path, source.language())
          || Conventions.knows(source.text(), source.language())
          || isSearched(path);
    }

    /** Whether code near the file, or code that names its folder, looks for files by itself. */
    private boolean isSearched(String path) {
      String folder = Paths.folder(path);
      for (String word : Conventions.SEARCHING) {
        for (String searcher : searchersOf(product).of(word, product.blobs())) {
          Source source = source(searcher);
          if (source == null || !Family.of(searcher).equals(Family.of(path))) continue;
          if (!Conventions.searches(word, source.text())) continue;
          String from = Paths.folder(searcher);
          boolean near = from.equals(folder) || from.equals(Paths.folder(folder));
          if (near || Importing.names(source.text(), folder)) return true;
        }
      }
      return false;
    }

    private @Nullable Source source(String path) {
      String blob = product.blobs().get(path);
      if (blob == null) return null;
      return sources.computeIfAbsent(path + " " + blob, k -> read(path, blob)).orElse(null);
    }
  }

  private Occurrences searchersOf(Product product) {
    return searchers.computeIfAbsent(product, p -> new Occurrences(objects, Conventions.SEARCHING));
  }

  private Optional<Source> read(String path, String blob) {
    Optional<Language> language = Language.of(path);
    if (language.isEmpty() || language.get() == Language.BASH) return Optional.empty();
    if (!(objects.read(blob) instanceof Blob.Content content)) return Optional.empty();
    return insides
        .outline(path, content.bytes())
        .filter(o -> !o.cut() && !o.broken())
        .map(o ->
            new Source(new String(content.bytes(), StandardCharsets.UTF_8), language.get(), o));
  }

  private static @Nullable Definition top(Outline outline, String symbol) {
    for (int place : outline.places(symbol)) {
      Definition definition = outline.definitions().get(place);
      boolean thing = definition.kind() == Kind.TYPE || definition.kind() == Kind.FUNCTION;
      if (thing && definition.within() < 0) return definition;
    }
    return null;
  }

  /** Whether a thing can be told to be unused in a file whose other things are in use. */
  private static boolean isMeantAlone(Source source, Definition definition) {
    boolean unused = source.outline().wiring(definition.name()).isEmpty();
    boolean spoken =
        source.outline().literals().stream().anyMatch(l -> l.text().contains(definition.name()));
    return unused
        && !spoken
        && !definition.is(Mark.TEST_CODE)
        && !isDecorated(source.text(), definition);
  }

  private static boolean isDecorated(String text, Definition definition) {
    String[] lines = text.split("\n", -1);
    for (int line = Math.max(0, definition.firstLine() - 2);
        line < definition.firstLine();
        line++) {
      String said = line < lines.length ? lines[line].strip() : "";
      if (said.startsWith("@") || said.startsWith("#[") || said.startsWith("[")) return true;
    }
    return false;
  }

  /** What other files would have to say to use something of this one. */
  private static Set<String> mentionable(Source source) {
    Set<String> names = new TreeSet<>();
    boolean methods = BY_METHOD.contains(source.language());
    boolean byFile = BY_FILE.contains(source.language());
    for (Definition definition : source.outline().definitions()) {
      boolean top = definition.within() < 0 || methods;
      boolean thing = definition.kind() != Kind.ROUTE && definition.kind() != Kind.OPTION;
      boolean word = Occurrences.isWord(definition.name());
      // Where the file has to be taken in, a plain word is said of many things.
      if (top && thing && word && (!byFile || isDistinctive(definition.name())))
        names.add(definition.name());
    }
    return names;
  }

  private static boolean isDistinctive(String word) {
    if (word.length() < SHORTEST || !Occurrences.isWord(word)) return false;
    boolean lined = word.indexOf('_', 1) > 0 && word.indexOf('_', 1) < word.length() - 1;
    boolean humped =
        word.chars().skip(1).anyMatch(Character::isUpperCase)
            && word.chars().anyMatch(Character::isLowerCase);
    return lined || humped;
  }
}

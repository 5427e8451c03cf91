package xpod.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a sentence once and says of each name how it is meant: the verb before it governs
 * it, a preposition between them bends that, and a new verb begins a new deed.
 */
final class Deeds {
  /** How far behind an "or" its second name may stand. */
  private static final int OR_REACHES = 3;

  /** Stands for a verb that is part of a longer word, or ends the sentence. */
  private static final String GLUED = "…";

  private static final Set<String> MIGRATING =
      words(
          "migrate migrates migrated switch switches switched upgrade upgrades upgraded bump bumps"
              + " bumped port transition move convert change changed update updated");

  private static final Set<String> TAKING_OUT =
      words("extract extracted split pull lift export exports exported expose re-export move-out");

  private final List<Token> tokens;
  private final Grammar grammar;
  private final List<Mentions.Found> found;
  private final Openings openings;
  private final boolean disowned;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Integer> mentionAt = new ArrayList<>();
  private final Deque<State> outside = new ArrayDeque<>();
  private State state;
  private int deedStart;
  private int clauseStart;
  private final List<Act> sharing = new ArrayList<>();
  private int verbAt = -1;
  private int groups;
  private int lastOr = -OR_REACHES - 1;

  /**
   * How the next name would be meant.
   *
   * @param act the verb that governs, if any
   * @param verb it as written
   * @param role what the next name would be
   * @param locked a clause only speaks of things, whatever prepositions follow
   */
  private record State(@Nullable Act act, String verb, Name.Role role, boolean locked) {
    State as(Name.Role other) {
      return locked ? this : new State(act, verb, other, false);
    }

    State lock() {
      return new State(act, verb, Name.Role.CONTEXT, true);
    }
  }

  private Deeds(
      List<Token> tokens, Grammar grammar, List<Mentions.Found> found, Promises.Head head) {
    this.tokens = tokens;
    this.openings = new Openings(tokens, grammar, at -> starts(found, at));
    this.grammar = grammar;
    this.found = found;
    Act lead = openings.lead();
    Act act = lead != null ? lead : head.type();
    this.disowned = head.disowned();
    this.state =
        new State(
            act,
            lead != null ? GLUED : "",
            act == null ? Name.Role.TOUCHED : Governing.role(act),
            false);
  }

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")));
  }

  /** What was read: the deeds, and for each mention where it stands. */
  record Read(List<Deed> deeds, List<Mention> mentions) {}

  static Read of(
      List<Token> tokens, Grammar grammar, List<Mentions.Found> found, Promises.Head head) {
    Deeds deeds = new Deeds(tokens, grammar, found, head);
    deeds.read();
    return new Read(List.copyOf(deeds.deeds), List.copyOf(deeds.mentions));
  }

  private void read() {
    int next = 0;
    int i = 0;
    while (i < tokens.size()) {
      while (next < found.size() && found.get(next).first() < i) next++;
      if (next < found.size() && found.get(next).first() == i) {
        mention(found.get(next));
        i = found.get(next).last() + 1;
        continue;
      }
      if (tokens.get(i).isMark()) mark(i);
      else if (tokens.get(i).isWord()) word(i);
      i++;
    }
    close(true);
  }

  // Marks ---------------------------------------------------------------------------------------

  private void mark(int i) {
    switch (tokens.get(i).text()) {
      case "(" -> {
        outside.push(state);
        Name.Role inner = state.role() == Name.Role.MADE ? Name.Role.TOUCHED : state.role();
        state = new State(state.act(), state.verb(), inner, state.locked());
      }
      case ")" -> {
        if (!outside.isEmpty()) state = outside.pop();
      }
      case "→" -> arrow(i);
      case ".", "!", "?", ";" -> {
        begin(null, "", i + 1);
        state = new State(null, "", deeds.isEmpty() ? Name.Role.TOUCHED : Name.Role.CONTEXT, false);
      }
      case "—" -> {
        boolean said = !deeds.isEmpty() || state.act() != null && !state.verb().isEmpty();
        if (said) state = state.lock();
        clauseStart = i + 1;
      }
      case ":" -> clauseStart = i + 1;
      case "/", "|" -> lastOr = i;
      case "," -> unspaced(i + 1);
      default -> {}
    }
  }

  /** In writings without blanks each part of a sentence has a verb of its own. */
  private void unspaced(int from) {
    boolean begins =
        tokens.stream().anyMatch(t -> t.isWord() && t.text().charAt(0) >= Script.FIRST_UNSPACED);
    if (!begins) return;
    Verbs.Glued glued = openings.gluedIn(from);
    if (glued == null || glued.act() == state.act()) return;
    begin(glued.act(), GLUED, from);
  }

  private void arrow(int i) {
    boolean moves = Governing.moves(state.act());
    if (mentions.isEmpty()) {
      state = state.as(moves ? Name.Role.MADE : state.role());
      return;
    }
    boolean bare = state.act() == null || state.verb().isEmpty();
    if (moves || bare && lastMentionAt() == i - 1) {
      if (lastMentionAt() == i - 1) again(Name.Role.GONE);
      state = state.as(Name.Role.MADE);
    } else {
      state = state.as(Name.Role.CONTEXT);
    }
  }

  private int lastMentionAt() {
    return mentionAt.isEmpty() ? -1 : mentionAt.getLast();
  }

  private void again(Name.Role role) {
    mentions.set(mentions.size() - 1, mentions.getLast().as(role));
  }

  // Words ---------------------------------------------------------------------------------------

  private void word(int i) {
    Token token = tokens.get(i);
    String lower = token.lower();
    if (grammar.is(Grammar.Part.OR, token)) lastOr = i;
    Act act = Openings.isUnspaced(token) ? null : Verbs.deed(lower);
    if (act != null
        && openings.open(i, act, state.locked(), mentions.isEmpty() && state.verb().isEmpty())) {
      if (negated(i)) state = state.lock();
      else begin(act, lower, i);
      return;
    }
    if (act != null && isPassive(i)) {
      passive(act, lower, i);
      return;
    }
    preposition(i, lower);
  }

  private boolean isName(int i) {
    return starts(found, i);
  }

  private boolean negated(int i) {
    return i > 0 && grammar.is(Grammar.Part.NOT, tokens.get(i - 1));
  }

  /** "`foo` removed", "`foo` was removed". */
  private boolean isPassive(int i) {
    if (i == 0 || state.locked() || !state.verb().isEmpty()) return false;
    String lower = tokens.get(i).lower();
    boolean participle = lower.endsWith("ed") || lower.endsWith("t") || !grammar.isEnglish();
    if (!participle || Openings.isOftenNoun(lower)) return false;
    Token last = tokens.get(i - 1);
    boolean after = lastMentionAt() == i - 1 || grammar.is(Grammar.Part.AUXILIARY, last);
    boolean helped = grammar.is(Grammar.Part.AUXILIARY, last);
    int subject = mentionAt.size() - 1;
    while (subject > 0 && mentionAt.get(subject - 1) >= clauseStart) subject--;
    boolean opens = !mentionAt.isEmpty() && mentionAt.get(subject) <= clauseStart + 2;
    return after && lastMentionSince(clauseStart) && (helped || opens);
  }

  private boolean lastMentionSince(int start) {
    return lastMentionAt() >= start;
  }

  private void passive(Act act, String verb, int i) {
    for (int m = deedStart; m < mentions.size(); m++) {
      boolean object = mentions.get(m).role() != Name.Role.CONTEXT;
      if (object) mentions.set(m, mentions.get(m).as(roleOf(act, mentions.get(m).thing())));
    }
    state = new State(act, verb, Governing.role(act), false);
  }

  private void begin(@Nullable Act act, String verb, int i) {
    Act before = state.act();
    boolean shares =
        before != null
            && act != null
            && i >= 2
            && verbAt == i - 2
            && grammar.is(Grammar.Part.AND, tokens.get(i - 1));
    if (shares) sharing.add(before);
    else close(false);
    verbAt = i;
    deedStart = mentions.size();
    clauseStart = i;
    state = new State(act, verb, act == null ? Name.Role.CONTEXT : Governing.role(act), false);
  }

  /** Books the deed that ends here. What a heading alone says counts only where nothing else is. */
  private void close(boolean last) {
    Act act = state.act();
    if (act == null) return;
    List<Mention> objects =
        mentions.subList(deedStart, mentions.size()).stream()
            .filter(m -> m.role() != Name.Role.CONTEXT)
            .toList();
    for (Act other : sharing) deeds.add(new Deed(other, shared(objects, act, other)));
    sharing.clear();
    if (state.verb().isEmpty() && objects.isEmpty() && !(last && deeds.isEmpty())) return;
    boolean fromTo =
        act == Act.CHANGE
            && MIGRATING.contains(state.verb())
            && objects.stream().anyMatch(m -> m.role() == Name.Role.GONE && !isVersion(m))
            && objects.stream().anyMatch(m -> m.role() == Name.Role.MADE);
    deeds.add(new Deed(fromTo ? Act.REPLACE : act, objects));
  }

  /** "Create and test `foo`": what the other verb makes is made, whatever else is done to it. */
  private List<Mention> shared(List<Mention> objects, Act act, Act other) {
    if (Governing.role(other) != Name.Role.MADE || Governing.role(act) != Name.Role.TOUCHED)
      return objects;
    List<Mention> made = new ArrayList<>();
    for (Mention object : objects) {
      int at = mentions.lastIndexOf(object);
      Mention as = object.as(Name.Role.MADE);
      boolean governed = at >= deedStart && !isInTree(object.thing());
      if (governed) mentions.set(at, as);
      made.add(governed ? as : object);
    }
    return made;
  }

  private static boolean isVersion(Mention mention) {
    return mention.thing() instanceof Named.Version;
  }

  // Prepositions --------------------------------------------------------------------------------

  private void preposition(int i, String lower) {
    Act act = state.act();
    boolean migrates = MIGRATING.contains(state.verb());
    if (i > 0 && grammar.is(Grammar.Part.SPOKEN_OF, tokens.get(i - 1))) return;
    if (act == Act.REMOVE && i > 0 && Nouns.REFERRING.contains(tokens.get(i - 1).lower())) return;
    if (lower.equals("to") && verbFollows(i)) state = state.lock();
    else if (grammar.is(Grammar.Part.CLAUSE, lower)) state = state.lock();
    else if (Governing.moves(act) && isTarget(i, lower)
        || migrates && isInto(lower) && isNew(i + 1)) target(act);
    else if (grammar.is(Grammar.Part.FROM, lower)) state = state.as(from(act, migrates));
    else if (grammar.is(Grammar.Part.SPOKEN_OF, lower)) state = state.as(Name.Role.CONTEXT);
    else if (grammar.is(Grammar.Part.WITH, lower)) state = state.as(Governing.with(act));
    else if (lower.equals("of") && (act == Act.REMOVE || act == null)) return;
    else if (grammar.is(Grammar.Part.PLACE, lower)) state = state.as(place(act, lower));
    else if (grammar.is(Grammar.Part.NOT, lower)) state = state.as(Name.Role.CONTEXT);
  }

  private boolean verbFollows(int i) {
    if (i + 1 >= tokens.size() || isName(i + 1)) return false;
    Token next = tokens.get(i + 1);
    return next.isWord() && Verbs.deed(next.lower()) != null && !Openings.isOftenNoun(next.lower())
        || i + 2 < tokens.size()
            && next.isWord()
            && grammar.is(Grammar.Part.ARTICLE, tokens.get(i + 2))
            && !grammar.is(Grammar.Part.ARTICLE, next);
  }

  private boolean isTarget(int i, String lower) {
    if (!grammar.is(Grammar.Part.TARGET, lower)) return false;
    return !lower.equals("with") && !lower.equals("by") || state.act() == Act.REPLACE;
  }

  /** "Update X to recognize Y" makes no Y; "migrate to `y`" does. */
  private boolean isNew(int i) {
    if (i >= tokens.size()) return false;
    Token next = tokens.get(i);
    return isName(i)
        || next.isWord() && !Character.isLowerCase(next.text().charAt(0))
        || grammar.is(Grammar.Part.ARTICLE, next) && isName(i + 1);
  }

  private static boolean isInto(String lower) {
    return Set.of("to", "into", "auf", "à", "a", "para", "на").contains(lower);
  }

  /** What comes now is the new one; what went before is the old, unless it moves from a place. */
  private void target(@Nullable Act act) {
    state = state.as(Name.Role.MADE);
    if (act != Act.MOVE) return;
    for (int m = deedStart; m < mentions.size(); m++) {
      Mention moved = mentions.get(m);
      boolean symbol = !isInTree(moved.thing());
      if (moved.role() == Name.Role.GONE && symbol && m == deedStart)
        mentions.set(m, moved.as(Name.Role.TOUCHED));
    }
  }

  private Name.Role from(@Nullable Act act, boolean migrates) {
    if (act == Act.REMOVE || TAKING_OUT.contains(state.verb())) return Name.Role.TOUCHED;
    if (!Governing.moves(act) && !migrates)
      return act == null ? Name.Role.TOUCHED : Name.Role.CONTEXT;
    if (act == Act.MOVE) {
      for (int m = deedStart; m < mentions.size(); m++)
        mentions.set(m, mentions.get(m).as(Name.Role.TOUCHED));
    }
    return Name.Role.GONE;
  }

  private Name.Role place(@Nullable Act act, String lower) {
    if (act == null)
      return state.role() == Name.Role.CONTEXT ? Name.Role.CONTEXT : Name.Role.TOUCHED;
    return switch (act) {
      case CREATE, ADD, CHANGE, FIX, REMOVE, RENAME, MOVE, REPLACE, TEST, DOCUMENT ->
          Name.Role.TOUCHED;
      case RUN, CHECK, INQUIRE, PERFORM -> Name.Role.CONTEXT;
    };
  }

  // Names ---------------------------------------------------------------------------------------

  private void mention(Mentions.Found here) {
    Name.Role role = meant(here);
    boolean or =
        here.first() - lastOr <= OR_REACHES && !mentions.isEmpty() && mentionAt.getLast() < lastOr;
    int group = or ? alternatives(here) : 0;
    mentions.add(
        new Mention(here.thing(), or && group > 0 ? mentions.getLast().role() : role, group));
    mentionAt.add(here.last());
  }

  /** The group of this name and the one before the "or", of the same sort; 0 where they differ. */
  private int alternatives(Mentions.Found here) {
    Mention before = mentions.getLast();
    if (isInTree(before.thing()) != isInTree(here.thing())) return 0;
    if (before.group() > 0) return before.group();
    groups++;
    int m = mentions.size() - 1;
    mentions.set(m, new Mention(before.thing(), before.role(), groups));
    while (--m >= deedStart && listed(m)) {
      Mention other = mentions.get(m);
      mentions.set(m, new Mention(other.thing(), other.role(), groups));
    }
    return groups;
  }

  /** "A, B or C": a comma alone stands between the mention and the next. */
  private boolean listed(int m) {
    int at = mentionAt.get(m);
    return at + 2 == mentionAt.get(m + 1) && tokens.get(at + 1).isMark(",") && state.act() != null;
  }

  private Name.Role meant(Mentions.Found here) {
    Named thing = here.thing();
    if (thing instanceof Named.Address || thing instanceof Named.Commit) return Name.Role.CONTEXT;
    if (thing instanceof Named.Issue) return Name.Role.CONTEXT;
    boolean unseen = disowned || PathNames.isRuntime(thing.value());
    if (unseen && isInTree(thing)) return Name.Role.CONTEXT;
    Name.Role glued = glued(here);
    if (glued != null) return glued;
    if (state.locked()) return isClosingPlace(here) ? Name.Role.TOUCHED : Name.Role.CONTEXT;
    Act act = state.act();
    String before = here.first() == 0 ? "" : tokens.get(here.first() - 1).lower();
    boolean writes = act == Act.CREATE || act == Act.ADD && isTest(thing);
    boolean file = thing instanceof Named.Path || thing instanceof Named.FileName;
    boolean spokenOf = state.role() == Name.Role.CONTEXT;
    if (writes && file && !spokenOf && (before.equals("in") || before.equals("at")))
      return Name.Role.MADE;
    if (act == Act.ADD && file && state.role() == Name.Role.MADE && toFollows(here))
      return Name.Role.CONTEXT;
    boolean parts = state.role() == Name.Role.MADE && file && before.equals("with");
    if (parts && act != Act.REPLACE) return Name.Role.CONTEXT;
    return state.role();
  }

  /** "Return an error when it fails in src/a.ts": the sentence ends with where it was done. */
  private boolean isClosingPlace(Mentions.Found here) {
    boolean ends = here.last() + 1 >= tokens.size() && outside.isEmpty();
    boolean placed = here.first() > 0 && tokens.get(here.first() - 1).isWord("in");
    Act act = state.act();
    boolean works = act != null && Governing.role(act) != Name.Role.CONTEXT;
    return ends && placed && works && here.thing() instanceof Named.Path;
  }

  private static boolean isTest(Named thing) {
    return thing.value().contains("test") || thing.value().contains("Test");
  }

  private boolean toFollows(Mentions.Found here) {
    int next = here.last() + 1;
    return next < tokens.size() && tokens.get(next).isWord("to");
  }

  private Name.@Nullable Role glued(Mentions.Found here) {
    int first = here.first();
    int last = here.last();
    String before = first > 0 && tokens.get(first - 1).isWord() ? tokens.get(first - 1).text() : "";
    String after =
        last + 1 < tokens.size() && tokens.get(last + 1).isWord()
            ? tokens.get(last + 1).text()
            : "";
    boolean unspaced =
        !before.isEmpty() && before.charAt(before.length() - 1) >= Script.FIRST_UNSPACED
            || !after.isEmpty() && after.charAt(0) >= Script.FIRST_UNSPACED;
    return unspaced ? Particles.role(before, after, state.act()) : null;
  }

  static boolean isInTree(Named thing) {
    return thing instanceof Named.Path
        || thing instanceof Named.FileName
        || thing instanceof Named.Folder
        || thing instanceof Named.Glob;
  }

  private static Name.Role roleOf(Act act, Named thing) {
    return thing instanceof Named.Issue ? Name.Role.CONTEXT : Governing.role(act);
  }

  private static boolean starts(List<Mentions.Found> found, int at) {
    return found.stream().anyMatch(f -> f.first() == at);
  }
}

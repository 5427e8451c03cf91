package xpod.claim;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The small words of a language, as far as they say how a name, a number or a phrase is meant.
 * Words of several languages look alike and mean different things ("no", "do", "a"), so that one
 * language is chosen for a sentence, and English where nothing tells. Of two words joined by a line
 * the second has to follow the first.
 */
final class Grammar {
  /** What a small word does. */
  enum Part {
    /** Where something was done. */
    PLACE,
    /** Before the new one of a rename, a move or a replacement. */
    TARGET,
    /** Before the old one, or the place a thing was taken from. */
    FROM,
    /** Before what is only spoken of, up to the next preposition. */
    SPOKEN_OF,
    /** Opens a clause in which everything is only spoken of. */
    CLAUSE,
    /** Before the parts of what is made: "with `bar()` and `baz()`". */
    WITH,
    AND,
    OR,
    NOT,
    /** Before a verb: then it is no deed of this work, as in "allow users to create". */
    SUBORDINATE,
    /** After these a participle is a deed: "`foo` was removed". */
    AUXILIARY,
    ARTICLE,
    ALL,
    NONE,
    ONLY,
    BELOW,
    AT_MOST,
    EXACTLY,
    ABOUT,
    AT_LEAST,
    ABOVE,
    CONDITION,
    MECHANISM,
    RESULT,
    /** Words that give a language away and do nothing else here. */
    TELLING
  }

  /** Shorter words belong to several languages. */
  private static final int LONG_ENOUGH = 4;

  private static final Grammar ENGLISH =
      read(
          """
          PLACE: in into inside within under at on onto across throughout for to of
          TARGET: to into with by as onto
          FROM: from
          SPOKEN_OF: per see like described defined specified documented listed outlined shown stated
            following via using as than e.g i.e eg cf vs versus against unlike
            matching matches instead rather without based according similar such mirroring mirrors
            reusing implementing extends extending calling calls reading reads called by before after during
            until since requires require
          CLAUSE: when if unless while whenever once because where whether though although so that
            which who whose
          WITH: with containing including having exposing providing
          AND: and & + then plus
          OR: or either
          NOT: not no don't never cannot can't won't doesn't isn't aren't without nor neither
          SUBORDINATE: to should can will must may could would that which who when if cannot do does
            did users user
          AUXILIARY: is are was were been be being gets got now
          ARTICLE: a an the its their this that these those new all every each any some both
          ALL: all every each everywhere throughout completely entirely fully across_all any_remaining
            whole entire everything
          NONE: none no zero no_longer no_more no_remaining
          ONLY: only exclusively solely
          BELOW: under below < less_than fewer_than lower_than smaller_than faster_than within shorter_than
          AT_MOST: ≤ at_most up_to max maximum no_more_than not_more_than limit_of limited_to no_larger_than
            capped_at not_exceed not_exceeding no_longer_than
          EXACTLY: exactly precisely == of_exactly equals
          ABOUT: ~ about approximately around roughly ≈ approx nearly almost
          AT_LEAST: ≥ at_least min minimum no_fewer_than no_less_than not_less_than minimum_of
          ABOVE: > over above more_than greater_than larger_than higher_than exceeds exceeding beyond
          CONDITION: when if unless while once whenever after before until upon during in_case
            on_error on_failure on_timeout on_success
          MECHANISM: with using via through by backed_by based_on powered_by falls_back fall_back
            fallback_to
          RESULT: returns return throws throw raises rejects reject shows show displays display
            prints print logs log emits emit validates validate defaults_to default_to exits exit
            produces retries retry so_that should must avoid
          TELLING: and the of is are add adds added fix fixes update remove create implement use
            test tests support make handle it not
          """);

  private static final List<Grammar> OTHERS =
      List.of(
          read(
              """
              PLACE: in im ins auf bei für zu zum zur an am unter
              TARGET: zu in durch nach mit auf als
              FROM: aus von vom
              SPOKEN_OF: wie gemäß laut ohne statt anhand mittels per mithilfe via nach vor
              CLAUSE: wenn falls damit sodass weil dass sobald
              WITH: mit samt inklusive
              AND: und sowie
              OR: oder
              NOT: nicht kein keine keinen nie ohne
              AUXILIARY: wird wurde wurden ist sind
              ARTICLE: der die das den dem des ein eine einen einem einer
              ALL: alle alles jede jeden jeder jedes allen überall vollständig komplett sämtliche
              NONE: kein keine keinen keinerlei nicht_mehr
              ONLY: nur ausschließlich
              BELOW: unter weniger_als kleiner_als kürzer_als
              AT_MOST: höchstens maximal bis_zu
              EXACTLY: genau
              ABOUT: etwa ungefähr circa ca rund
              AT_LEAST: mindestens
              ABOVE: über mehr_als größer_als
              CONDITION: wenn falls sobald nachdem bevor bei
              MECHANISM: mit mittels durch per über mithilfe
              RESULT: gibt liefert zeigt wirft
              TELLING: und der die das für hinzufügen entfernen ändern datei nicht ist erstellen
                beheben umbenennen ersetzen füge entferne ersetze schreiben
              """),
          read(
              """
              PLACE: dans sur pour à au aux en sous chez de du des
              TARGET: en par vers à avec
              FROM: depuis de du des
              SPOKEN_OF: selon comme sans via contre après avant
              CLAUSE: si quand lorsque afin pour_que que qui
              WITH: avec contenant
              AND: et puis
              OR: ou
              NOT: ne pas aucun aucune sans jamais
              AUXILIARY: est sont été
              ARTICLE: le la les l' un une des du
              ALL: tous toutes tout toute chaque partout entièrement
              NONE: aucun aucune plus_aucun
              ONLY: seulement uniquement
              BELOW: moins_de inférieur_à sous
              AT_MOST: au_plus au_maximum jusqu'à maximum
              EXACTLY: exactement
              ABOUT: environ
              AT_LEAST: au_moins minimum
              ABOVE: plus_de supérieur_à
              CONDITION: si quand lorsque après avant
              MECHANISM: avec par via
              RESULT: retourne renvoie affiche lance
              TELLING: et le la les des pour dans ajouter supprimer créer corriger une fichier
                remplacer renommer déplacer
              """),
          read(
              """
              PLACE: en a al sobre para de del bajo
              TARGET: a por con en al
              FROM: desde de del
              SPOKEN_OF: según como sin mediante contra vía usando
              CLAUSE: si cuando para_que que porque
              WITH: con incluyendo
              AND: y e
              OR: o u
              NOT: no sin nunca ningún ninguna
              AUXILIARY: es son fue fueron
              ARTICLE: el la los las un una unos unas
              ALL: todos todas todo toda cada completamente
              NONE: ningún ninguna ninguno
              ONLY: solo sólo solamente únicamente
              BELOW: menos_de menor_que
              AT_MOST: como_máximo hasta máximo
              EXACTLY: exactamente
              ABOUT: aproximadamente unos
              AT_LEAST: al_menos por_lo_menos mínimo
              ABOVE: más_de mayor_que
              CONDITION: si cuando después antes
              MECHANISM: con mediante usando por
              RESULT: devuelve muestra lanza
              TELLING: y el la los las del añadir agregar eliminar crear corregir para archivo
                reemplazar renombrar mover actualizar
              """),
          read(
              """
              PLACE: em no na nos nas a ao à para de do da sobre
              TARGET: para por com em
              FROM: de do da dos das desde
              SPOKEN_OF: conforme como sem via usando segundo
              CLAUSE: se quando para_que que porque
              WITH: com incluindo
              AND: e
              OR: ou
              NOT: não sem nunca nenhum nenhuma
              AUXILIARY: é são foi foram
              ARTICLE: o os as um uma
              ALL: todos todas todo toda cada completamente
              NONE: nenhum nenhuma
              ONLY: somente apenas só
              BELOW: menos_de menor_que
              AT_MOST: no_máximo até máximo
              EXACTLY: exatamente
              ABOUT: aproximadamente cerca_de
              AT_LEAST: pelo_menos no_mínimo
              ABOVE: mais_de maior_que
              CONDITION: se quando após antes
              MECHANISM: com usando por
              RESULT: retorna mostra lança
              TELLING: não adicionar adiciona remover criar corrigir uma arquivo são dos das com
                substituir renomear atualizar
              """),
          read(
              """
              PLACE: в во на для под при к
              TARGET: в на во
              FROM: из с со от
              SPOKEN_OF: как согласно без через по
              CLAUSE: если когда чтобы что который которая
              WITH: с со включая
              AND: и
              OR: или
              NOT: не нет без
              AUXILIARY: был была было были
              ALL: все всех всё каждый каждую каждого везде полностью
              NONE: ни_одного больше_не никаких нет
              ONLY: только
              BELOW: менее меньше до ниже
              AT_MOST: не_более максимум не_больше
              EXACTLY: ровно точно
              ABOUT: около примерно
              AT_LEAST: не_менее минимум не_меньше
              ABOVE: более больше свыше выше
              CONDITION: если когда при после до
              MECHANISM: с через посредством по
              RESULT: возвращает показывает бросает
              TELLING: и в на из для не добавить удалить исправить создать обновить заменить
                переименовать
              """),
          read(
              """
              PLACE: için içinde içine
              TARGET: olarak ile
              FROM: yerine
              SPOKEN_OF: gibi göre
              CLAUSE: eğer
              WITH: ile
              AND: ve
              OR: veya ya
              NOT: değil yok
              ALL: tüm bütün her hepsi tamamen
              NONE: hiçbir
              ONLY: sadece yalnızca
              BELOW: daha_az altında
              AT_MOST: en_fazla en_çok
              EXACTLY: tam
              ABOUT: yaklaşık
              AT_LEAST: en_az
              ABOVE: fazla üzerinde
              CONDITION: eğer
              MECHANISM: ile kullanarak
              RESULT: döndürür gösterir
              TELLING: ve için ekle ekler eklendi kaldır düzelt güncelle sil oluştur bir dosyası
              """));

  private final Map<Part, Set<String>> words;

  /** What a word can begin: nearly all words begin nothing, and most questions end here. */
  private final Map<String, Set<Part>> beginning = new HashMap<>();

  private Grammar(Map<Part, Set<String>> words) {
    this.words = words;
    words.forEach((part, phrases) -> {
      for (String phrase : phrases) {
        String first =
            phrase.substring(0, phrase.indexOf('_') < 0 ? phrase.length() : phrase.indexOf('_'));
        beginning.computeIfAbsent(first, f -> EnumSet.noneOf(Part.class)).add(part);
      }
    });
  }

  private static Grammar read(String table) {
    Map<Part, Set<String>> words = new EnumMap<>(Part.class);
    for (Part part : Part.values()) words.put(part, Set.of());
    for (String row : table.replace("\n  ", " ").split("\n")) {
      int colon = row.indexOf(':');
      List<String> of = List.of(row.substring(colon + 1).strip().split("\\s+"));
      words.put(Part.valueOf(row.substring(0, colon)), new HashSet<>(of));
    }
    return new Grammar(words);
  }

  /** The language that most of the small words of the sentence belong to. */
  static Grammar of(List<Token> tokens) {
    Grammar best = ENGLISH;
    int most = ENGLISH.telling(tokens);
    for (Grammar other : OTHERS) {
      int told = other.telling(tokens);
      if (told > most) {
        best = other;
        most = told;
      }
    }
    return best;
  }

  private int telling(List<Token> tokens) {
    int told = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isWord()) continue;
      if (is(Part.TELLING, token.lower()) || tellsAlone(token.lower()) || tellsTogether(tokens, i))
        told++;
    }
    return told;
  }

  /** A longer small word that English does not have. */
  private boolean tellsAlone(String lower) {
    return this != ENGLISH
        && lower.length() >= LONG_ENOUGH
        && beginning.containsKey(lower)
        && !ENGLISH.beginning.containsKey(lower);
  }

  /** "al menos", "no máximo". */
  private boolean tellsTogether(List<Token> tokens, int i) {
    return this != ENGLISH
        && (length(Part.AT_MOST, tokens, i) > 1
            || length(Part.AT_LEAST, tokens, i) > 1
            || length(Part.BELOW, tokens, i) > 1
            || length(Part.ABOVE, tokens, i) > 1);
  }

  boolean isEnglish() {
    return this == ENGLISH;
  }

  boolean is(Part part, String lower) {
    return words.getOrDefault(part, Set.of()).contains(lower);
  }

  boolean is(Part part, Token token) {
    return token.isWord() && is(part, token.lower());
  }

  /**
   * How many words of the sentence, from {@code at} on, are a phrase of this part: the longest of
   * three, two or one; 0 where none is.
   */
  int length(Part part, List<Token> tokens, int at) {
    if (!beginning.getOrDefault(tokens.get(at).lower(), Set.of()).contains(part)) return 0;
    StringBuilder phrase = new StringBuilder();
    int found = 0;
    for (int i = at; i < tokens.size() && i < at + 4; i++) {
      Token token = tokens.get(i);
      boolean sign = token.isMark() && i == at;
      if (!token.isWord() && !sign) break;
      if (i > at) phrase.append('_');
      phrase.append(token.lower());
      if (is(part, phrase.toString())) found = i - at + 1;
    }
    return found;
  }
}

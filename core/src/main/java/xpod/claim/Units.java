package xpod.claim;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What numbers in a claim count or measure. */
final class Units {

  private static final Map<String, String> UNITS = new HashMap<>();

  /** Things that are counted where no comparison says that a number is meant. */
  private static final Set<String> COUNTED;

  static {
    units("% percent prozent pourcent");
    units("ms msec millisecond milliseconds millis millisekunden");
    units("s sec secs second seconds sekunden segundos secondes секунд");
    units("min mins minute minutes minuten minutos");
    units("h hr hrs hour hours stunden");
    units("day d days tage jours días");
    units("week weeks");
    units("B byte bytes");
    units("KB kb kib k kilobyte kilobytes");
    units("MB mb mib megabyte megabytes");
    units("GB gb gib gigabyte gigabytes");
    units("line lines loc sloc zeilen lignes líneas linhas строк satır");
    units("px pixel pixels");
    units("character characters chars char zeichen caractères caracteres символов");
    units("x times-faster");
    units("time times");
    units("fps");
    units("rps qps");
    units("token tokens");
    List<String> counted =
        List.of(
            "test tests тестов тесты тестами",
            "case cases testcases",
            "retry retries",
            "attempt attempts",
            "file files dateien fichiers archivos arquivos файлов",
            "method methods",
            "function functions",
            "class classes",
            "endpoint endpoints",
            "field fields",
            "column columns",
            "table tables",
            "item items",
            "entry entries",
            "record records",
            "row rows",
            "request requests",
            "user users",
            "error errors",
            "warning warnings",
            "assertion assertions",
            "scenario scenarios",
            "example examples",
            "language languages",
            "component components",
            "page pages",
            "command commands",
            "option options",
            "module modules",
            "call calls",
            "site sites",
            "step steps",
            "category categories",
            "template templates",
            "script scripts",
            "agent agents",
            "reference references",
            "usage usages",
            "occurrence occurrences",
            "section sections",
            "parameter parameters",
            "word words",
            "commit commits",
            "node nodes",
            "connection connections",
            "thread threads",
            "worker workers",
            "level levels",
            "result results",
            "suggestion suggestions",
            "violation violations",
            "fix fixes",
            "query queries",
            "route routes",
            "bug bugs",
            "issue issues",
            "doc docs",
            "document documents",
            "guide guides",
            "skill skills",
            "rule rules",
            "hook hooks",
            "screen screens",
            "type types",
            "package packages",
            "service services",
            "model models",
            "dependency dependencies",
            "migration migrations",
            "spec specs",
            "scene scenes");
    counted.forEach(Units::units);
    Set<String> all = new HashSet<>();
    for (String each : counted) all.addAll(List.of(each.split(" ")));
    all.addAll(Set.of("lines", "line", "times", "characters", "chars", "loc"));
    COUNTED = Collections.unmodifiableSet(all);
  }

  private static void units(String forms) {
    String[] all = forms.split(" ");
    for (String form : all) UNITS.put(form.toLowerCase(Locale.ROOT), all[0]);
  }

  private Units() {}

  /**
   * The unit that a word stands for, in the singular; null for none. {@code lower} is in lower
   * case.
   */
  static @Nullable String of(String lower) {
    return UNITS.get(lower);
  }

  static boolean isUnit(String lower) {
    return UNITS.containsKey(lower);
  }

  /** Whether it is a thing that is counted where no comparison says that a number is meant. */
  static boolean isCounted(String lower) {
    return COUNTED.contains(lower);
  }

  /** Whether the unit is that of something counted, and not measured. */
  static boolean counts(String unit) {
    return COUNTED.stream().anyMatch(c -> unit.equals(UNITS.get(c)));
  }
}

package xpod.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import xpod.Golden;
import xpod.PodId;
import xpod.claim.Errand;
import xpod.claim.Matter;
import xpod.config.ConfigReader.Outcome;
import xpod.contract.Clause;
import xpod.contract.EvidenceContract;
import xpod.contract.PathGlob;
import xpod.contract.Proof;
import xpod.contract.Requirement;

class ConfigReaderTest {
  private static final String WHOLE =
      """
      # what we agreed on
      version: 1
      trackers:
        include: ["docs/**/todo.md"]
        exclude: ["vendor/**", "old/tasks.md"]
      contract:
        name: checkout
        version: 3
        grace: 90m
        probation: {agents: 14d, people: 48h}
        clauses:
          - when: [content, removal]
            paths: "docs/**"
            needs: changed
          - when: [run]
            needs:
              any:
                - reported
                - all: [tested, {by-another: reviewed}]
        commands:
          - {name: tests, run: [mvn, -o, verify], shows: tests, reports: ["**/TEST-*.xml"]}
          - name: lint
            run: ["./lint", 2, ""]
            shows: checks
            within: 2m
            memory: 512
            network: true
            environment: {JAVA_HOME: /opt/jdk}
      pods:
        - name: checkout
          paths: ["src/checkout/**", "specs/012-checkout/**"]
        - name: Zahlungen 2
          paths: ["pay/**"]
      """;

  private static Outcome read(String yaml) {
    return ConfigReader.read(yaml.getBytes(UTF_8), "xpod.yaml@9f31c2a");
  }

  private static List<Mistake> mistakes(byte[] bytes) {
    return ConfigReader.read(bytes, "x") instanceof Outcome.Refused r ? r.mistakes() : List.of();
  }

  @Test
  void everyKeyIsRead() {
    assertThat(read(WHOLE)).isInstanceOf(Outcome.Agreed.class);
    Config config = ((Outcome.Agreed) read(WHOLE)).config();
    assertThat(config.origin()).isEqualTo("xpod.yaml@9f31c2a");
    assertThat(config.trackers()).containsExactly(new PathGlob("docs/**/todo.md"));
    assertThat(config.leftOut())
        .containsExactly(new PathGlob("vendor/**"), new PathGlob("old/tasks.md"));
    assertThat(config.pods())
        .containsExactly(
            new Config.PodPaths(new PathGlob("src/checkout/**"), new PodId("checkout")),
            new Config.PodPaths(new PathGlob("specs/012-checkout/**"), new PodId("checkout")),
            new Config.PodPaths(new PathGlob("pay/**"), new PodId("Zahlungen 2")));
    assertThat(config.commands())
        .containsExactly(
            new Command(
                "tests",
                List.of("mvn", "-o", "verify"),
                Errand.TESTS,
                List.of("**/TEST-*.xml"),
                Duration.ofMinutes(10),
                4096,
                false,
                Map.of()),
            new Command(
                "lint",
                List.of("./lint", "2", ""),
                Errand.CHECKS,
                List.of(),
                Duration.ofMinutes(2),
                512,
                true,
                Map.of("JAVA_HOME", "/opt/jdk")));
    EvidenceContract contract = config.contract();
    assertThat(contract.name() + "@" + contract.version()).isEqualTo("checkout@3");
    assertThat(contract.grace()).isEqualTo(Duration.ofMinutes(90));
    assertThat(contract.probationOfAgents()).isEqualTo(Duration.ofDays(14));
    assertThat(contract.probationOfPeople()).isEqualTo(Duration.ofHours(48));
    assertThat(contract.clauses().subList(0, 2))
        .containsExactly(
            new Clause(
                Set.of(Matter.CONTENT, Matter.REMOVAL),
                new PathGlob("docs/**"),
                Requirement.need(Proof.CHANGED)),
            new Clause(
                Set.of(Matter.RUN),
                PathGlob.EVERYWHERE,
                Requirement.anyOf(
                    Requirement.need(Proof.REPORTED),
                    Requirement.allOf(
                        Requirement.need(Proof.TESTED),
                        new Requirement.ByAnother(Requirement.need(Proof.REVIEWED))))));
    assertThat(contract.clauses())
        .endsWith(EvidenceContract.DEFAULT.clauses().toArray(Clause[]::new));
  }

  @Test
  void theLeastIsTheDefault() {
    assertThat(read("\uFEFFversion: 1\r\n"))
        .isEqualTo(
            new Outcome.Agreed(
                new Config(
                    "xpod.yaml@9f31c2a",
                    EvidenceContract.DEFAULT,
                    List.of(),
                    List.of(),
                    List.of())));
  }

  @Test
  void likelyMistakes() throws IOException {
    StringBuilder told = new StringBuilder();
    Path table = Path.of("src/test/resources/xpod/config/mistakes.txt");
    for (String part : Files.readString(table).substring(4).split("(?m)^=== ")) {
      String name = part.lines().findFirst().orElseThrow();
      String yaml = part.substring(name.length() + 1);
      List<Mistake> mistakes = mistakes(yaml.getBytes(UTF_8));
      assertThat(mistakes).as(name).isNotEmpty();
      told.append("=== ").append(name).append('\n');
      mistakes.forEach(m -> told.append(m).append('\n'));
    }
    assertThat(told.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7F));
    Golden.check("config/mistakes.txt", told.toString());
  }

  @Test
  @Timeout(10)
  void bombsAreRefused() {
    for (String bomb :
        List.of(
            "[".repeat(5000),
            "{a: ".repeat(20000),
            "- ".repeat(5000),
            "? ".repeat(5000),
            "version: 1\npods: " + "[".repeat(5000),
            "\"" + "a".repeat(200_000),
            "a: ".repeat(5000),
            "&a ".repeat(5000),
            "! ".repeat(5000),
            "x".repeat(300_000),
            "a: &a [1]\n" + "b: [*a,*a,*a]\n".repeat(50),
            "#".repeat(200_000),
            "---\n".repeat(9999),
            "%YAML 9.9\n---\na: 1\n",
            "version: " + "9".repeat(100_000))) {
      assertThat(mistakes(bomb.getBytes(UTF_8))).isNotEmpty();
    }
    assertThat(mistakes(new byte[] {(byte) 0xC3, 0x28}).getFirst().what()).contains("UTF-8");
  }

  @Test
  @Timeout(30)
  void noBytesMakeItThrow() {
    long seed = Long.getLong("seed", 20260310);
    System.out.println("ConfigReaderTest seed " + seed + " (-Dseed=…)");
    Random random = new Random(seed);
    String bits = "[]{}:,-?&*!|>'\"%@`#~ \n\t\\\u00e9a1";
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder(WHOLE);
      for (int j = random.nextInt(8); j >= 0; j--) {
        int at = random.nextInt(text.length());
        char c = bits.charAt(random.nextInt(bits.length()));
        if (random.nextBoolean()) text.insert(at, c);
        else text.setCharAt(at, c);
      }
      assertThat(read(text.toString())).isNotNull();
    }
  }

  @Test
  void theSchemaAgrees() throws IOException {
    Path file = Path.of("src/main/resources/xpod/config/xpod-yaml-v1.schema.json");
    String text = Files.readString(file);
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    assertThat(schema.validate(WHOLE, InputFormat.YAML)).isEmpty();
    assertThat(schema.validate("version: 1\npod: []\n", InputFormat.YAML)).isNotEmpty();
    String bare = "version: 1\ncontract: {grace: 24}\n";
    assertThat(schema.validate(bare, InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void theNearestWord() {
    assertThat(Nearest.of("inculde", List.of("include", "exclude"))).contains("include");
    assertThat(Nearest.of("Pods", List.of("pods"))).contains("pods");
    assertThat(Nearest.of("bananas", List.of("pods", "version"))).isEmpty();
    assertThat(Nearest.distance("abcd", "acbd")).isEqualTo(1);
  }
}

package xpod.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that stand beside a name and say what sort of thing it is. */
final class Nouns {
  static final Set<String> OPTION =
      words("option options flag flags switch switches argument arguments arg parameter");
  static final Set<String> COMMAND =
      words("command commands subcommand subcommands sub-command cli 命令 コマンド befehl");
  static final Set<String> RUNNING = words("run runs running execute via rerun invoke");
  static final Set<String> KEY =
      words(
          "config configuration configurations setting settings key keys property properties"
              + " toml yaml yml frontmatter field-key preference 设置 配置 設定");
  static final Set<String> ENVIRONMENT = words("env environment variable variables envvar");
  static final Set<String> ROUTE =
      words(
          "endpoint endpoints route routes url urls api apis webhook webhooks router handler"
              + " handlers rest page pages redirect redirects request requests");
  static final Set<String> TABLE = words("table tables tabelle");
  static final Set<String> COLUMN = words("column columns spalte colonne columna");
  static final Set<String> LIBRARY =
      words(
          "dependency dependencies library libraries package packages lib libs sdk framework"
              + " devdependency devdependencies");
  static final Set<String> TEST = words("test tests spec scenario testcase case テスト 测试");
  static final Set<String> TYPE =
      words(
          "class classes interface interfaces struct structs enum enums type types trait traits"
              + " record model models entity service component components exception"
              + " controller repository provider adapter module dataclass mixin クラス 类 klasse classe"
              + " clase класс");
  static final Set<String> FUNCTION =
      words(
          "function functions func method methods helper helpers hook hooks callback fn procedure"
              + " 函数 方法 関数 メソッド funktion methode fonction función função функция");
  static final Set<String> CONSTANT = words("constant constants const macro enum-value");
  static final Set<String> VARIABLE = words("variable variables var local global");
  static final Set<String> BRANCH = words("branch branches worktree checkout tag remote");
  static final Set<String> PULL_REQUEST = words("pr prs pull mr merge");
  static final Set<String> ISSUE = words("issue issues bug ticket gh");
  static final Set<String> UPGRADE =
      words("bump bumps bumped upgrade upgrades upgraded update updates updated downgrade pin");
  static final Set<String> VERSION = words("version versions release releases v");
  static final Set<String> COMMIT = words("commit commits sha hash revision rev");

  /** "References to `foo`" are of it, and not a place. */
  static final Set<String> REFERRING =
      words(
          "references reference uses usage usages use calls call imports import mentions mention"
              + " support dependency dependencies dependence reliance occurrences references/uses"
              + " références appels referencias usos referências verweise aufrufe workaround"
              + " workarounds compatibility need code");

  static final Set<String> VERBS_OF_HTTP = words("GET POST PUT PATCH DELETE HEAD OPTIONS");

  /** What people write before a sub-command. */
  static final Set<String> TOOLS =
      words(
          "npm npx pnpm yarn bun deno node git gh glab docker docker-compose podman kubectl helm"
              + " make mvn gradle ./gradlew ./mvnw cargo go rustc pip pip3 pipx uv poetry python"
              + " python3 pytest tox ruby bundle rake gem php composer dotnet swift terraform"
              + " ansible curl wget bash sh zsh sudo brew apt apt-get cd ls cat grep sed awk rm"
              + " mkdir cp mv chmod tsc eslint prettier jest vitest playwright cmake ninja sbt"
              + " mix");

  /** Products whose names are written like types. */
  static final Set<String> PRODUCTS =
      words(
          "github gitlab bitbucket javascript typescript coffeescript postgresql mysql sqlite"
              + " mongodb graphql openapi openai chatgpt macos ios ipados watchos linkedin youtube"
              + " facebook whatsapp wordpress phpunit junit testng webassembly websocket websockets"
              + " webrtc webhook webhooks devops oauth jquery redis cloudflare digitalocean"
              + " rabbitmq elasticsearch opensearch dynamodb bigquery clickhouse cockroachdb"
              + " mariadb influxdb localstack pagerduty newrelic posthog hashicorp intellij pycharm"
              + " webstorm vscode phpstorm copilot opencode claudecode deepseek openrouter"
              + " huggingface langchain pytorch tensorflow numpy scipy scikit matplotlib pandas"
              + " fastapi sqlalchemy nodejs nextjs vuejs nuxtjs reactjs angularjs golang rubygems"
              + " rubocop kubernetes javadoc jsdoc typedoc phpdoc readme todo yaml json openssl"
              + " opentelemetry protobuf grpc paypal stripe todomvc jetbrains freebsd openbsd"
              + " netbsd powershell latex markdown restructuredtext dockerhub devcontainer"
              + " devcontainers sonarqube codeql dependabot circleci travisci appveyor owasp"
              + " sqlserver icloud airtable microservice microservices middleware dropdown"
              + " tailwindcss bootstrap");

  private Nouns() {}

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")));
  }
}

package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines take a file in, and which only have its name in them. */
class ImportingTest {
  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | shop/web/routes.py | from shop.web.routes import a      | shop/start.py
          true  | shop/web/routes.py | from .routes import a              | shop/web/start.py
          true  | shop/web/routes.py | from . import routes               | shop/web/start.py
          true  | shop/web/routes.py | from ..web.routes import a         | shop/core/start.py
          false | shop/web/routes.py | from .routes import a              | shop/core/start.py
          false | shop/web/routes.py | from bank.web.routes import a      | shop/start.py
          false | shop/web/routes.py | from ..core.routes import a        | shop/web/start.py
          false | shop/web/routes.py | the routes of the shop             | shop/start.py
          true  | shop/web/routes.py | CMD ["uvicorn", "shop.web.routes:app"] | Dockerfile
          true  | shop/sweep.py      | python shop/sweep.py               | Makefile
          false | shop/sweep.py      | import sweep from "sweep";         | web/a.ts
          true  | src/web/route.ts   | import { a } from "./route";       | src/web/b.ts
          false | src/web/route.ts   | import { a } from "./route";       | src/core/b.ts
          true  | src/web/route.ts   | import { a } from "@/web/route";   | src/core/b.ts
          true  | src/web/route.ts   | const a = lazy(() => import("../web/route")); | src/core/b.ts
          true  | src/sweep.rs       | mod sweep;                         | src/a.rs
          true  | src/sweep.rs       | use crate::sweep::run;             | src/a.rs
          """)
  void aFileIsTakenIn(boolean taken, String path, String line, String user) {
    assertThat(Importing.takes(line, user, path)).isEqualTo(taken);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | import_module(f"shop.sites.{name}") | shop/sites
          true  | glob("shop/sites/*.py")             | shop/sites
          false | glob("bank/sites/*.py")             | shop/sites
          false | "the sites are many"                | shop/sites
          true  | import_module(f"sites.{name}")      | sites
          """)
  void aFolderIsNamed(boolean named, String line, String folder) {
    assertThat(Importing.names(line, folder)).isEqualTo(named);
  }
}

import { posix } from "node:path";
import type { Finding, Import, Rule, SourceFile } from "./source-file";

/** A package may import those with a lower rank. The end-to-end tests and the scripts import none. */
const RANKS: Record<string, number> = { metrics: 0, db: 1, api: 2, web: 3, cli: 3 };

/** The package, app or folder that a path lies in: `packages/api/src/x.ts` is `api`'s. */
function ownerOf(path: string): string {
  const [top = "", name = ""] = path.split("/");
  return top === "packages" || top === "apps" ? name : top;
}

/** Where an import leads inside the repository, or null for a dependency. */
export function resolveImport(file: SourceFile, specifier: string): string | null {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(file.path), specifier);
  if (specifier.startsWith("@/")) return posix.join("apps/web/src", specifier.slice(2));
  const [, workspace, rest] = /^@kwartet\/([^/]+)(?:\/(.*))?$/.exec(specifier) ?? [];
  if (!workspace) return null;
  return posix.join(workspace === "web" ? "apps" : "packages", workspace, "src", rest ?? "");
}

function report(file: SourceFile, { line }: Import, [wrong, instead]: [string, string]): Finding {
  return { path: file.path, line, wrong, instead };
}

/** Imports go one way: metrics ← db ← api ← web, cli. */
export const checkPackageDirection: Rule = (file) =>
  file.imports.flatMap((found) => {
    const target = resolveImport(file, found.specifier);
    if (target === null) return [];
    const [from, to] = [ownerOf(file.path), ownerOf(target)];
    if (from === to || !(to in RANKS)) return [];
    const [rankFrom, rankTo] = [RANKS[from] ?? -1, RANKS[to] ?? 0];
    if (rankTo >= rankFrom) {
      const rule = "imports go one way, metrics ← db ← api ← web, cli; e2e and scripts import none of them";
      return [report(file, found, [`${from} imports ${to}`, `${rule}: move what is shared to the left`])];
    }
    if (found.specifier.startsWith(".")) {
      const instead = `import "@kwartet/${to}/…", so that its package.json stays the wall`;
      return [report(file, found, [`a relative import reaches into ${to}`, instead])];
    }
    return [];
  });

/** Only server.ts and the scripts of the web app open the database. */
export const checkWebStaysOffTheDatabase: Rule = (file) => {
  const isAllowed = file.isTest || /^apps\/web\/(src\/server\.ts|scripts\/)/.test(file.path);
  if (!file.path.startsWith("apps/web/") || isAllowed) return [];
  return file.imports
    .filter(({ specifier }) => /^(@kwartet\/db|drizzle-orm|pg|@electric-sql\/pglite)(\/|$)/.test(specifier))
    .map((found) =>
      report(file, found, [
        `a screen imports ${found.specifier}`,
        "only apps/web/src/server.ts and apps/web/scripts/ touch the database: ask for it through packages/api",
      ]),
    );
};

type Layer = { name: "app" | "features" | "below"; feature: string };

function layerOf(path: string): Layer | null {
  const [, inside] = /^apps\/web\/src\/(.+)$/.exec(path) ?? [];
  if (!inside) return null;
  const [folder, feature = ""] = inside.split("/");
  if (folder === "app") return { name: "app", feature: "" };
  return folder === "features" ? { name: "features", feature } : { name: "below", feature: "" };
}

function judgeLayers(from: Layer, to: Layer): [string, string] | null {
  if (to.name === "app" && from.name !== "app")
    return ["only app/ may import from app/", "move what both need down to features/ or ui/"];
  if (to.name === "features" && from.name === "below")
    return [
      "ui and what lies beside it must not know a feature",
      "pass it in as a prop, or move this file up",
    ];
  if (to.name === "features" && from.name === "features" && from.feature !== to.feature)
    return [
      `feature ${from.feature} imports feature ${to.feature}`,
      "let them meet in app/, or move it to ui/",
    ];
  return null;
}

/** Inside the web app: app → features → ui, and one feature never imports another. */
export const checkWebLayers: Rule = (file) => {
  const from = layerOf(file.path);
  if (!from) return [];
  return file.imports.flatMap((found) => {
    const target = resolveImport(file, found.specifier);
    const to = target === null ? null : layerOf(target);
    const verdict = to && judgeLayers(from, to);
    return verdict ? [report(file, found, verdict)] : [];
  });
};

/** SQL lives in queries, where every statement takes a scope. */
export const checkSqlInQueries: Rule = (file) => {
  const isAllowed =
    file.isTest ||
    /(^|[/-])queries\.ts$/.test(file.path) ||
    /^packages\/db\//.test(file.path) ||
    // What only tests and benchmarks ask of the database is no part of the product.
    /^packages\/[^/]+\/bench\/|\/testing-[^/]+\.ts$/.test(file.path) ||
    /^packages\/api\/src\/((auth|scope|trpc|organization-transaction)\.ts$|auth\/|seed\/|jobs\/)/.test(
      file.path,
    ) ||
    !/^(packages|apps)\//.test(file.path);
  if (isAllowed) return [];
  return file.imports
    .filter(({ specifier, isTypeOnly }) => /^drizzle-orm(\/|$)/.test(specifier) && !isTypeOnly)
    .map((found) =>
      report(file, found, [
        "SQL outside the queries",
        "move it to queries.ts or <verb>-queries.ts of its noun, with the scope as an argument",
      ]),
    );
};

/** The maths does no input or output. */
export const checkMetricsIsPure: Rule = (file) => {
  if (!file.path.startsWith("packages/metrics/src/") || file.isTest) return [];
  return file.imports
    .filter(({ specifier }) => specifier.startsWith("node:"))
    .map((found) =>
      report(file, found, [
        `the maths imports ${found.specifier}`,
        "metrics is pure: let the caller read, and pass in what it read",
      ]),
    );
};

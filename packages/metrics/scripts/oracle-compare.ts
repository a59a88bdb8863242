/** How close a number must come: |got − want| ≤ abs + rel · |want|. */
export type Tolerance = { rel?: number; abs?: number };
export type KeyedTolerance = Tolerance & { byKey?: Record<string, Tolerance> };

/** One number, text or list that is not what was wanted. */
export type Difference = { path: string; got: unknown; want: unknown };

/** Every way in which a result differs from what was expected. Keys that only the result has are fine. */
export function compare(got: unknown, want: unknown, tolerance: KeyedTolerance): Difference[] {
  return differences({ got, want, path: "", tolerance }, tolerance.byKey ?? {});
}

type Node = { got: unknown; want: unknown; path: string; tolerance: Tolerance };

function differences(node: Node, byKey: Record<string, Tolerance>): Difference[] {
  const { got, want, path } = node;
  const wrong = [{ path, got, want }];
  if (typeof want === "number") return isClose(got, want, node.tolerance) ? [] : wrong;
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return wrong;
    return want.flatMap((item, index) =>
      differences({ ...node, got: got[index], want: item, path: `${path}[${index}]` }, byKey),
    );
  }
  if (!isObject(want)) return got === want ? [] : wrong;
  if (!isObject(got)) return wrong;
  return Object.entries(want).flatMap(([key, item]) => {
    if (isInformational(key)) return [];
    const tolerance = { ...node.tolerance, ...byKey[key], ...ownTolerance(item) };
    const child = {
      got: got[key],
      want: withoutTolerance(item),
      path: path ? `${path}.${key}` : key,
      tolerance,
    };
    return differences(child, byKey);
  });
}

function isClose(got: unknown, want: number, { rel = 0, abs = 0 }: Tolerance): boolean {
  return typeof got === "number" && Math.abs(got - want) <= abs + rel * Math.abs(want);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values for the reader of a file, which other implementations may have otherwise. */
function isInformational(key: string): boolean {
  return key === "diagnostic" || key.endsWith("Reference");
}

/** Simulated percentiles bring their own relative tolerance along. */
function ownTolerance(item: unknown): Tolerance {
  return isObject(item) && typeof item.relTolerance === "number" ? { rel: item.relTolerance, abs: 1e-9 } : {};
}

function withoutTolerance(item: unknown): unknown {
  if (!isObject(item) || !("relTolerance" in item)) return item;
  const { relTolerance: _, ...rest } = item;
  return rest;
}

/** Compares with the published figures, at the precision in which they were printed. */
export function comparePublished(got: unknown, published: Record<string, unknown>): Difference[] {
  const { abs, rel, ...want } = published;
  const byKey: Record<string, Tolerance> = {};
  if (isObject(abs)) for (const [key, value] of Object.entries(abs)) byKey[key] = { abs: value as number };
  return compare(got, want, {
    abs: typeof abs === "number" ? abs : 0,
    rel: typeof rel === "number" ? rel : 0,
    byKey,
  }).map((difference) => ({ ...difference, path: `published ${difference.path}` }));
}

/** Every number in a result that is none: a method must say `null` instead. */
export function findNonNumbers(got: unknown, path = ""): Difference[] {
  if (typeof got === "number")
    return Number.isFinite(got) ? [] : [{ path, got: String(got), want: "a number or null" }];
  if (typeof got !== "object" || got === null) return [];
  return Object.entries(got).flatMap(([key, item]) => findNonNumbers(item, path ? `${path}.${key}` : key));
}

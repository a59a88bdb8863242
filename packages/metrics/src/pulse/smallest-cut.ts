/** Two places with something that joins them. */
export type WeightedEdge = { a: string; b: string; weight: number };

export type GraphCut = { weight: number; side: Set<string>; otherSide: Set<string> };

type Graph = Map<string, Map<string, number>>;

/**
 * The lightest way to part a connected piece of a graph in two, if it weighs less than `below`; parts that are not joined
 * at all are no cut.
 *
 * @param edges of non-negative weight; an edge from a place to itself parts nothing
 * @returns null where every cut weighs at least `below`
 * @see Stoer & Wagner (1997), Journal of the ACM 44:585–591
 */
export function smallestCut(edges: readonly WeightedEdge[], below: number): GraphCut | null {
  const { graph, members } = contract(edges, below);
  const seen = new Set<string>();
  let best: GraphCut | null = null;
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    const piece = pieceFrom(graph, start);
    for (const node of piece) seen.add(node);
    const cut = parted(graph, piece);
    if (cut === null || cut.weight >= (best?.weight ?? below)) continue;
    const places = (nodes: readonly string[]) => new Set(nodes.flatMap((node) => members.get(node) ?? []));
    const inside = new Set(cut.side);
    best = {
      weight: cut.weight,
      side: places(cut.side),
      otherSide: places(piece.filter((node) => !inside.has(node))),
    };
  }
  return best;
}

/** What is joined by `below` or more is never parted by a lighter cut, so it is taken together first. */
function contract(edges: readonly WeightedEdge[], below: number) {
  let graph = graphOf(edges, (place) => place);
  let members = new Map([...graph.keys()].map((node) => [node, [node]]));
  for (;;) {
    const heavy = heavyEdge(graph, below);
    if (!heavy) return { graph, members };
    const [kept, gone] = heavy;
    const nameOf = (node: string) => (node === gone ? kept : node);
    const lighter = [...graph].flatMap(([a, row]) =>
      [...row].filter(([b]) => a < b).map(([b, weight]) => ({ a, b, weight })),
    );
    const together = [...(members.get(kept) ?? []), ...(members.get(gone) ?? [])];
    members = new Map([...members].filter(([node]) => node !== gone));
    members.set(kept, together);
    graph = graphOf(lighter, nameOf);
    if (!graph.has(kept)) graph.set(kept, new Map());
  }
}

function heavyEdge(graph: Graph, below: number): [string, string] | null {
  for (const [a, row] of graph) for (const [b, weight] of row) if (weight >= below) return [a, b];
  return null;
}

function graphOf(edges: readonly WeightedEdge[], nameOf: (place: string) => string): Graph {
  const graph: Graph = new Map();
  const rowOf = (node: string) => {
    const row = graph.get(node) ?? new Map<string, number>();
    graph.set(node, row);
    return row;
  };
  for (const edge of edges) {
    const [a, b] = [nameOf(edge.a), nameOf(edge.b)];
    if (a === b || edge.weight === 0) continue;
    rowOf(a).set(b, (rowOf(a).get(b) ?? 0) + edge.weight);
    rowOf(b).set(a, (rowOf(b).get(a) ?? 0) + edge.weight);
  }
  return graph;
}

function pieceFrom(graph: Graph, start: string): string[] {
  const piece = new Set([start]);
  for (const node of piece) for (const next of graph.get(node)?.keys() ?? []) piece.add(next);
  return [...piece];
}

type Parted = { weight: number; side: string[] };

/** Null for a piece of one place, which cannot be parted. */
function parted(graph: Graph, piece: readonly string[]): Parted | null {
  let rows: Graph = new Map(piece.map((node) => [node, new Map(graph.get(node))]));
  const merged = new Map(piece.map((node) => [node, [node]]));
  let best: Parted | null = null;
  while (rows.size > 1) {
    const { last, previous, weight } = cutOfPhase(rows);
    if (best === null || weight < best.weight) best = { weight, side: merged.get(last) ?? [last] };
    merged.set(previous, [...(merged.get(previous) ?? []), ...(merged.get(last) ?? [])]);
    rows = mergeInto(rows, previous, last);
  }
  return best;
}

/** Adds the place that is joined most to those already taken; the last one parts the graph. */
function cutOfPhase(rows: Graph): { last: string; previous: string; weight: number } {
  const joined = new Map([...rows.keys()].map((node) => [node, 0]));
  let [last, previous, weight] = ["", "", 0];
  while (joined.size > 0) {
    let next = "";
    let most = -1;
    for (const [node, sum] of joined) if (sum > most) [next, most] = [node, sum];
    joined.delete(next);
    [previous, last, weight] = [last, next, most];
    for (const [node, sum] of rows.get(next) ?? []) {
      const before = joined.get(node);
      if (before !== undefined) joined.set(node, before + sum);
    }
  }
  return { last, previous, weight };
}

function mergeInto(rows: Graph, kept: string, gone: string): Graph {
  const edges = [...rows].flatMap(([a, row]) =>
    [...row].filter(([b]) => a < b).map(([b, weight]) => ({ a, b, weight })),
  );
  return graphOf(edges, (node) => (node === gone ? kept : node));
}

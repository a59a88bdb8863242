/** A statement in pieces; what stands between brackets is a piece of its own. */
export type Token = string | Token[];

const PIECES =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$\d+|[A-Za-z_][\w$]*|\d[\w.]*|<=|>=|<>|!=|::|[^\s]/g;

/** Names without their quotation marks and in small letters; texts and comments are left out. */
export function tokensOf(statement: string): Token[] {
  const whole: Token[] = [];
  const open: Token[][] = [whole];
  for (const [piece] of statement.matchAll(PIECES)) {
    if (piece.startsWith("--") || piece.startsWith("/*")) continue;
    if (piece === "(") {
      const inner: Token[] = [];
      open.at(-1)?.push(inner);
      open.push(inner);
    } else if (piece === ")") {
      if (open.length > 1) open.pop();
    } else {
      open.at(-1)?.push(wordOf(piece));
    }
  }
  return whole;
}

function wordOf(piece: string): string {
  if (piece.startsWith("'")) return "''";
  if (piece.startsWith('"')) return piece.slice(1, -1);
  return piece.toLowerCase();
}

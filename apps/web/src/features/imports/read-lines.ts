/**
 * Takes the whole lines out of a text that still grows, each of them once.
 *
 * @returns a function that is given the text so far and hands back the lines that are new in it
 */
export function createLineReader(): (textSoFar: string) => string[] {
  let start = 0;
  return (textSoFar) => {
    const end = textSoFar.lastIndexOf("\n") + 1;
    if (end <= start) return [];
    const lines = textSoFar.slice(start, end).split("\n");
    start = end;
    return lines.filter((line) => line !== "");
  };
}

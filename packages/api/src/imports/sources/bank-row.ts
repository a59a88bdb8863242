const CLOCK = "\\d{1,2}:\\d{2}:\\d{2}";

/** How the cells of each column look, in the order of the file. */
export const BANK_PATTERNS: Readonly<Record<string, string>> = {
  "vru+line": "[A-Z]{2}\\d{4}",
  call_id: "\\d{1,6}",
  customer_id: "\\d+|\\d(?:\\.\\d+)?E\\+\\d+",
  priority: "[0-2]",
  type: "[A-Z]{2}",
  date: "\\d{6}",
  vru_entry: CLOCK,
  vru_exit: CLOCK,
  vru_time: "-?\\d+",
  q_start: CLOCK,
  q_exit: CLOCK,
  q_time: "-?\\d+",
  outcome: "AGENT|HANG|PHANTOM",
  ser_start: CLOCK,
  ser_exit: CLOCK,
  ser_time: "-?\\d+",
  server: "[A-Z_]+",
};
export const BANK_COLUMNS = Object.keys(BANK_PATTERNS);

const SHAPES = Object.values(BANK_PATTERNS).map((pattern) => new RegExp(`^(?:${pattern})$`));

/** Two cells that lost the tab between them, put apart where that can be done in one way only; otherwise null. */
export function restoreTab(cells: string[]): string[] | null {
  if (cells.length !== SHAPES.length - 1) return null;
  let found: string[] | null = null;
  for (const [index, cell] of cells.entries()) {
    for (let cut = 1; cut < cell.length; cut += 1) {
      const parts = [
        ...cells.slice(0, index),
        cell.slice(0, cut),
        cell.slice(cut),
        ...cells.slice(index + 1),
      ];
      if (!parts.every((part, column) => SHAPES[column]?.test(part.trim()))) continue;
      if (found !== null) return null;
      found = parts;
    }
  }
  return found;
}

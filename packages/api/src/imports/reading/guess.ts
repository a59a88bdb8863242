/** A cell that decided something. Cells of columns that may not be shown are never among them. */
export type Evidence = { row: number; column: string | null; found: string };

/** What was made of a file in one respect, how sure that is in [0, 1], and by which cells. */
export type Guess<Value> = {
  value: Value;
  confidence: number;
  evidence: Evidence[];
  alternatives: { value: Value; confidence: number }[];
};

/** From here on a guess has been wrong in none of the made-up files; below it somebody has to say. */
export const CERTAIN = 0.9;
const MAX_EVIDENCE = 3;

export function guess<Value>(
  value: Value,
  confidence: number,
  told: Partial<Pick<Guess<Value>, "evidence" | "alternatives">> = {},
): Guess<Value> {
  const { evidence = [], alternatives = [] } = told;
  return { value, confidence, evidence: evidence.slice(0, MAX_EVIDENCE), alternatives };
}

/** Somebody said so. */
export const settled = <Value>(value: Value): Guess<Value> => guess(value, 1);

export const needsConfirmation = ({ confidence }: Guess<unknown>): boolean => confidence < CERTAIN;

/** A target as it is typed, in percent or points with a comma or a point, as a share; null when it is none. */
export function parseTarget(measure: string, text: string): number | null {
  const plain = text.trim().replace(/\s*%$/, "").replace("−", "-").replace("+", "").replace(",", ".");
  if (!/^-?\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  const value = Number(plain);
  const least = measure === "nps" ? -100 : 0;
  if (value < least || value > 100) return null;
  // Divided as text: 80.7 / 100 has more decimals than anybody typed.
  return Number(`${plain}e-2`);
}

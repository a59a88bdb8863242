/** A share in [0, 1] from what somebody types as a percentage, with a point or a comma; null when it is none. */
export function parsePercent(text: string): number | null {
  const plain = text.trim().replace(/\s*%$/, "").replace(",", ".");
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  const percent = Number(plain);
  if (percent > 100) return null;
  // Divided as text: 80.7 / 100 has more decimals than anybody typed.
  return Number(`${plain}e-2`);
}

/** The share as it is typed: no more decimals than it has. */
export function typePercent(share: number, locale: "nl" | "en"): string {
  const percent = String(Number(`${share}e2`));
  return locale === "nl" ? percent.replace(".", ",") : percent;
}

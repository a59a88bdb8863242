import type { Locale } from "../format";
import type { AssumptionUnit } from "./scenario-assumption";

/** How many of what is stored make one of what people type: cents in a euro, hundredths in a percentage. */
export function storedPerTyped(unit: AssumptionUnit, currency: string): number {
  if (unit === "share" || unit === "points") return 0.01;
  if (unit !== "money") return 1;
  const options = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  return 10 ** (options.maximumFractionDigits ?? 2);
}

type Typed = { unit: AssumptionUnit; currency: string; locale: Locale };

/** A stored amount as somebody would type it: "12,5" for a share of 0.125 in Dutch; no grouping. */
export function typeAmount(value: number, { unit, currency, locale }: Typed): string {
  const text = String(Number((value / storedPerTyped(unit, currency)).toFixed(4)));
  return locale === "nl" ? text.replace(".", ",") : text;
}

/**
 * What somebody typed as it is stored; null for what is no number. A comma and a dot both part decimals, except where three
 * digits follow each of them, as in "1.250.000" and "12,500".
 */
export function parseAmount(text: string, { unit, currency }: Omit<Typed, "locale">): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s€%]/g, "")
    .replace("−", "-");
  const isGrouped = unit !== "share" && unit !== "points" && /^-?\d{1,3}([.,]\d{3})+$/.test(plain);
  const dotted = isGrouped ? plain.replaceAll(/[.,]/g, "") : plain.replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(dotted)) return null;
  // Undoes what multiplying by a hundredth adds in the sixteenth digit.
  return Number((Number(dotted) * storedPerTyped(unit, currency)).toFixed(8));
}

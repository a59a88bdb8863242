import type { Locale } from "../format";
import { formatCount, formatDay, formatValue } from "../format";
import type { LeavingRow, LeavingTable } from "../outcome/leaving-table";
import { rangeIn, rangeOfPoints, signedPoints } from "./range";
import { explainRefusal } from "./refusal";

/** From where the bad experiences were counted. */
export type LeavingBasis = "contacts" | "customers-file";

/** "No bad experience", "3 bad experiences", "4 or more bad experiences". */
export function nameExperiences(
  row: Pick<LeavingRow, "badExperiences" | "isAndMore">,
  locale: Locale,
): string {
  const count = formatCount(row.badExperiences, locale);
  if (row.badExperiences === 0) return { nl: "geen slechte ervaring", en: "no bad experience" }[locale];
  if (row.isAndMore)
    return { nl: `${count} of meer slechte ervaringen`, en: `${count} or more bad experiences` }[locale];
  const isOne = row.badExperiences === 1;
  return {
    nl: `${count} slechte ${isOne ? "ervaring" : "ervaringen"}`,
    en: `${count} bad ${isOne ? "experience" : "experiences"}`,
  }[locale];
}

/** The chance of one row, and whether it is mostly a survey's. */
export function explainLeavingRow(row: LeavingRow, locale: Locale): string {
  const chance = formatValue(row.value, "share", locale, 1);
  const range = rangeIn("share", row, locale);
  const left = formatCount(row.left, locale);
  const n = formatCount(row.n, locale);
  const borrowed = row.borrowed && row.priorSource !== "own-base" ? ` ${BORROWED[locale]}` : "";
  const name = nameExperiences(row, locale);
  return {
    nl: `Met ${name}: ${chance} vertrekt (${range}); van ${n} klanten gingen er ${left}.${borrowed}`,
    en: `With ${name}: ${chance} leave (${range}); of ${n} customers ${left} left.${borrowed}`,
  }[locale];
}

const BORROWED = {
  nl: "Dit is grotendeels geleend uit een enquête, tot er genoeg eigen klanten zijn.",
  en: "This is mostly borrowed from a survey, until there are enough own customers.",
} as const;

/** The sentence above the chart: how much more often customers leave at the step that stands out most. */
export function explainLeaving(table: LeavingTable, locale: Locale): string {
  if (table.status !== "ok") return explainNoLeaving(table, locale);
  const steps = table.rows.filter(isProvenStep);
  const [first] = steps;
  if (!first) {
    return {
      nl: "Of klanten vaker vertrekken na slechte ervaringen, is met deze aantallen niet te zeggen.",
      en: "Whether customers leave more often after bad experiences cannot be told from these numbers.",
    }[locale];
  }
  const steepest = steps.reduce((most, row) => (stepOf(row) > stepOf(most) ? row : most), first);
  const before = table.rows[table.rows.indexOf(steepest) - 1];
  const { difference } = steepest;
  if (!before || !difference) return explainRefusal("insufficient", locale);
  const [high, low] = [steepest, before].map((row) => formatValue(row.ownShare, "share", locale));
  const more = signedPoints(difference.difference, locale).replace("+", "");
  const range = rangeOfPoints(difference, locale);
  const name = nameExperiences(steepest, locale);
  const other = nameCount(before, locale);
  return {
    nl: `Van de klanten met ${name} vertrok ${high}, tegen ${low} met ${other}: ${more} meer (${range}).`,
    en: `Of the customers with ${name} ${high} left, against ${low} with ${other}: ${more} more (${range}).`,
  }[locale];
}

const stepOf = ({ difference }: LeavingRow): number => difference?.difference ?? 0;
const isProvenStep = ({ difference }: LeavingRow): boolean => difference !== null && difference.lower > 0;

function nameCount(row: LeavingRow, locale: Locale): string {
  return row.badExperiences === 0
    ? { nl: "geen enkele", en: "none" }[locale]
    : formatCount(row.badExperiences, locale);
}

function explainNoLeaving(table: Exclude<LeavingTable, { status: "ok" }>, locale: Locale): string {
  if (table.reason === "nobody left") {
    return {
      nl: "In het klantenbestand staat van niemand dat die is vertrokken, dus over vertrekken is niets te zeggen.",
      en: "The customers' file says of nobody that they left, so nothing can be said about leaving.",
    }[locale];
  }
  if (table.status === "insufficient") {
    return {
      nl: "Er is geen klantenbestand ingelezen waarin staat wie er is vertrokken.",
      en: "No customers' file has been imported that says who left.",
    }[locale];
  }
  return explainRefusal(table.status, locale);
}

/** Over which customers and days the table is, and from where the bad experiences come. */
export function explainLeavingBasis(
  input: { basis: LeavingBasis; from: string | null; to: string | null; customers: number },
  locale: Locale,
): string {
  const customers = formatCount(input.customers, locale);
  if (input.basis === "customers-file" || input.from === null || input.to === null) {
    return {
      nl: `${customers} klanten. Het aantal slechte ervaringen komt uit het klantenbestand zelf, omdat er geen contacten van deze klanten zijn; vertrokken is wie volgens dat bestand weg is.`,
      en: `${customers} customers. The number of bad experiences is the customers' file's own, because there are no contacts of these customers; who left is who has gone by that file.`,
    }[locale];
  }
  const [from, to] = [formatDay(input.from, locale), formatDay(input.to, locale)];
  return {
    nl: `${customers} klanten die op ${from} of later klant waren. Slechte ervaringen en vertrek zijn geteld van ${from} tot en met ${to}; elk contact telt hooguit één keer. Wie later klant werd, telt voor de tijd dat die klant was.`,
    en: `${customers} customers who were one on ${from} or later. Bad experiences and leaving are counted from ${from} to ${to}; a contact counts once at most. Who became a customer later counts for the time that they were one.`,
  }[locale];
}

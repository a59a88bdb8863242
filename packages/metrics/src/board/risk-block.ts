import { explainLeaving, nameExperiences } from "../explain/leaving";
import { explainRevenueAtRisk } from "../explain/worth";
import { formatCount, LOCALES, type Locale } from "../format";
import type { Localized } from "../kpi/definition";
import type { CustomersAtRisk } from "../outcome/customers-at-risk";
import type { LeavingRow, LeavingTable } from "../outcome/leaving-table";
import type { BoardFigure } from "./board-figure";
import type { BoardBlock } from "./board-summary";
import { boardText } from "./board-text";

export type RiskInput = {
  leaving: LeavingTable;
  /** Null while nothing can be said about leaving. */
  atRisk: CustomersAtRisk | null;
  /** Customers who are still there. */
  customers: number | null;
  currency: string;
};

/** Customers and revenue at risk: always a range, and only if these links are causal. */
export function riskBlock({ leaving, atRisk, customers, currency }: RiskInput): BoardBlock {
  if (leaving.status !== "ok")
    return { figures: [], sentences: [inEach((locale) => explainLeaving(leaving, locale))] };
  const revenue = atRisk?.revenue?.status === "ok" ? atRisk.revenue : null;
  return {
    figures: [
      ...(atRisk?.leaving ? [leavingFigure(atRisk.leaving, customers)] : []),
      ...(revenue ? [revenueFigure(revenue.mc, customers)] : []),
      ...leaving.rows.map(rowFigure),
    ],
    sentences: [
      ...(atRisk?.leaving ? [rangeSentence(atRisk.leaving, customers)] : []),
      ...(revenue ? [inEach((locale) => explainRevenueAtRisk(revenue, locale, { currency }))] : []),
      inEach((locale) => explainLeaving(leaving, locale)),
      ...(leaving.rows.some(isBorrowed) ? [BORROWED] : []),
    ],
  };
}

type Range = NonNullable<CustomersAtRisk["leaving"]>;

function leavingFigure({ lower, mid, upper }: Range, customers: number | null): BoardFigure {
  return {
    ...{ id: "risk.customers", definition: "revenue-at-risk@1", word: null, unit: "estimate" },
    name: { nl: "Klanten die dreigen te vertrekken", en: "Customers at risk" },
    ...{ value: mid, lower, upper, n: customers },
  };
}

function revenueFigure(mc: { p10: number; p50: number; p90: number }, customers: number | null): BoardFigure {
  return {
    ...{ id: "risk.revenue", definition: "revenue-at-risk@1", word: null, unit: "money" },
    name: { nl: "Omzet per jaar die kan weglopen", en: "Revenue a year that may be lost" },
    ...{ value: mc.p50, lower: mc.p10, upper: mc.p90, n: customers },
  };
}

function rowFigure(row: LeavingRow): BoardFigure {
  const { badExperiences, value, lower, upper, n } = row;
  return {
    ...{ id: `risk.leaving.${badExperiences}`, definition: "leave-risk@1", word: null, unit: "share" },
    name: inEach(
      (locale) => `${{ nl: "Vertrokken, met", en: "Left, with" }[locale]} ${nameExperiences(row, locale)}`,
    ),
    ...{ value, lower, upper, n },
  };
}

function rangeSentence({ lower, upper }: Range, customers: number | null): Localized {
  return inEach((locale) => {
    const [low, high] = [lower, upper].map((value) => boardText({ value, unit: "estimate" }, locale, "")) as [
      string,
      string,
    ];
    const of =
      customers === null
        ? ""
        : { nl: ` van ${formatCount(customers, "nl")}`, en: ` of ${formatCount(customers, "en")}` }[locale];
    return {
      nl: `Tussen ${low} en ${high}${of} klanten dreigen te vertrekken door slechte ervaringen.`,
      en: `Between ${low} and ${high}${of} customers may leave because of bad experiences.`,
    }[locale];
  });
}

const isBorrowed = ({ borrowed, priorSource }: LeavingRow): boolean => borrowed && priorSource !== "own-base";
const BORROWED: Localized = {
  nl: "Een deel van deze kansen is nog geleend uit een enquête, tot er genoeg eigen klanten zijn.",
  en: "Some of these chances are still borrowed from a survey, until there are enough own customers.",
};

function inEach(say: (locale: Locale) => string): Localized {
  const [nl, en] = LOCALES.map(say) as [string, string];
  return { nl, en };
}

import type { MethodDefinition } from "./method";
import { inBoth } from "./method";

/** Drivers, tipping point, customers at risk and money. */
export const VALUING: readonly MethodDefinition[] = [
  {
    id: "lmg",
    name: { nl: "Wat het meest telt", en: "What counts most" },
    says: {
      nl: "Welk deel van de uitkomst elke oorzaak verklaart.",
      en: "Which part of the outcome each driver explains.",
    },
    formula: { nl: "ΔR², gemiddeld over alle volgordes", en: "ΔR², averaged over all orders" },
    source: "Lindeman, Merenda & Gold (1980); Grömping (2006) JSS 17(1)",
    minimum: { nl: "10 per oorzaak + 50", en: "10 per driver + 50" },
    limits: {
      nl: "Antwoorden uit dezelfde vragenlijst versterken het verband.",
      en: "Same-source answers inflate the link.",
    },
  },
  {
    id: "logistic",
    name: { nl: "Kans op blijven", en: "Chance of staying" },
    says: { nl: "Hoeveel de kans per punt verandert.", en: "How much the chance moves per point." },
    formula: {
      nl: "logit p = Xβ; AME = β·gemiddelde van p(1−p)",
      en: "logit p = Xβ; AME = β·mean of p(1−p)",
    },
    source: "McCullagh & Nelder (1989) ch. 4",
    minimum: { nl: "10 per oorzaak + 50", en: "10 per driver + 50" },
    limits: { nl: "Een samenhang, geen oorzaak.", en: "An association, not a cause." },
  },
  {
    id: "hinge",
    name: { nl: "Omslagpunt", en: "Tipping point" },
    says: { nl: "Waar meer niet meer loont.", en: "Where more no longer pays." },
    formula: inBoth("y = a + b₁x + d(x − ψ)₊"),
    source: "Muggeo (2003) Stat Med 22:3055; (2016) J Stat Comput Simul 86:3059",
    minimum: { nl: "100 rijen, 15 verschillende waarden", en: "100 rows, 15 distinct values" },
    limits: {
      nl: "Zonder bewijs voor een knik wordt er geen getoond.",
      en: "Without evidence of a bend none is shown.",
    },
  },
  {
    id: "penaltyReward",
    name: { nl: "Straf en beloning", en: "Penalty and reward" },
    says: { nl: "Of slecht meer kwaad doet dan goed doet.", en: "Whether bad hurts more than good helps." },
    formula: {
      nl: "y ~ Σ(laagₖ, hoogₖ); scheefheid = straf + beloning",
      en: "y ~ Σ(lowₖ, highₖ); asymmetry = penalty + reward",
    },
    source: "Brandt (1987); Mikulić & Prebežac (2011) MSQ 21:46",
    minimum: { nl: "10 rijen laag en 10 hoog", en: "10 rows low and 10 high" },
    limits: { nl: "Laag en hoog liggen van tevoren vast.", en: "Low and high are fixed in advance." },
  },
  {
    id: "leaveRisk",
    name: { nl: "Kans op vertrek", en: "Chance of leaving" },
    says: {
      nl: "Hoeveel klanten gaan na slechte ervaringen.",
      en: "How many customers go after bad experiences.",
    },
    formula: { nl: "(m·vooraf + vertrokken) ÷ (m + n)", en: "(m·prior + left) ÷ (m + n)" },
    source: "Gelman et al. (2013) Bayesian Data Analysis; PwC (2018) Experience is everything",
    minimum: { nl: "20 eigen klanten, tot dan geleend", en: "20 own customers, borrowed until then" },
    limits: {
      nl: "Een enquête is geen vertrek.",
      en: "A survey answer is not a departure.",
    },
  },
  {
    id: "leaveRiskFromKM",
    name: { nl: "Kans op vertrek over een periode", en: "Chance of leaving over a period" },
    says: {
      nl: "Hetzelfde als klanten nog niet de hele periode te volgen zijn.",
      en: "The same when customers cannot be followed for the whole period yet.",
    },
    formula: {
      nl: "1 − S(h); n = S(1 − S) ÷ variantie van Greenwood",
      en: "1 − S(h); n = S(1 − S) ÷ Greenwood variance",
    },
    source: "Kaplan & Meier (1958) JASA 53:457; Gelman et al. (2013) Bayesian Data Analysis",
    minimum: { nl: "20 eigen klanten, tot dan geleend", en: "20 own customers, borrowed until then" },
    limits: {
      nl: "Neemt aan dat wie nog kort klant is niet anders vertrekt.",
      en: "Assumes that recent customers leave no differently.",
    },
  },
  {
    id: "revenueAtRisk",
    name: { nl: "Omzet die kan weglopen", en: "Revenue at risk" },
    says: {
      nl: "Wat slechte ervaringen per jaar kunnen kosten.",
      en: "What bad experiences may cost a year.",
    },
    formula: inBoth("Σ NₖVₖ(pₖ − p₀), k ≥ 1"),
    source: "Gelman et al. (2013) Bayesian Data Analysis, ch. 10",
    minimum: null,
    limits: { nl: "Alleen als deze verbanden oorzakelijk zijn.", en: "Only if these links are causal." },
  },
  {
    id: "returnOnService",
    name: { nl: "Opbrengst van service", en: "Return on service" },
    says: {
      nl: "Wat behouden klanten opleveren, min de kosten.",
      en: "What kept customers bring in, less the cost.",
    },
    formula: { nl: "omzet·marge·Σ (blijft ÷ (1+d))^t", en: "revenue·margin·Σ (stays ÷ (1+d))^t" },
    source: "Rust, Zahorik & Keiningham (1995) J Marketing 59:58",
    minimum: null,
    limits: { nl: "Drie scenario's: P10, P50 en P90.", en: "Three scenarios: P10, P50 and P90." },
  },
];

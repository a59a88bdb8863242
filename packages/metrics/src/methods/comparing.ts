import type { MethodDefinition } from "./method";
import { inBoth } from "./method";

const AGENTS = {
  nl: "30 contacten (20 oordelen), 5 verwacht naar beide kanten, 10 medewerkers",
  en: "30 contacts (20 ratings), 5 expected either way, 10 agents",
};

/** Fair comparison, and change over time. */
export const COMPARING: readonly MethodDefinition[] = [
  {
    id: "indirectStandardise",
    name: { nl: "Vergelijken bij dezelfde contacten", en: "Comparing at the same contacts" },
    says: {
      nl: "Wat dezelfde contacten gemiddeld opleveren.",
      en: "What the same contacts come to on average.",
    },
    formula: inBoth("E = Σ n·r, V = Σ n·r(1−r); (O − E)/n ± z√V/n"),
    source: "Breslow & Day (1987) II, ch. 2; Spiegelhalter (2005) Stat Med 24:1185",
    minimum: AGENTS,
    limits: {
      nl: "Corrigeert alleen voor wat een medewerker niet kiest: kanaal, onderwerp, deel van de dag.",
      en: "Adjusts only for what an agent cannot choose: channel, topic, part of the day.",
    },
  },
  {
    id: "indirectStandardiseMean",
    name: { nl: "Gemiddelde bij dezelfde contacten", en: "Mean at the same contacts" },
    says: { nl: "Hetzelfde voor een gemiddelde.", en: "The same for a mean." },
    formula: {
      nl: "verschil = ȳ − Σ n·ȳ_cel ÷ n; se uit de spreiding binnen cellen",
      en: "difference = ȳ − Σ n·ȳ_cell ÷ n; se from the spread within cells",
    },
    source: "Spiegelhalter (2005) Stat Med 24:1185",
    minimum: AGENTS,
    limits: { nl: "Tijden eerst logaritmisch.", en: "Times are taken as logarithms first." },
  },
  {
    id: "funnel",
    name: { nl: "Wie valt op", en: "Who stands out" },
    says: { nl: "Of een verschil groter is dan toeval.", en: "Whether a difference is more than chance." },
    formula: {
      nl: "z = (y − θ) ÷ √(s² + τ²), τ² uit afgetopte z; grenzen θ ± k√(s² + τ²), k = 1,96 en 3,09",
      en: "z = (y − θ) ÷ √(s² + τ²), τ² from winsorised z; limits θ ± k√(s² + τ²), k = 1.96 and 3.09",
    },
    source: "Spiegelhalter (2005) Stat Med 24:1185; QSHC 14:347",
    minimum: AGENTS,
    limits: {
      nl: "Als meer dan ongeveer 9% aan één kant ligt, vallen ze niet meer op.",
      en: "When more than about 9 % lie on one side, they no longer stand out.",
    },
  },
  {
    id: "benjaminiHochberg",
    name: { nl: "Correctie voor veel vergelijken", en: "Correction for many comparisons" },
    says: { nl: "Houdt het aantal valse signalen klein.", en: "Keeps false signals few." },
    formula: {
      nl: "q₍i₎ = kleinste p₍j₎·m/j met j ≥ i; signaal bij q ≤ 0,05",
      en: "q₍i₎ = least p₍j₎·m/j with j ≥ i; a signal at q ≤ 0.05",
    },
    source: "Benjamini & Hochberg (1995) JRSS B 57:289; Jones et al. (2008) J Clin Epi 61:232",
    minimum: null,
    limits: {
      nl: "De groep ligt vast voordat er gekeken wordt.",
      en: "The family of tests is fixed before looking.",
    },
  },
  {
    id: "ebBetaBinomial",
    name: { nl: "Voorzichtige score (percentage)", en: "Cautious score (share)" },
    says: {
      nl: "Trekt een score naar het gemiddelde zolang er weinig bewijs is.",
      en: "Draws a score to the mean while evidence is thin.",
    },
    formula: {
      nl: "(a + x) ÷ (M + n); betrouwbaarheid n ÷ (n + M)",
      en: "(a + x) ÷ (M + n); reliability n ÷ (n + M)",
    },
    source: "Tarone (1979) Biometrika 66:585; Carlin & Louis (2000)",
    minimum: { nl: "Beloning pas bij betrouwbaarheid 0,7", en: "Pay only from a reliability of 0.7" },
    limits: { nl: "De marge is iets te smal.", en: "The interval is slightly too narrow." },
  },
  {
    id: "ebNormal",
    name: { nl: "Voorzichtige score (gemiddelde)", en: "Cautious score (mean)" },
    says: { nl: "Hetzelfde voor oordelen en tijden.", en: "The same for ratings and times." },
    formula: inBoth("λy + (1−λ)μ̂, λ = τ² ÷ (τ² + v)"),
    source: "DerSimonian & Laird (1986) Control Clin Trials 7:177",
    minimum: null,
    limits: { nl: "De marge is iets te smal.", en: "The interval is slightly too narrow." },
  },
  {
    id: "xmr",
    name: { nl: "Verloop in de tijd", en: "Chart over time" },
    says: { nl: "Of een verandering gewoon of bijzonder is.", en: "Whether a change is usual or special." },
    formula: { nl: "x̄ ± 2,66·mR̄", en: "x̄ ± 2.66·mR̄" },
    source: "Wheeler (2000) Understanding Variation",
    minimum: { nl: "12 punten, voor een medewerker 20", en: "12 points, 20 for one agent" },
    limits: {
      nl: "Een stabiel proces geeft in 14% (regel 1) tot 24% (alle regels) van de grafieken een vals alarm.",
      en: "A stable process raises a false alarm in 14 % (rule 1) to 24 % (all rules) of charts.",
    },
  },
  {
    id: "laneyP",
    name: { nl: "Verloop van een percentage", en: "Chart of a share" },
    says: {
      nl: "Hetzelfde voor percentages met wisselende aantallen.",
      en: "The same for shares of varying counts.",
    },
    formula: inBoth("p̄ ± 3·sᵢ·max(1, σ_z)"),
    source: "Laney (2002) Qual Eng 14:531",
    minimum: { nl: "12 punten, voor een medewerker 20", en: "12 points, 20 for one agent" },
    limits: { nl: "Weken zonder contacten tellen niet mee.", en: "Weeks without contacts do not count." },
  },
];

import type { MethodDefinition } from "./method";
import { inBoth } from "./method";

/** Coaching: what would have happened anyway, and what it did. */
export const COACHING: readonly MethodDefinition[] = [
  {
    id: "rtmExpected",
    name: { nl: "Wat vanzelf zou veranderen", en: "What would change by itself" },
    says: {
      nl: "Uitschieters zakken ook zonder coaching terug.",
      en: "Extremes drift back without coaching too.",
    },
    formula: { nl: "verwacht na = μ + R(voor − μ)", en: "expected after = μ + R(before − μ)" },
    source: "Barnett et al. (2005) IJE 34:215",
    minimum: null,
    limits: { nl: "R, de betrouwbaarheid, is een schatting.", en: "R, the reliability, is an estimate." },
  },
  {
    id: "rtmSelected",
    name: { nl: "Wat een lage groep vanzelf wint", en: "What a low group gains by itself" },
    says: {
      nl: "Wie gekozen is om een laag cijfer scoort de volgende keer gemiddeld hoger, ook zonder coaching.",
      en: "Those chosen for a low figure do better on average the next time, without coaching too.",
    },
    formula: inBoth("σ_w² ÷ σ_t · φ(c) ÷ (1 − Φ(c)), c = (μ − cutoff) ÷ σ_t"),
    source: "Barnett et al. (2005) IJE 34:215",
    minimum: null,
    limits: {
      nl: "Neemt aan dat scores ongeveer normaal verdeeld zijn.",
      en: "Assumes that scores are roughly normally distributed.",
    },
  },
  {
    id: "matchPeers",
    name: { nl: "Vergelijkbare collega's kiezen", en: "Choosing comparable colleagues" },
    says: {
      nl: "Naast welke collega's een gecoachte medewerker staat.",
      en: "Beside which colleagues a coached agent stands.",
    },
    formula: {
      nl: "dichtstbijzijnde voorzichtige score in de keuzeperiode, binnen 0,2 sd; zo nodig tot 0,5 sd",
      en: "nearest cautious score in the selection window, within 0.2 sd; up to 0.5 sd where needed",
    },
    source: "Austin (2011) Pharm Stat 10:150; Daw & Hatfield (2018) Health Serv Res 53:4138",
    minimum: { nl: "5 collega's", en: "5 colleagues" },
    limits: {
      nl: "Kiest nooit op het cijfer van vlak voor de coaching.",
      en: "Never chooses on the figure of just before the coaching.",
    },
  },
  {
    id: "did",
    name: { nl: "Effect van coaching (groep)", en: "Effect of coaching (group)" },
    says: {
      nl: "Hoeveel meer de gecoachten veranderden dan collega's.",
      en: "How much more the coached changed than colleagues.",
    },
    formula: {
      nl: "t van Welch op na − voor: gecoacht naast collega's",
      en: "Welch's t on after − before: coached beside colleagues",
    },
    source: "Bertrand et al. (2004) QJE 119:249; Welch (1947) Biometrika 34:28",
    minimum: { nl: "2 gecoacht, 5 collega's", en: "2 coached, 5 colleagues" },
    limits: { nl: "Er is niet geloot.", en: "It is not randomised." },
  },
  {
    id: "singleCase",
    name: { nl: "Effect van coaching (één medewerker)", en: "Effect of coaching (one agent)" },
    says: { nl: "Eén verandering naast die van collega's.", en: "One change beside those of colleagues." },
    formula: inBoth("t = (x − m) ÷ (s√((k+1)/k)), k − 1 df"),
    source: "Crawford & Howell (1998) Clin Neuropsychol 12:482",
    minimum: { nl: "5 collega's", en: "5 colleagues" },
    limits: { nl: "Er is niet geloot.", en: "It is not randomised." },
  },
  {
    id: "ancova",
    name: { nl: "Controle bij gelijke start", en: "Check at equal starts" },
    says: { nl: "Het effect bij dezelfde beginwaarde.", en: "The effect at the same starting value." },
    formula: {
      nl: "na ~ voor + gecoacht; HC2, vrijheidsgraden van Satterthwaite",
      en: "after ~ before + coached; HC2, Satterthwaite df",
    },
    source: "Bell & McCaffrey (2002) Surv Methodol 28:169",
    minimum: { nl: "10 gecoacht", en: "10 coached" },
    limits: { nl: "Neemt één helling voor allen aan.", en: "Assumes one slope for all." },
  },
  {
    id: "preTrend",
    name: { nl: "Ontwikkeling voor de keuze", en: "Course before the choice" },
    says: {
      nl: "Of de gecoachten en hun collega's al uiteen liepen voordat iemand was gekozen.",
      en: "Whether the coached and their colleagues moved apart before anybody was chosen.",
    },
    formula: {
      nl: "helling per medewerker over drie delen van 'voor'; daarna als het effect van coaching",
      en: "slope per agent over three parts of “before”; then as the effect of coaching",
    },
    source: "Bertrand et al. (2004) QJE 119:249; Roth (2022) AER: Insights 4:305",
    minimum: {
      nl: "1 gecoacht, 5 collega's, contacten in elk deel",
      en: "1 coached, 5 colleagues, contacts in every part",
    },
    limits: {
      nl: "Geen verschil vinden is geen bewijs dat er geen is.",
      en: "Finding no difference is no proof that there is none.",
    },
  },
];

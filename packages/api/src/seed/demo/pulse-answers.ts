import type { PulseAnswer } from "../../pulse-answers/answer";
import type { Random } from "./random";

/** What stands in the minds of a team, apart from what each of its members thinks. */
export type TeamMood = { level: number; coach: number; equipped: number };

const LEVEL_SD = 0.3;
const PERSON_SD = 0.6;
const ITEM_SD = 0.6;
const SCALE_ITEMS = { pride: 3.9, energy: 3.4, stay: 3.6, coach: 3.8, equipped: 3.5 } as const;
const RECOMMEND = { mean: 7.3, perPoint: 1.2, sd: 1.3 };
const SHARE_SKIPPED = 0.03;
const SHARE_WRITING = 0.6;

/** One team in eight or so is short of means, so that a difference can be found; the rest differ by little. */
const SHARE_SHORT_OF_MEANS = 0.12;
const SHORT_OF_MEANS = -1.2;

export function drawMood(random: Random): TeamMood {
  return {
    level: LEVEL_SD * random.normal(),
    coach: LEVEL_SD * random.normal(),
    equipped: random.chance(SHARE_SHORT_OF_MEANS) ? SHORT_OF_MEANS : LEVEL_SD * random.normal(),
  };
}

/** What one colleague answers to the shipped questionnaire. */
export function drawAnswer(random: Random, mood: TeamMood): PulseAnswer {
  const person = mood.level + PERSON_SD * random.normal();
  const answers: Record<string, number> = {};
  for (const [key, mean] of Object.entries(SCALE_ITEMS)) {
    const extra = key === "coach" ? mood.coach : key === "equipped" ? mood.equipped : 0;
    const value = mean + person + extra + ITEM_SD * random.normal();
    if (!random.chance(SHARE_SKIPPED)) answers[key] = within(value, 1, 5);
  }
  const { mean, perPoint, sd } = RECOMMEND;
  answers.recommend = within(mean + perPoint * person + sd * random.normal(), 0, 10);
  const comments: Record<string, string> = random.chance(SHARE_WRITING)
    ? { comment: random.pick(COMMENTS) }
    : {};
  return { answers, comments };
}

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(value)));

const COMMENTS = [
  "Een rustige plek om na een lastig gesprek even bij te komen.",
  "Eén scherm in plaats van vijf. Ik zoek nu te lang.",
  "Meer tijd voor het naslaan voordat ik terugbel.",
  "Het rooster eerder weten, liefst vier weken vooruit.",
  "Vaker samen een gesprek terugluisteren en bespreken.",
  "Duidelijke afspraken over wie een klacht afhandelt.",
  "Minder wisselen tussen chat en telefoon op één dag.",
  "Een kennisbank die klopt. Nu vraag ik het vaak aan collega's.",
  "Sneller antwoord van de afdeling facturen.",
  "Weten waarom een tarief verandert voordat klanten bellen.",
  "Af en toe een middag zonder telefoon om mail weg te werken.",
  "Een betere koptelefoon, mijn oren doen pijn na een dienst.",
  "Meer ruimte om zelf iets goed te maken voor een klant.",
  "Niets, het gaat goed zo.",
  "Vaker horen wat er met onze ideeën gebeurt.",
  "Minder avonddiensten achter elkaar.",
  "Een korte start van de dag met het hele team.",
  "Hulp bij gesprekken over betalingsproblemen.",
] as const;

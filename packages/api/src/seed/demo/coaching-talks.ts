import { addDays, dayNumberOf, weekdayOfNumber } from "@kwartet/metrics/calendar-day";
import { createRandom, itemAt, type Random } from "./random";

/** What somebody of a talk would do; never done is still open. */
export type DemoAgreement = { owner: "agent" | "coach"; text: string; dueOn: string; doneOn: string | null };

/** A talk between the coach of a team and one of its agents, by the agent's place in the team. */
export type DemoTalk = {
  agent: number;
  heldOn: string;
  minutes: number;
  /** What the agent brought, and what the coach did. */
  points: { agent: string; coach: string };
  notes: string;
  agreements: DemoAgreement[];
  /** Whether the agent has agreed with what was agreed. */
  isConfirmed: boolean;
};

type Team = {
  seed: number;
  /** Tells the talks of one team from those of another. */
  name: string;
  agents: number;
  /** Whether the first of the agents can sign in, who talks with the coach every three weeks. */
  hasPersona: boolean;
  /** The last day of the data. */
  until: string;
};

const SPOKEN_WEEKS = [1, 4, 8];
const PERSONA_WEEKS = [2, 5, 9];
/** Each team has one whom nobody spoke with for long, one with a broken promise and one who has not answered yet. */
const [FORGOTTEN, BROKEN, UNANSWERED] = [6, 7, 5];
const FORGOTTEN_WEEKS = 11;
const FORTNIGHT = 14;

const MINUTES = [20, 30, 30, 45] as const;
const AGENT_POINTS = [
  "Lange gesprekken over het termijnbedrag",
  "Wat ik zeg als ik het niet weet",
  "Klanten die voor de tweede keer bellen",
  "Meer chatdiensten",
] as const;
const COACH_POINTS = [
  "Samen een gesprek naluisteren",
  "Hoe je een gesprek afrondt",
  "Wat er goed ging deze maand",
] as const;
const NOTES = [
  "We luisterden een gesprek terug. De samenvatting aan het eind hielp de klant.",
  "Rustige maand. Doorvragen gaat makkelijker dan in het voorjaar.",
  "De nieuwe kennisbank scheelt zoeken. Over storingen is nog veel onduidelijk.",
] as const;
const AGENT_PROMISES = [
  "Noem aan het eind wie wat doet, en wanneer",
  "Vraag een keer door voor je een oplossing noemt",
  "Vat elk gesprek in één zin samen",
] as const;
const COACH_PROMISES = ["Luister twee gesprekken mee", "Vraag na hoe het met de storingspagina zit"] as const;

/** The talks of one team in its last weeks of data, the same for the same seed. */
export function listDemoTalks({ seed, name, agents, hasPersona, until }: Team): DemoTalk[] {
  const random = createRandom(seed, `talks of ${name}`);
  return Array.from({ length: agents }, (_, agent) => {
    const weeks =
      hasPersona && agent === 0 ? PERSONA_WEEKS : agent === FORGOTTEN ? [FORGOTTEN_WEEKS] : SPOKEN_WEEKS;
    return weeks.map((weeksAgo, index) =>
      talkOf(random, { agent, turn: index, heldOn: workday(random, until, weeksAgo), until }),
    );
  }).flat();
}

/** The turn counts back from the last talk, which is 0. */
type About = { agent: number; turn: number; heldOn: string; until: string };

function talkOf(random: Random, { agent, turn, heldOn, until }: About): DemoTalk {
  const isLast = turn === 0;
  const isBroken = isLast && agent === BROKEN;
  const dueOn = isBroken ? addDays(until, -2) : addDays(heldOn, FORTNIGHT);
  const isOpen = isBroken || dueOn >= until;
  const agreement = {
    owner: "agent" as const,
    text: itemAt(AGENT_PROMISES, (agent + turn) % AGENT_PROMISES.length),
    dueOn,
  };
  const ofCoach = { owner: "coach" as const, text: random.pick(COACH_PROMISES), dueOn };
  return {
    agent,
    heldOn,
    minutes: random.pick(MINUTES),
    points: { agent: random.pick(AGENT_POINTS), coach: random.pick(COACH_POINTS) },
    notes: random.pick(NOTES),
    agreements: [
      { ...agreement, doneOn: isOpen ? null : dueOn },
      ...(random.chance(0.4) ? [{ ...ofCoach, doneOn: isBroken || isOpen ? null : dueOn }] : []),
    ],
    isConfirmed: !(isLast && agent === UNANSWERED),
  };
}

/** A Monday to Friday of so many weeks before the last whole week. */
function workday(random: Random, until: string, weeksAgo: number): string {
  const monday = addDays(until, 1 - weekdayOfNumber(dayNumberOf(until)));
  return addDays(monday, -7 * weeksAgo + random.below(5));
}

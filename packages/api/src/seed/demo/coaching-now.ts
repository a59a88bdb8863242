import type { GoalKpi, GoalStatus } from "@kwartet/metrics/goal";

/** A goal that is not closed yet, by the agent's place in the team. */
export type OpenDemoGoal = {
  agent: number;
  kind: "kpi" | "behaviour";
  kpi: GoalKpi;
  behaviour: string | null;
  /** How much more than the beginning of a KPI goal, or the share in which behaviour is to be seen. */
  aim: number;
  why: string;
  by: "agent" | "coach";
  status: Extract<GoalStatus, "proposed" | "accepted" | "active">;
  proposedOn: string;
  acceptedOn: string | null;
  startsOn: string;
  reviewOn: string;
  /** What somebody saw in conversations. */
  seen: { on: string; seen: number; looked: number; note: string }[];
};

/** A compliment of long ago for a conversation, from the coach or a colleague at a place in the team. */
export type DemoKudos = { agent: number; from: "coach" | number; on: string; text: string };

/** A review that was read long ago, by the agent's place and which of their conversations, the latest first. */
export type DemoReview = {
  agent: number;
  conversation: number;
  publishedOn: string;
  isRandom: boolean;
  remark: string;
};

export type CoachingNow = { goals: OpenDemoGoal[]; kudos: DemoKudos[]; reviews: DemoReview[] };

const REMARKS = [
  "Mooi rustig. Noem aan het eind nog wie wat doet.",
  "Je vroeg door tot het helder was. Vasthouden.",
  "Goed uitgelegd in gewone woorden.",
];

const review = (agent: number, publishedOn: string): DemoReview => ({
  agent,
  conversation: 1 + (agent % 2),
  publishedOn,
  isRandom: agent % 3 !== 2,
  remark: REMARKS[agent % REMARKS.length] ?? "",
});

/** What the team of the first coach is in the middle of when the data end. */
export const COACHING_OF_FIRST_TEAM: CoachingNow = {
  goals: [
    {
      agent: 0,
      kind: "kpi",
      kpi: "resolution",
      behaviour: null,
      aim: 0.12,
      why: "Klanten bellen terug omdat ze niet weten wat er nu gebeurt. Een vaste afsluiting helpt.",
      by: "coach",
      status: "active",
      proposedOn: "2026-06-03",
      acceptedOn: "2026-06-04",
      startsOn: "2026-06-08",
      reviewOn: "2026-09-07",
      seen: [],
    },
    {
      agent: 2,
      kind: "behaviour",
      kpi: "resolution",
      behaviour: "Vat samen wat de klant wil",
      aim: 0.8,
      why: "Wie samenvat, merkt op tijd dat er nog een vraag is.",
      by: "coach",
      status: "accepted",
      proposedOn: "2026-06-08",
      acceptedOn: "2026-06-11",
      startsOn: "2026-07-06",
      reviewOn: "2026-09-28",
      seen: [
        { on: "2026-06-12", seen: 2, looked: 6, note: "Vooral bij korte vragen niet." },
        { on: "2026-06-19", seen: 3, looked: 6, note: "Gaat al beter in de chat." },
        { on: "2026-06-26", seen: 5, looked: 7, note: "" },
      ],
    },
    {
      agent: 4,
      kind: "kpi",
      kpi: "friendliness",
      behaviour: null,
      aim: 0.05,
      why: "Ik wil klanten vaker laten merken dat ik met ze meedenk.",
      by: "agent",
      status: "proposed",
      proposedOn: "2026-06-24",
      acceptedOn: null,
      startsOn: "2026-07-06",
      reviewOn: "2026-10-05",
      seen: [],
    },
  ],
  kudos: [
    { agent: 0, from: 1, on: "2026-06-10", text: "Jouw uitleg over het termijnbedrag gebruik ik nu ook." },
    {
      agent: 1,
      from: "coach",
      on: "2026-06-17",
      text: "Je bleef rustig bij een boze klant, en die belde niet terug.",
    },
    {
      agent: 5,
      from: "coach",
      on: "2026-06-25",
      text: "Drie vragen in één keer opgelost. Dat scheelt iedereen tijd.",
    },
  ],
  reviews: [1, 2, 3, 4, 5, 7, 8]
    .map((agent) => review(agent, `2026-06-${10 + 2 * agent}`))
    .concat(review(0, "2026-06-16")),
};

/** The same of the second team that has a coach who can sign in. */
export const COACHING_OF_SECOND_TEAM: CoachingNow = {
  goals: [
    {
      agent: 1,
      kind: "kpi",
      kpi: "resolution",
      behaviour: null,
      aim: 0.05,
      why: "Wie één keer meer doorvraagt, hoeft de klant niet terug te zien bellen.",
      by: "coach",
      status: "proposed",
      proposedOn: "2026-06-23",
      acceptedOn: null,
      startsOn: "2026-07-06",
      reviewOn: "2026-10-05",
      seen: [],
    },
  ],
  kudos: [
    { agent: 2, from: "coach", on: "2026-06-18", text: "Je ving de storing van dinsdag goed op." },
    { agent: 6, from: 2, on: "2026-06-22", text: "Dank dat je mijn klant verder hielp." },
  ],
  reviews: [0, 2, 3, 6].map((agent) => review(agent, `2026-06-${11 + 2 * agent}`)),
};

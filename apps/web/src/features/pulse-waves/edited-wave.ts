import {
  LEAST_COMMENTS,
  LEAST_RESPONDENTS,
  LONGEST_DAYS,
  MOST_MINIMUM,
} from "@kwartet/api/pulse-waves/input";
import { addDays, dayNumberOf } from "@kwartet/metrics/calendar-day";
import type { RouterOutputs } from "@/trpc/outputs";

export type Wave = RouterOutputs["pulseWaves"]["list"]["waves"][number];

/** A wave while it is filled in: numbers as they are typed. */
export type EditedWave = {
  surveyId: string;
  name: string;
  periodStartsOn: string;
  opensOn: string;
  closesOn: string;
  isHalfway: boolean;
  isDayBefore: boolean;
  respondents: string;
  comments: string;
};

const OPEN_DAYS = 14;

/** What a new wave begins with: from tomorrow, two weeks, with both reminders. */
export function newWave(today: string, surveyId: string): EditedWave {
  const opensOn = addDays(today, 1);
  return {
    surveyId,
    name: "",
    periodStartsOn: `${opensOn.slice(0, 8)}01`,
    opensOn,
    closesOn: addDays(opensOn, OPEN_DAYS - 1),
    isHalfway: true,
    isDayBefore: true,
    respondents: String(LEAST_RESPONDENTS),
    comments: String(LEAST_COMMENTS),
  };
}

export function editedOf(wave: Wave): EditedWave {
  const { surveyId, name, periodStartsOn, opensOn, closesOn, remindOn } = wave;
  const dates = { opensOn: opensOn ?? "", closesOn: closesOn ?? "" };
  return {
    ...{ name, periodStartsOn, ...dates },
    surveyId: surveyId ?? "",
    isHalfway: remindOn.includes(halfwayOf(dates) ?? ""),
    isDayBefore: remindOn.includes(dayBeforeOf(dates) ?? ""),
    respondents: String(wave.minimumRespondents),
    comments: String(wave.minimumComments),
  };
}

export type WaveFault = "name" | "days" | "respondents" | "comments";

export function faultsOf(wave: EditedWave): WaveFault[] {
  return [
    ...(wave.name.trim() === "" ? (["name"] as const) : []),
    ...(hasDays(wave) ? [] : (["days"] as const)),
    ...(minimumOf(wave.respondents, LEAST_RESPONDENTS) === null ? (["respondents"] as const) : []),
    ...(minimumOf(wave.comments, LEAST_COMMENTS) === null ? (["comments"] as const) : []),
  ];
}

function hasDays({ periodStartsOn, opensOn, closesOn }: EditedWave): boolean {
  if ([periodStartsOn, opensOn, closesOn].includes("")) return false;
  return opensOn <= closesOn && closesOn < addDays(opensOn, LONGEST_DAYS);
}

/** What is sent; only of a wave without faults. */
export function planOf(wave: EditedWave) {
  const { surveyId, name, periodStartsOn, opensOn, closesOn } = wave;
  return {
    ...{ surveyId, name, periodStartsOn, opensOn, closesOn },
    remindOn: remindersOf(wave),
    minimumRespondents: minimumOf(wave.respondents, LEAST_RESPONDENTS) ?? LEAST_RESPONDENTS,
    minimumComments: minimumOf(wave.comments, LEAST_COMMENTS) ?? LEAST_COMMENTS,
  };
}

/** The days of the reminders that were ticked, each once and none on the first day. */
export function remindersOf(wave: Pick<EditedWave, keyof Days | "isHalfway" | "isDayBefore">): string[] {
  const days = [wave.isHalfway ? halfwayOf(wave) : null, wave.isDayBefore ? dayBeforeOf(wave) : null];
  return [...new Set(days)].flatMap((day) => (day !== null && day > wave.opensOn ? [day] : [])).sort();
}

type Days = { opensOn: string; closesOn: string };

function halfwayOf({ opensOn, closesOn }: Days): string | null {
  if (opensOn === "" || closesOn === "") return null;
  return addDays(opensOn, Math.ceil((dayNumberOf(closesOn) - dayNumberOf(opensOn)) / 2));
}

const dayBeforeOf = ({ closesOn }: Days): string | null => (closesOn === "" ? null : addDays(closesOn, -1));

/** A whole number from the least that is allowed; null for anything else. */
export function minimumOf(text: string, least: number): number | null {
  const value = Number(text);
  return text.trim() !== "" && Number.isInteger(value) && value >= least && value <= MOST_MINIMUM
    ? value
    : null;
}

/** Planned, and its last day has passed. */
export function isMissed({ status, closesOn }: Pick<Wave, "status" | "closesOn">, today: string): boolean {
  return status === "planned" && closesOn !== null && closesOn < today;
}

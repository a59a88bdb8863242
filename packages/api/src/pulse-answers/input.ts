import { z } from "zod";
import { MOST_ITEMS } from "../pulse-surveys/input";

export const LONGEST_COMMENT = 1000;

const itemKey = z.string().max(30);
const atMost = (answers: object) => Object.keys(answers).length <= MOST_ITEMS;

const answer = {
  /** By the key of the question; what is skipped is left out. */
  answers: z.record(itemKey, z.int().min(0).max(10)).refine(atMost),
  comments: z.record(itemKey, z.string().max(LONGEST_COMMENT)).refine(atMost),
};

export const waveToAnswer = z.strictObject({ waveId: z.uuid() });
export const answeredWave = z.strictObject({ waveId: z.uuid(), ...answer });
export type AnsweredWave = z.infer<typeof answeredWave>;

/** Whatever stands in the link: what is no token is answered like one that does not exist. */
const token = z.string().max(200);
export const linkToAnswer = z.strictObject({ token });
export const answeredLink = z.strictObject({ token, ...answer });
export type AnsweredLink = z.infer<typeof answeredLink>;

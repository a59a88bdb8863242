import type { Role } from "@kwartet/db/schema/people";

/** Somebody with a sign-in in the demo. */
export type DemoPersona = { name: string; email: string; role: Role; team: string | null };

const DOMAIN = "demo.kwartet.example";

export const DEMO_PERSONAS = [
  { name: "Noor van Dijk", email: `noor@${DOMAIN}`, role: "agent", team: "Team Noord" },
  { name: "Marieke Postma", email: `marieke@${DOMAIN}`, role: "coach", team: "Team Noord" },
  // Decides where somebody disputes a review of the first coach.
  { name: "Joost Hendriks", email: `joost@${DOMAIN}`, role: "coach", team: "Team Duin" },
  { name: "Helena Visser", email: `helena@${DOMAIN}`, role: "executive", team: null },
  { name: "Ruben de Haan", email: `ruben@${DOMAIN}`, role: "admin", team: null },
  { name: "Samira Bos", email: `samira@${DOMAIN}`, role: "privacy-officer", team: null },
] as const satisfies readonly DemoPersona[];

/** An address for somebody without a sign-in. */
export function demoEmailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(" ", ".")}@${DOMAIN}`;
}

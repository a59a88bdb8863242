/** What an organisation without data still has to do, in the order in which it makes sense. */
export const FIRST_STEPS = ["organization", "people", "import", "coaches"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export const STEP_PATHS: Record<FirstStep, string> = {
  organization: "/settings",
  people: "/people",
  import: "/imports",
  coaches: "/people",
};

type People = readonly {
  account: string;
  memberships: readonly { role: string; endsOn: string | null }[];
}[];

/** Which steps are done, from what is there; nothing is remembered apart from it. */
export function doneSteps({ people, imports }: { people: People; imports: number }): Set<FirstStep> {
  const coaches = people.filter(({ memberships }) =>
    memberships.some(({ role, endsOn }) => role === "coach" && endsOn === null),
  );
  const done = new Set<FirstStep>(["organization"]);
  if (people.length > 1) done.add("people");
  if (imports > 0) done.add("import");
  if (coaches.some(({ account }) => account === "invited" || account === "active")) done.add("coaches");
  return done;
}

import type { Me } from "./me";

type Role = Me["roles"][number];

/** The destinations of each role, in the order in which the menu shows them. */
const PLACES = {
  agent: {
    heading: "work",
    places: {
      start: "/scorecard",
      goals: "/goals",
      sessions: "/sessions",
      reviews: "/reviews",
      contacts: "/contacts",
      pulse: "/pulse",
      myData: "/my-data",
    },
  },
  coach: {
    heading: "coaching",
    places: {
      board: "/board",
      goals: "/goals",
      sessions: "/sessions",
      reviews: "/reviews",
      effects: "/effects",
      pulse: "/pulse",
      linkage: "/linkage",
    },
  },
  executive: {
    heading: "insight",
    places: {
      overview: "/overview",
      boardSummary: "/board-summary",
      risk: "/risk",
      effort: "/effort",
      operations: "/overview/operations",
      coaching: "/overview/coaching",
      pulse: "/pulse",
      linkage: "/linkage",
    },
  },
  admin: {
    heading: "administration",
    places: { imports: "/imports", people: "/people", teams: "/teams", settings: "/settings" },
  },
  "privacy-officer": { heading: "oversight", places: { privacy: "/privacy" } },
} as const satisfies Record<Role, { heading: string; places: Record<string, string> }>;

const ORDER = ["agent", "coach", "executive", "admin", "privacy-officer"] as const satisfies readonly Role[];

type HeadingOf<Held extends Role> = (typeof PLACES)[Held]["heading"];
type PlaceOf<Held extends Role> = Held extends Role ? keyof (typeof PLACES)[Held]["places"] : never;
export type Heading = HeadingOf<Role> | "explanation";
export type Place = PlaceOf<Role> | "definitions";
export type PlaceGroup = { heading: Heading; places: { place: Place; href: string }[] };

/** The groups of the menu for the roles that somebody holds; how things are computed is for everybody. */
export function placesFor(roles: readonly Role[]): PlaceGroup[] {
  const held = ORDER.filter((role) => roles.includes(role)).map((role) => ({
    heading: PLACES[role].heading,
    places: Object.entries(PLACES[role].places).map(([place, href]) => ({ place: place as Place, href })),
  }));
  return [...held, { heading: "explanation", places: [{ place: "definitions", href: "/definitions" }] }];
}

/** Where somebody starts: the first role decides, in the order of the menu. Null without any role. */
export function firstPlaceOf(roles: readonly Role[]): string | null {
  const first = ORDER.find((role) => roles.includes(role));
  return first === undefined ? null : (Object.values(PLACES[first].places)[0] ?? null);
}

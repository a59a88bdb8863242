import { describe, expect, it } from "vitest";
import { filterPeople, NO_FILTER } from "./filter-people";
import { type ListedPerson, rolesOn, teamsOn } from "./roles-of";

const TODAY = "2026-06-30";

function personOf(name: string, given: Partial<ListedPerson> = {}): ListedPerson {
  return {
    id: name,
    name,
    email: null,
    roles: [],
    coachesImportedTeams: false,
    account: "none",
    invitation: null,
    memberships: [],
    ...given,
  };
}

type Place = [teamId: string, role: "agent" | "coach", startsOn: string, endsOn: string | null];

const inTeam = (...[teamId, role, startsOn, endsOn]: Place) => ({
  id: `${teamId}${role}${startsOn}`,
  teamId,
  teamName: `Team ${teamId}`,
  role,
  startsOn,
  endsOn,
});

const moved = personOf("Zoë de Vries", {
  memberships: [
    inTeam("north", "agent", "2025-01-01", "2026-06-29"),
    inTeam("south", "agent", "2026-06-30", null),
    inTeam("south", "coach", "2026-07-01", null),
  ],
});
const admin = personOf("Ans Jansen", { roles: ["admin"], account: "active" });

describe("the roles and teams of a day", () => {
  it("are those that hold on it", () => {
    expect(rolesOn(moved, TODAY)).toEqual(["agent"]);
    expect(teamsOn(moved, TODAY)).toEqual([{ id: "south", name: "Team south" }]);
    expect(rolesOn(moved, "2026-07-01")).toEqual(["agent", "coach"]);
    expect(rolesOn(admin, TODAY)).toEqual(["admin"]);
  });
});

describe("filterPeople", () => {
  const names = (filter: Partial<typeof NO_FILTER>) =>
    filterPeople([moved, admin], { ...NO_FILTER, ...filter }, TODAY).map(({ name }) => name);

  it("shows everybody without a filter", () => {
    expect(names({})).toEqual(["Zoë de Vries", "Ans Jansen"]);
  });

  it("finds a name without its accents or capitals", () => {
    expect(names({ name: " zoe " })).toEqual(["Zoë de Vries"]);
  });

  it("looks at the team of today, not of before", () => {
    expect(names({ teamId: "south" })).toEqual(["Zoë de Vries"]);
    expect(names({ teamId: "north" })).toEqual([]);
  });

  it("finds by access", () => {
    expect(names({ account: "active" })).toEqual(["Ans Jansen"]);
  });
});

import { expect, it } from "vitest";
import { groupTeams } from "./team-groups";

const team = (id: string | null, partner: string | null = null) => ({
  id,
  name: id,
  partner,
  teams: 1,
  figures: [],
});

it("puts one's own teams first, then each partner, then the merged ones", () => {
  const groups = groupTeams([
    team("a"),
    team("b", "Zon"),
    team("c", "Lumea"),
    team("d"),
    team("e", "Zon"),
    team(null),
  ]);
  expect(groups.map(({ kind, partner, rows }) => [kind, partner, rows.map(({ id }) => id)])).toEqual([
    ["in-house", null, ["a", "d"]],
    ["partner", "Lumea", ["c"]],
    ["partner", "Zon", ["b", "e"]],
    ["others", null, [null]],
  ]);
});

it("leaves out groups without teams", () => {
  expect(groupTeams([team("a", "Zon")]).map(({ kind }) => kind)).toEqual(["partner"]);
});

import { type ListedPerson, teamsOn } from "./roles-of";

export type PeopleFilter = { name: string; teamId: string; account: string };

export const NO_FILTER: PeopleFilter = { name: "", teamId: "", account: "" };

/** Accents and capitals make no difference to somebody who looks for a name. */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();

/** Kept in the page and not in its address: a name that is looked for is nobody else's business. */
export function filterPeople(people: ListedPerson[], filter: PeopleFilter, today: string): ListedPerson[] {
  const name = plain(filter.name.trim());
  return people.filter(
    (person) =>
      (name === "" || plain(person.name).includes(name)) &&
      (filter.account === "" || person.account === filter.account) &&
      (filter.teamId === "" || teamsOn(person, today).some(({ id }) => id === filter.teamId)),
  );
}

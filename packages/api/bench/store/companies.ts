import { newId } from "@kwartet/db/id";

/** The shares of ten companies in all contacts; the largest has four of ten. */
const SHARES = [0.4, 0.12, 0.1, 0.09, 0.08, 0.06, 0.05, 0.04, 0.03, 0.03];
const CONTACTS_A_DAY = 25;
const AGENTS_IN_TEAM = 12;
/** Monday to Friday, two years. */
export const WORKING_DAYS = 522;
export const FIRST_DAY = "2024-01-01";
export const LAST_DAY = "2025-12-30";

export type Team = { id: string; agentIds: string[] };
export type Company = {
  /** Set when it is in the store. */
  organizationId: string;
  rows: number;
  customers: number;
  teams: Team[];
  importId: string;
};

/**
 * Companies with as many agents as take their contacts at some 25 a working day. The number of an
 * agent's contacts is therefore the same at any size: what grows is the number of agents.
 */
export function planCompanies(rows: number): Company[] {
  const sizes = SHARES.slice(1).map((share) => Math.round(rows * share));
  const largest = rows - sizes.reduce((sum, size) => sum + size, 0);
  return [largest, ...sizes].map((size) => {
    const agents = Math.max(3, Math.round(size / WORKING_DAYS / CONTACTS_A_DAY));
    const teams = Array.from({ length: Math.ceil(agents / AGENTS_IN_TEAM) }, (_, index) => ({
      id: newId(),
      agentIds: Array.from({ length: Math.min(AGENTS_IN_TEAM, agents - index * AGENTS_IN_TEAM) }, newId),
    }));
    return { organizationId: "", rows: size, customers: Math.ceil(size / 3), teams, importId: newId() };
  });
}

/** The one with four of ten contacts: of it the queries are asked. */
export function largestOf(companies: readonly Company[]): Company {
  const [largest] = companies;
  if (!largest) throw new Error("There is no company.");
  return largest;
}

import { DAY_SECONDS, listDays, startOfDate } from "./calendar";
import type { DemoFile } from "./csv";
import { listCustomers } from "./customers";
import { askTeams } from "./engagement";
import type { DemoRecords } from "./files";
import { writeFiles } from "./files";
import { hirePeople } from "./people";
import type { DemoScale } from "./plan";
import { planOf } from "./plan";
import { plantAgents } from "./planted";
import { rateContacts } from "./ratings";
import { reportContacts } from "./reports";
import type { DemoCompany } from "./service";
import { simulateService } from "./service";
import { writeTranscripts } from "./transcripts";
import type { DemoTruth } from "./truth";
import { countContacts, tellTruth } from "./truth";

export type DemoRequest = { seed: number; scale?: DemoScale };

/** Files in the order in which they are to be imported, and what is planted in them. */
export type Demo = { files: DemoFile[]; truth: DemoTruth };

/** The demo company Zilverduin Energie: the same files and truth for the same seed, always. */
export function generateDemo({ seed, scale = "full" }: DemoRequest): Demo {
  const company = foundCompany(seed, scale);
  const records = recordCompany(company);
  const { people, plan, planted, engagement } = company;
  const truth = tellTruth({
    seed,
    scale,
    plan,
    people,
    planted,
    engagement,
    customers: records.customers,
    counts: {
      ...countContacts(records.contacts),
      teams: people.teams.length,
      agents: people.agents.length,
      customers: records.customers.length,
      ratings: records.ratings.length,
      shifts: records.shifts.length,
      attendance: records.attendance.length,
      engagementResponses: records.engagement.length,
      messages: records.messages.length,
    },
  });
  return { files: writeFiles(records), truth };
}

/** What is planted in the demo of a seed. The whole company is generated to count it. */
export function demoTruth(seed: number, scale: DemoScale = "full"): DemoTruth {
  return generateDemo({ seed, scale }).truth;
}

/** Teams, people and causes, before the first contact. */
export function foundCompany(seed: number, scale: DemoScale): DemoCompany {
  const plan = planOf(scale);
  const people = hirePeople(seed, plan);
  return {
    seed,
    plan,
    people,
    days: listDays(plan.from, plan.until),
    planted: plantAgents(seed, plan, people),
    engagement: askTeams(seed, plan, people),
  };
}

/** Everything that happens in a company, as records. */
export function recordCompany(company: DemoCompany): DemoRecords {
  const { seed, plan, people, days, planted, engagement } = company;
  const { contacts, shifts, attendance } = simulateService(company);
  const until = startOfDate(plan.until) + DAY_SECONDS;
  const ratings = rateContacts(seed, contacts, planted);
  const count = plan.customers;
  const from = startOfDate(plan.from);
  return {
    people,
    contacts,
    shifts,
    attendance,
    ratings,
    customers: listCustomers({ seed, count, from, until, contacts, ratings }),
    months: [...new Set(days.map((day) => day.date.slice(0, 7)))],
    engagement: engagement.rows,
    messages: writeTranscripts(seed, { plan, people, until }, contacts),
    reports: reportContacts(seed, contacts),
  };
}

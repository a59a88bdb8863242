import type { AttendanceInterval } from "./attendance";
import { formatInstant } from "./calendar";
import { TOPICS } from "./case-mix";
import type { DemoContact } from "./contacts";
import { contactIdOf } from "./contacts";
import type { CsvValue, DemoFile } from "./csv";
import { createFile } from "./csv";
import type { DemoCustomer } from "./customers";
import { customerIdOf } from "./customers";
import type { EngagementRow } from "./engagement";
import { ENGAGEMENT_ITEMS } from "./engagement";
import type { DemoPeople, DemoPerson } from "./people";
import { itemAt } from "./random";
import type { DemoRating } from "./ratings";
import type { PlannedShift } from "./rota";
import type { DemoMessage } from "./transcripts";

export const DEMO_COLUMNS = {
  people: ["external_id", "name", "email", "team", "partner", "role", "starts_on", "ends_on"],
  customers: ["customer", "value_per_year", "since", "left_on", "experiences"],
  contacts: [
    ...["external_id", "channel", "topic", "customer", "team", "agent", "queue"],
    ...["offered_at", "answered_at", "ended_at"],
    ...["wait_seconds", "handle_seconds", "talk_seconds", "hold_seconds", "wrap_seconds"],
    ...["abandoned", "handed_over_from", "handed_over_to", "reopen_count", "reported_resolved"],
    ...["language", "bot_involved"],
  ],
  ratings: [
    ...["external_id", "contact_external_id", "rated_at"],
    ...["friendliness", "satisfaction", "effort", "solved", "recommend"],
  ],
  shifts: ["agent", "scheduled_from", "scheduled_to"],
  attendance: ["agent", "available_from", "available_to"],
  engagement: ["wave", "team", ...ENGAGEMENT_ITEMS],
  transcripts: ["contact_external_id", "sequence", "speaker", "said_at", "text"],
} as const;

/** Self-service has no people behind it; it is written under a name of its own so that no team's figures hold it. */
export const SELF_SERVICE_TEAM = "Zelfservice";

/** Everything that the files tell. */
export type DemoRecords = {
  people: DemoPeople;
  customers: DemoCustomer[];
  contacts: DemoContact[];
  ratings: DemoRating[];
  shifts: PlannedShift[];
  attendance: AttendanceInterval[];
  /** Names of the months, such as `2025-01`, by number. */
  months: string[];
  engagement: EngagementRow[];
  messages: DemoMessage[];
  /** What agents and systems report about a contact, in the order of `contacts`. */
  reports: ContactReport[];
};

export type ContactReport = { reopenCount: number | null; resolved: boolean | null; language: string };

/** The files of the demo company, in the order in which they are to be imported. */
export function writeFiles(records: DemoRecords): DemoFile[] {
  const { people, months } = records;
  const agentId = (agent: number | null) => (agent === null ? null : itemAt(people.agents, agent).externalId);
  const everybody = [...people.coaches, ...people.agents];
  return [
    createFile("people.csv", DEMO_COLUMNS.people, { items: everybody, toRow: personRow }),
    createFile("customers.csv", DEMO_COLUMNS.customers, { items: records.customers, toRow: customerRow }),
    createFile("contacts.csv", DEMO_COLUMNS.contacts, {
      items: records.contacts,
      toRow: (contact) => contactRow(contact, itemAt(records.reports, contact.number - 1), people),
    }),
    createFile("ratings.csv", DEMO_COLUMNS.ratings, { items: records.ratings, toRow: ratingRow }),
    createFile("shifts.csv", DEMO_COLUMNS.shifts, {
      items: records.shifts,
      toRow: ({ agent, startsAt, endsAt }) => [
        agentId(agent),
        formatInstant(startsAt),
        formatInstant(endsAt),
      ],
    }),
    createFile("attendance.csv", DEMO_COLUMNS.attendance, {
      items: records.attendance,
      toRow: ({ agent, from, until }) => [agentId(agent), formatInstant(from), formatInstant(until)],
    }),
    createFile("engagement.csv", DEMO_COLUMNS.engagement, {
      items: records.engagement,
      toRow: ({ month, team, answers }) => [
        itemAt(months, month),
        itemAt(people.teams, team).name,
        ...answers,
      ],
    }),
    createFile("transcripts.csv", DEMO_COLUMNS.transcripts, { items: records.messages, toRow: messageRow }),
  ];
}

function personRow({ externalId, name, email, team, role, startsOn }: DemoPerson): CsvValue[] {
  return [externalId, name, email, team.name, team.partner, role, startsOn, null];
}

function customerRow(customer: DemoCustomer): CsvValue[] {
  const { number, valuePerYearEuros, since, leftOn, experiences } = customer;
  return [customerIdOf(number), valuePerYearEuros, since, leftOn, experiences];
}

function contactRow(contact: DemoContact, report: ContactReport, people: DemoPeople): CsvValue[] {
  const { channel, pool, team, agent, abandoned, answeredAt, endedAt, offeredAt } = contact;
  const agentId = (number: number | null) =>
    number === null ? null : itemAt(people.agents, number).externalId;
  const waitedUntil = abandoned ? endedAt : answeredAt;
  return [
    contactIdOf(contact),
    channel,
    itemAt(TOPICS, contact.topic).name,
    customerIdOf(contact.customer + 1),
    team === null ? SELF_SERVICE_TEAM : itemAt(people.teams, team).name,
    agentId(agent),
    pool === null ? SELF_SERVICE_TEAM : `Wachtrij ${pool + 1}`,
    formatInstant(offeredAt),
    answeredAt === null ? null : formatInstant(answeredAt),
    endedAt === null ? null : formatInstant(endedAt),
    waitedUntil === null ? null : waitedUntil - offeredAt,
    contact.handleSeconds,
    contact.talkSeconds,
    contact.holdSeconds,
    contact.wrapSeconds,
    abandoned,
    agentId(contact.handedOverFrom),
    agentId(contact.handedOverTo),
    report.reopenCount,
    report.resolved,
    report.language,
    contact.botInvolved,
  ];
}

function ratingRow(rating: DemoRating): CsvValue[] {
  const { contact, ratedAt, friendliness, satisfaction, effort, solved, recommend } = rating;
  const contactId = contactIdOf(contact);
  const scores = [friendliness, satisfaction, effort, solved, recommend];
  return [`R-${contactId}`, contactId, formatInstant(ratedAt), ...scores];
}

function messageRow({ contact, sequence, speaker, saidAt, text }: DemoMessage): CsvValue[] {
  return [contactIdOf(contact), sequence, speaker, formatInstant(saidAt), text];
}

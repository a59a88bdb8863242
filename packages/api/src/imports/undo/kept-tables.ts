import { transcriptMessages } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { teamOutcomes } from "@kwartet/db/schema/outcomes";
import { memberships, people } from "@kwartet/db/schema/people";
import { pulseAggregates } from "@kwartet/db/schema/pulse";
import { attendance, shifts } from "@kwartet/db/schema/shifts";
import { teams } from "@kwartet/db/schema/teams";

/** Tables of which an import keeps each row that it adds or corrects, and which need no care of their own. */
export const PLAIN_TABLES = [shifts, attendance, teamOutcomes, transcriptMessages, pulseAggregates] as const;

/** Tables of rows that stand for somebody or something: made ones stay as long as anything refers to them. */
export const NAMED_TABLES = [people, teams, customers] as const;

/** Tables that people can change by hand as well. */
export const HAND_CHANGED = [shifts, attendance, teamOutcomes, ...NAMED_TABLES, memberships] as const;

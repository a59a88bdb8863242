import type { ProblemCode, ProblemText } from "./problem";

const REPAIR_ROW = "Correct the row in the file and import the file again.";
const REEXPORT = "Make the export again, as CSV in UTF-8, and import that.";
const REMAKE = "Make the export again and import it without changing anything in it.";

/** What was expected and what to do, in plain words. */
export const PROBLEMS_EN: Record<ProblemCode, ProblemText> = {
  "abandoned-and-answered": {
    expected: () => "a contact is either abandoned or answered, not both",
    fix: "Remove the time of answering, or set ‘abandoned’ to no.",
  },
  "answered-before-offered": {
    expected: () => "a time of answering at or after the time of coming in",
    fix: "Check the two times and their time zone.",
  },
  "cells-extra": {
    expected: (p) => `${p.expected} cells, as the header has so many columns; found: ${p.cells}`,
    fix: "Put text that holds a delimiter between double quotes.",
  },
  "cells-missing": {
    expected: (p) => `${p.expected} cells, as the header has so many columns; found: ${p.cells}`,
    fix: "Add the missing delimiters, also those of empty cells.",
  },
  "channel-unknown": {
    expected: () => "a channel that Kwartet knows",
    fix: "The contact counts as a web form. Tell us the name of the channel, so that it gets a place of its own.",
  },
  "clock-disagrees": {
    expected: () => "a duration that agrees with the start and end on the same row",
    fix: "The contact counts without this duration. Correct the duration or the times if you can.",
  },
  "customer-email-malformed": {
    expected: () => "an e-mail address of the customer, such as name@example.org, or an empty cell",
    fix: "The row counts, and this address does not: no customer is known by it. Correct the address if you can.",
  },
  "customer-rounded": {
    expected: () => "a whole customer number, not one rounded to the like of 6.02E+11",
    fix: "The contact counts without a customer. Set the column to ‘text’ before you save the file.",
  },
  "delimiter-restored": {
    expected: () => "a tab between every two cells",
    fix: "A tab was missing. Its place was certain, so the row was read. You need do nothing.",
  },
  duplicate: {
    expected: (p) => `a key that is in the file once; this one is on row ${p.firstRow} already`,
    fix: "Keep one of the two rows, or give the other its own key.",
  },
  "duration-absurd": {
    expected: (p) => `at most ${p.limitSeconds} seconds`,
    fix: "The contact counts without this duration. Check that the duration is in seconds.",
  },
  "empty-required": {
    expected: () => "a value: this column is required",
    fix: "Fill the cell and import the file again.",
  },
  "end-not-recorded": {
    expected: () => "the moment of solving or closing, in one of the other tables",
    fix: "The last change counts as the end, which can be too late. Export what tells of it too: metrics or field history (Zendesk), parts (Intercom).",
  },
  "ended-before-answered": {
    expected: () => "an end at or after the time of answering",
    fix: "Check the two times and their time zone.",
  },
  "ended-before-offered": {
    expected: () => "an end at or after the time of coming in",
    fix: "Check the two times and their time zone.",
  },
  "ends-before-starts": {
    expected: () => "an end after the start",
    fix: "Check whether start and end have changed places.",
  },
  "identifier-shared": {
    expected: () => "an e-mail address, telephone number or customer number that is one customer's",
    fix: "These were seen with more than 50 others, as the number of a company's exchange is. They join nobody; the contacts count by what else is known of the customer. You need do nothing.",
  },
  "inbox-unknown": {
    expected: () => "an inbox whose channel is in the export",
    fix: "All contacts of this inbox count as chat. Export the inboxes, or the conversations from the API, too.",
  },
  "interval-too-long": {
    expected: (p) => `at most ${p.limitHours} hours between start and end`,
    fix: "Check the end, or split the row by day.",
  },
  "item-too-big": {
    expected: (p) => `an item of at most ${p.limit} characters`,
    fix: "Leave large attachments and message texts out of the export.",
  },
  "item-too-deep": {
    expected: (p) => `at most ${p.limit} levels of brackets within each other`,
    fix: "Make the export again, without editing it.",
  },
  "json-broken": {
    expected: () => "well-formed JSON",
    fix: "This line or item was skipped. Make the export again.",
  },
  "lost-character": {
    expected: () => "readable characters; one or more letters were lost when the file was saved",
    fix: REEXPORT,
  },
  negative: { expected: () => "zero or more", fix: REPAIR_ROW },
  "no-answers": {
    expected: () => "at least one answer in a column item_…",
    fix: "Remove the row, or fill in the answers.",
  },
  "no-score": {
    expected: (p) => `at least one answer in ${p.columns}`,
    fix: "Remove the row, or fill in the rating.",
  },
  "not-a-boolean": { expected: () => "yes or no (also: y/n, ja/nee, true/false, 1/0)", fix: REPAIR_ROW },
  "not-a-date": { expected: () => "a date that exists, written as 2026-01-31", fix: REPAIR_ROW },
  "not-a-list": { expected: () => "a list, between [ and ]", fix: REMAKE },
  "not-a-number": {
    expected: () => "a number, with a point or comma before the decimals and nothing between thousands",
    fix: REPAIR_ROW,
  },
  "not-a-period": {
    expected: () => "a month (2026-01), a quarter (2026-Q2) or a year (2026)",
    fix: REPAIR_ROW,
  },
  "not-a-time": { expected: () => "a time, written as 09:12:58", fix: REPAIR_ROW },
  "not-a-value": { expected: () => "one value, no list or object", fix: REMAKE },
  "not-allowed": { expected: (p) => `one of: ${p.allowed}`, fix: "Replace the value by one of these words." },
  "not-an-amount": {
    expected: () =>
      "an amount with at most two decimals, without a currency sign or anything between thousands",
    fix: REPAIR_ROW,
  },
  "not-an-email": { expected: () => "an e-mail address, or an empty cell", fix: REPAIR_ROW },
  "not-an-instant": {
    expected: () => "a date with a time, such as 2026-01-31 09:12:58 or 2026-01-31T09:12:58+01:00",
    fix: REPAIR_ROW,
  },
  "not-an-object": { expected: () => "an object with fields, between { and }", fix: REMAKE },
  "not-whole": { expected: () => "a whole number", fix: REPAIR_ROW },
  "nul-character": { expected: () => "plain text, without NUL characters", fix: REEXPORT },
  "numbering-differs": {
    expected: () => "a conversation that began before its first event",
    fix: "The two seem to be numbered differently: the contact counts without the conversation's customer and team. Export both from the database.",
  },
  "out-of-scale": {
    expected: (p) => `a whole number from ${p.low} to ${p.high}`,
    fix: "Check whether the system uses another scale, and convert the column.",
  },
  "quote-broken": {
    expected: () => "a delimiter or the end of the row after a closing quote",
    fix: 'Write a quote inside a cell twice: "".',
  },
  "quote-open": {
    expected: () => "a closing quote",
    fix: "Close the cell with a quote, or remove the one that opens it.",
  },
  "record-too-long": {
    expected: () => "a row of at most a million characters",
    fix: "Check the line ends in the file.",
  },
  "service-after-hang-up": {
    expected: () => "no service time for a customer who hung up",
    fix: "The contact counts as abandoned, without service time. Check its outcome in the switch.",
  },
  "service-not-recorded": {
    expected: () => "a start and an end of the service",
    fix: "The contact counts as answered, without service time.",
  },
  "text-too-long": {
    expected: (p) => `at most ${p.limit} characters; found: ${p.length}`,
    fix: "Shorten the text. Check whether a quote is missing.",
  },
  "unanswered-with-values": {
    expected: () => "an empty cell, as the call was not answered",
    fix: "Check the column ‘Answered (Y/N)’ on this row.",
  },
  "unknown-contact": {
    expected: () => "a contact that has been imported already",
    fix: "Import the file with the contacts first, and then this file again.",
  },
  "wave-taken": {
    expected: () =>
      "a survey that was not held in Kwartet itself, and that has single answers or averages and not both",
    fix: "Give the survey another period in the file.",
  },
  "zone-unknown": {
    expected: () => "a time zone that Kwartet knows",
    fix: "This schedule is not used. Times that Zendesk gives in calendar minutes are not affected.",
  },
};

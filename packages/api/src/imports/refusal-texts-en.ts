import type { RefusalCode, RefusalText } from "./refusal";

/** Why a file is refused and what to do, in plain English. */
export const REFUSALS_EN: Record<RefusalCode, RefusalText> = {
  "duplicate-columns": {
    reason: (p) => `These columns are in the header more than once: ${p.columns}.`,
    fix: "Give every column its own name, or remove the double one.",
  },
  "empty-file": {
    reason: () => "The file is empty.",
    fix: "Make the export again and check that there are rows in it.",
  },
  "file-too-large": {
    reason: (p) => `The file is larger than ${p.limit}.`,
    fix: "Split the file, for example by month, and import the parts one after another.",
  },
  "formula-cells": {
    reason: (p) =>
      `The sheet holds formulas, in ${p.cells} among others. A formula is no fixed fact: its outcome can change.`,
    fix: "Copy the sheet, paste it as values, and save it again.",
  },
  "json-broken": {
    reason: (p) =>
      `The JSON file goes wrong on line ${p.line}, character ${p.column}. That is in item ${p.item}, which begins with: ${p.found}`,
    fix: "Make the export again, and check that the whole file was fetched.",
  },
  "missing-columns": {
    reason: (p) => `These required columns are missing (${p.dataSet}): ${p.missing}. Found: ${p.found}.`,
    fix: "Add the columns, or give them exactly these names in the header.",
  },
  "missing-tables": {
    reason: (p) => `These tables are missing: ${p.missing}. Found: ${p.found}.`,
    fix: "Take all files of the export together, packed as .zip, under the names that the system gave them.",
  },
  "no-known-data-set": {
    reason: (p) => `The header fits no known table. Found: ${p.found}.`,
    fix: "Put the column names on the first line, as described for the source, or choose another source.",
  },
  "not-text": {
    reason: () => "The file holds no readable text.",
    fix: "Save the file as CSV in UTF-8 and try again.",
  },
  "plan-incomplete": {
    reason: (p) => `The columns have not been assigned properly yet (${p.reason}): ${p.fields}.`,
    fix: "Choose a column for these fields, or remove them.",
  },
  "plan-missing": {
    reason: () => "Nothing says how this file is to be read.",
    fix: "Give a template, or a file that assigns the columns.",
  },
  "scale-differs": {
    reason: (p) =>
      `Column ${p.column} holds ${p.found}, but ${p.field} runs from ${p.low} to ${p.high}. Another scale is never converted by itself.`,
    fix: "Say for every value in the file which value of ours it is, or leave the column out.",
  },
  "sensitive-column": {
    reason: (p) => `Column ${p.column} may not be used: it looks like ${p.reason}.`,
    fix: "Choose another column, such as the customer number or the name of the team.",
  },
  "sheet-missing": {
    reason: (p) => `There is no sheet ${p.sheet}. Found: ${p.found}.`,
    fix: "Choose one of the sheets in the file.",
  },
  "too-many-columns": {
    reason: (p) => `The file has more than ${p.limit} columns, or a header without an end.`,
    fix: "Keep only the columns that are needed.",
  },
  "too-many-incidents": {
    reason: (p) => `The file holds events of more than ${p.limit} incidents.`,
    fix: "Split the file, for example by month of opening, and keep all rows of one incident together.",
  },
  "workbook-broken": {
    reason: () => "The Excel file is damaged, or was not made by the rules.",
    fix: "Open it in Excel, save it again as .xlsx, or save it as CSV.",
  },
  "workbook-encrypted": {
    reason: () => "The Excel file is protected with a password.",
    fix: "Remove the password and save it again as .xlsx.",
  },
  "workbook-entities": {
    reason: () =>
      "The Excel file holds a document definition (DTD). Ordinary sheets have none, and it is unsafe.",
    fix: "Open it in Excel and save it again as .xlsx, or save it as CSV.",
  },
  "workbook-too-big": {
    reason: () => "The sheet is too big to be read safely.",
    fix: "Save it as CSV: that is read row by row and may be larger.",
  },
  "workbook-too-slow": {
    reason: (p) => `Reading the sheet took longer than ${p.limitSeconds} seconds.`,
    fix: "Save it as CSV, or split the sheet.",
  },
  "wrong-kind": {
    reason: (p) => `This file is ${p.found}. This source reads ${p.expected}.`,
    fix: "Choose the right file or another source. Renaming a file does not change what is in it.",
  },
  "zip-unsafe": {
    reason: (p) => `The packed file is not safe to unpack (${p.reason}).`,
    fix: "Open a workbook in Excel and save it again. Unpack an export of several tables and pack its files again.",
  },
};

"use client";

import {
  DATE_ORDERS,
  DECIMAL_MARKS,
  DELIMITERS,
  ENCODINGS,
  QUOTES,
  type Reading,
  THOUSANDS_MARKS,
} from "@kwartet/api/imports/reading/reading";
import { useTranslations } from "next-intl";
import type { SettingName, SettingValue } from "./wizard-state";

const OF_TEXT = ["encoding", "delimiter", "quote", "headerRow"] as const;
const OF_CELLS = ["decimalMark", "thousandsMark", "dateOrder", "timeZone"] as const;

/** Which settings matter for a kind of file, in the order in which they are looked at. */
export const SETTINGS_OF: Readonly<Record<Reading["kind"], readonly SettingName[]>> = {
  delimited: [...OF_TEXT, ...OF_CELLS],
  workbook: ["sheet", "headerRow", ...OF_CELLS],
  json: OF_CELLS,
};

const MOST_TITLES = 12;

/** Everything that a setting can be. */
export function choicesOf(
  name: SettingName,
  {
    current,
    sheets,
    timeZones,
  }: { current: SettingValue; sheets: readonly string[]; timeZones: readonly string[] },
): readonly SettingValue[] {
  const choices: Partial<Record<SettingName, readonly SettingValue[]>> = {
    encoding: ENCODINGS,
    delimiter: DELIMITERS,
    quote: QUOTES,
    decimalMark: DECIMAL_MARKS,
    thousandsMark: THOUSANDS_MARKS,
    dateOrder: DATE_ORDERS,
    timeZone: timeZones,
    headerRow: [...Array(MOST_TITLES + 1).keys()],
    sheet: sheets,
  };
  const known = choices[name] ?? [];
  return known.includes(current) ? known : [current, ...known];
}

const MARKS = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
  ".": "point",
  " ": "space",
  "'": "apostrophe",
} as const;
const WORDS = ["none", "dmy", "mdy", "ymd", "delimited", "workbook", "json"] as const;

/** Says a value of a setting in the reader's language. */
export function useSettingWords(): (name: SettingName, value: SettingValue) => string {
  const t = useTranslations("import-wizard.words");
  return (name, value) => {
    if (name === "headerRow") return value === 0 ? t("noHeader") : t("headerRow", { row: String(value) });
    if (name === "sheet") return value === null ? t("firstSheet") : String(value);
    if (name === "timeZone") return String(value).replaceAll("_", " ");
    if (name === "quote" && value === '"') return t("double");
    if (name === "quote" && value === "'") return t("single");
    const mark = Object.entries(MARKS).find(([each]) => each === value)?.[1];
    if (mark) return t(mark);
    const word = WORDS.find((each) => each === value);
    return word ? t(word) : String(value);
  };
}

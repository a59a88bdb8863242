import chartsEn from "../../messages/en/charts.json";
import commonEn from "../../messages/en/common.json";
import entryEn from "../../messages/en/entry.json";
import errorsEn from "../../messages/en/errors.json";
import marksEn from "../../messages/en/marks.json";
import metricsEn from "../../messages/en/metrics.json";
import partsEn from "../../messages/en/parts.json";
import preferencesEn from "../../messages/en/preferences.json";
import shellEn from "../../messages/en/shell.json";
import statesEn from "../../messages/en/states.json";
import chartsNl from "../../messages/nl/charts.json";
import commonNl from "../../messages/nl/common.json";
import entryNl from "../../messages/nl/entry.json";
import errorsNl from "../../messages/nl/errors.json";
import marksNl from "../../messages/nl/marks.json";
import metricsNl from "../../messages/nl/metrics.json";
import partsNl from "../../messages/nl/parts.json";
import preferencesNl from "../../messages/nl/preferences.json";
import shellNl from "../../messages/nl/shell.json";
import statesNl from "../../messages/nl/states.json";
import type { Locale } from "./locale";

/** Dutch is the reference: its keys are the type. A noun is one file per language, named here. */
const nl = {
  charts: chartsNl,
  common: commonNl,
  entry: entryNl,
  errors: errorsNl,
  marks: marksNl,
  metrics: metricsNl,
  parts: partsNl,
  preferences: preferencesNl,
  shell: shellNl,
  states: statesNl,
};

export type Messages = typeof nl;

const en: Messages = {
  charts: chartsEn,
  common: commonEn,
  entry: entryEn,
  errors: errorsEn,
  marks: marksEn,
  metrics: metricsEn,
  parts: partsEn,
  preferences: preferencesEn,
  shell: shellEn,
  states: statesEn,
};

export const MESSAGES: Record<Locale, Messages> = { nl, en };

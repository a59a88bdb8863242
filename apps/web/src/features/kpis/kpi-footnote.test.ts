import type { Detail } from "@kwartet/api/kpis/read-detail";
import type { Channel } from "@kwartet/metrics/contact";
import type { MeasureId } from "@kwartet/metrics/kpi";
import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { MESSAGES } from "@/i18n/messages";
import { kpiFootnote } from "./kpi-footnote";

const spoken = {
  locale: "en" as const,
  t: createTranslator({ locale: "en", messages: MESSAGES.en, namespace: "kpis" }),
};

/** A page without a figure: what it says of the clock does not depend on one. */
const detail = (measure: MeasureId, channel: Channel | null): Detail => ({
  subject: { type: "team", id: "t", name: "North" },
  measure,
  channel,
  data: null,
  reading: null,
  grain: "week",
  comparedSeries: null,
  beside: [],
  byChannel: [],
  byTopic: [],
  definition: null,
  sources: [],
  phases: [],
});

it.each([
  ["within-promise", "email", /^Waits in opening hours/],
  ["wait-median", "phone", /^Waits in calendar time/],
  ["within-promise", null, /calendar time.*opening hours only/],
  ["top-two", "email", /^$/],
] as const)("says on which clock %s of %s is", (measure, channel, text) => {
  expect(kpiFootnote(detail(measure, channel), spoken)).toMatch(text);
});

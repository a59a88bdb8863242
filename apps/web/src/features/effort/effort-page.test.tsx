import { effortText } from "@kwartet/metrics/effort/effort-value";
import { flatEffort } from "@kwartet/metrics/effort/flat-effort";
import { testingEffort } from "@kwartet/metrics/effort/testing-effort";
import { LOCALES, type Locale } from "@kwartet/metrics/format";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { markupOf, textOf } from "@/ui/testing";
import { EffortGroups } from "./effort-groups";
import { EffortTopics } from "./effort-topics";
import { NeedlessContacts } from "./needless-contacts";
import { PriceForm } from "./price-form";

const effort = testingEffort();

const priceForm = (typed: { hourFrom: string; hourTo: string; isWrong: boolean }): ReactNode => (
  <PriceForm effort={effort} path="/effort" kept={{ period: "2026-Q2", tab: null }} {...typed} />
);
const untouched = priceForm({ hourFrom: "", hourTo: "", isWrong: false });

describe("the page of effort", () => {
  it.each(LOCALES)(
    "shows every figure of the file in %s, but the ratio that stands beside a difference",
    (locale) => {
      const shown = textOf(
        markupOf(
          <>
            <NeedlessContacts effort={effort} price={untouched} />
            <EffortTopics effort={effort} price={null} />
            <EffortGroups effort={effort} />
          </>,
          locale,
        ),
      );
      const plain = shown.replaceAll("\u00a0", " ");
      const missing = flatEffort(effort)
        .filter(({ id, unit }) => unit !== "ratio" && !/^topic\..*(@|\.price$)/.test(id))
        .filter((figure) => !plain.includes(textIn(figure, locale)));
      expect(missing.map(({ id }) => id)).toEqual([]);
    },
  );

  it("keeps what else the address says while a price is tried, and says what is wrong with one", () => {
    const html = markupOf(priceForm({ hourFrom: "much", hourTo: "50", isWrong: true }), "en");
    expect(html).toContain('<input type="hidden" name="period" value="2026-Q2"/>');
    expect(html).not.toContain('name="tab"');
    expect(textOf(html)).toContain("Fill in two amounts above 0");
    expect(html).toContain('href="/effort?period=2026-Q2"');
    expect(textOf(markupOf(untouched, "en"))).not.toContain("Clear");
  });

  it("says why there is nothing to show", () => {
    const none = markupOf(
      <EffortGroups effort={testingEffort({ groups: [], noGroups: "no-partner" })} />,
      "en",
    );
    expect(textOf(none)).toContain("There are no partner teams");
    const hidden = markupOf(
      <EffortGroups effort={testingEffort({ groups: [], noGroups: "too-small" })} />,
      "en",
    );
    expect(textOf(hidden)).toContain("too few teams of five or more agents");
    const topics = markupOf(<EffortTopics effort={testingEffort({ topics: [] })} price={null} />, "en");
    expect(textOf(topics)).toContain("Nothing can be said of topics in this period");
  });
});

/** Prices are told as a range only. */
function textIn(figure: ReturnType<typeof flatEffort>[number], locale: Locale): string {
  const language = { locale, currency: effort.currency };
  const value = figure.unit === "price" || figure.unit === "money" ? figure.lower : figure.value;
  return effortText({ value, unit: figure.unit }, language).replaceAll("\u00a0", " ");
}

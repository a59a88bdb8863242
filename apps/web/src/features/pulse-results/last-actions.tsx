import { explainChange } from "@kwartet/metrics/explain/pulse";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { type Action, cellOf, type Results } from "./results";

/** What was asked the time before and what became of it, above everything else: "you said → we do". */
export function LastActions({ results }: { results: Results }) {
  const t = useTranslations("pulse-results");
  const locale = useLocale() as Locale;
  if (results.lastActions.length === 0) return null;
  return (
    <section
      aria-label={t("lastTime")}
      className="mb-8 border-line border-t border-t-line-strong border-b py-3.5"
    >
      <ul className="grid gap-y-3">
        {results.lastActions.map((action) => (
          <li
            key={action.id}
            className="grid gap-x-6 gap-y-0.5 text-ui tablet:grid-cols-[12rem_1fr_9rem_14rem]"
          >
            <span className="font-semibold">
              {t("lastTime")}
              <span className="block font-normal text-ink-3 text-small">
                {action.teamName} · {action.waveName}
              </span>
            </span>
            <span className="text-ink-2">
              {action.text}
              {action.outcome && <span className="block text-small">{action.outcome}</span>}
            </span>
            <span className="text-ink-2">
              {[action.owner?.name, t(`state.${action.state}`)].filter(Boolean).join(", ")}
            </span>
            <span className="text-ink-2">{changeSince(results, action, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the question in focus moved for the team, where that may be told. */
function changeSince(results: Results, { teamId, itemKey }: Action, locale: Locale): string | null {
  const group = results.groups.find((one) => one.teamId === teamId);
  const item = results.items.find(({ key }) => key === itemKey);
  const cell = group && item && cellOf(group, item);
  if (!item || !cell?.change || !cell.figure) return null;
  return `${item.text[locale]} ${explainChange(cell.change, cell.figure.unit, locale)}`;
}

import { bandText } from "@kwartet/metrics/explain/pulse";
import { heatStep } from "@kwartet/metrics/pulse/heat-step";
import { useLocale, useTranslations } from "next-intl";
import { joinClasses } from "@/ui/join-classes";
import { HeatNumber, tintOf } from "./heat-cell";
import {
  cellOf,
  columnsOf,
  type Group,
  hiddenBecause,
  type Item,
  nameOfGroup,
  type Results,
  textOf,
} from "./results";

/** The same on a phone: a block a group, a line a question, in the same order. */
export function HeatList({ results }: { results: Results }) {
  const columns = columnsOf(results);
  return (
    <div className="tablet:hidden">
      {results.groups.map((group) => (
        <GroupBlock key={group.id} group={group} columns={columns} />
      ))}
    </div>
  );
}

function GroupBlock({ group, columns }: { group: Group; columns: readonly Item[] }) {
  const t = useTranslations("pulse-results");
  const locale = useLocale();
  const hidden = hiddenBecause(group, columns);
  return (
    <section className="border-line border-t py-3.5 first:border-0">
      <h3 className="flex items-baseline justify-between gap-3 text-ui">
        {nameOfGroup(group, t)}
        <span className="font-normal text-ink-3 text-small">
          {t("answers")}: {bandText(group.band)}
        </span>
      </h3>
      {hidden !== null ? (
        <p className="c-hatched mt-2 p-3 text-small">
          <span className="bg-paper px-1.5 text-ink-2 [box-decoration-break:clone]">
            {t(`hidden.${hidden}`)}
          </span>
        </p>
      ) : (
        <dl className="mt-2 grid grid-cols-[1fr_5.5rem] gap-y-px text-small">
          {columns.map((item) => {
            const cell = cellOf(group, item);
            const figure = cell?.figure;
            return (
              <div key={item.key} className="contents">
                <dt className="self-center py-1.5 pr-3 text-ink-2">{textOf(item, locale)}</dt>
                <dd
                  className={joinClasses(
                    "grid min-h-9 place-content-center text-center text-ui",
                    cell && figure ? tintOf(heatStep(figure, cell.difference)) : "c-hatched",
                  )}
                >
                  <span>
                    {cell && figure ? (
                      <HeatNumber cell={cell} />
                    ) : (
                      <span className="bg-paper px-1 text-ink-2 text-small">
                        {t(`hiddenShort.${cell?.hidden ?? "no-answers"}`)}
                      </span>
                    )}
                  </span>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}

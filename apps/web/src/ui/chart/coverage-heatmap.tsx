import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { joinClasses } from "../join-classes";
import { ScrollBox } from "../scroll-box";

/** 1 is little, 5 is full; whoever knows the figure chooses the step. */
export type CoverageStep = 1 | 2 | 3 | 4 | 5;

/** Null is a closed hour: empty, and not 0. Without a step there is too little to say. */
export type CoverageCell = {
  text: string;
  step: CoverageStep | null;
  low?: boolean;
  /** A quiet second line: of how many. */
  note?: string;
} | null;

type Props = {
  label: string;
  caption: ReactNode;
  hours: readonly string[];
  days: readonly { name: string; cells: readonly CoverageCell[] }[];
  note?: ReactNode;
};

const STEPS: Record<CoverageStep, string> = {
  1: "bg-coverage-1 text-ink",
  2: "bg-coverage-2 text-ink",
  3: "bg-coverage-3 text-ink",
  4: "bg-coverage-4 text-paper",
  5: "bg-coverage-5 text-paper",
};

/** Muted, and with a broken edge, so that it is not taken for the lightest step. */
const TOO_FEW = "border border-line-strong border-dashed text-ink-3";

/** Hours of the week in five greys, the number in every cell. It is a real table, so it needs no second one. */
export function CoverageHeatmap({ label, caption, hours, days, note }: Props) {
  const t = useTranslations("charts");
  return (
    <figure>
      <figcaption className="mb-3 max-w-measure text-ink-2 text-ui/5.5">{caption}</figcaption>
      <ScrollBox label={label}>
        <table aria-label={label} className="border-separate border-spacing-px text-label">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t("day")}</span>
              </th>
              {hours.map((hour) => (
                <th key={hour} scope="col" className="pb-1 font-normal text-ink-3">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.name}>
                <th scope="row" className="pr-2 text-left font-normal text-ink-2">
                  {day.name}
                </th>
                {day.cells.map((cell, index) => (
                  <td
                    key={hours[index]}
                    className={joinClasses(
                      "h-7.5 w-9 min-w-8 text-center",
                      cell && (cell.step === null ? TOO_FEW : STEPS[cell.step]),
                      cell?.low && "font-bold outline-[1.5px] outline-ink -outline-offset-2",
                    )}
                  >
                    {cell ? cell.text : <span className="sr-only">{t("closedCell")}</span>}
                    {cell?.note && <span className="block font-normal text-label">{cell.note}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="mt-2.5 text-ink-3 text-label">
        {note} {t("closed")}
      </p>
    </figure>
  );
}

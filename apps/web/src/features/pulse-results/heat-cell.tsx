import { cellText, explainDifference } from "@kwartet/metrics/explain/pulse";
import type { Locale } from "@kwartet/metrics/format";
import { type HeatStep, heatStep } from "@kwartet/metrics/pulse/heat-step";
import { useLocale, useTranslations } from "next-intl";
import { joinClasses } from "@/ui/join-classes";
import type { Cell } from "./results";

const TINTS: Record<HeatStep, string> = {
  [-2]: "bg-(--diverge-m2) text-(--on-diverge) font-bold",
  [-1]: "bg-(--diverge-m1) text-(--on-diverge)",
  0: "bg-(--diverge-0) text-(--on-diverge)",
  1: "bg-(--diverge-p1) text-(--on-diverge)",
  2: "bg-(--diverge-p2) text-(--on-diverge) font-bold",
};

export const tintOf = (step: HeatStep): string => TINTS[step];

type Props = { cell: Cell | undefined; isOrganization: boolean };

/** One figure: its number, and bold with an arrow where it differs from the organisation by more than chance. */
export function HeatCell({ cell, isOrganization }: Props) {
  const t = useTranslations("pulse-results");
  if (!cell?.figure) {
    const reason = cell?.hidden ?? "no-answers";
    return (
      <td className="c-hatched h-11 text-center text-small">
        <span className="bg-paper px-1 text-ink-2">{t(`hiddenShort.${reason}`)}</span>
      </td>
    );
  }
  const step = heatStep(cell.figure, cell.difference);
  return (
    <td
      className={joinClasses(
        "h-11 text-center",
        isOrganization ? "border-line-strong border-b font-bold" : tintOf(step),
      )}
    >
      <HeatNumber cell={cell} />
    </td>
  );
}

/** The number with its arrow, and the difference in words for who does not see the colour. */
export function HeatNumber({ cell }: { cell: Cell }) {
  const locale = useLocale() as Locale;
  const { figure, difference } = cell;
  if (!figure) return null;
  const step = heatStep(figure, difference);
  return (
    <>
      {cellText(figure, locale)}
      {Math.abs(step) === 2 && <Arrow isUp={step > 0} />}
      {difference && <span className="sr-only">, {explainDifference(difference, locale)}</span>}
    </>
  );
}

export function Arrow({ isUp }: { isUp: boolean }) {
  return (
    <svg
      aria-hidden="true"
      width="9"
      height="8"
      viewBox="0 0 9 8"
      className="ml-1.5 inline-block fill-current"
    >
      <path d={isUp ? "M4.5 0 9 8H0z" : "M4.5 8 9 0H0z"} />
    </svg>
  );
}

import type { HeatStep } from "@kwartet/metrics/pulse/heat-step";
import { useTranslations } from "next-intl";
import { joinClasses } from "@/ui/join-classes";
import { Arrow, tintOf } from "./heat-cell";

const STEPS = [
  [-2, "m2"],
  [-1, "m1"],
  [0, "0"],
  [1, "p1"],
  [2, "p2"],
] as const satisfies readonly (readonly [HeatStep, string])[];

/** What the tints stand for; none of them stands alone. */
export function HeatKey() {
  const t = useTranslations("pulse-results.key");
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-ink-3 text-label">
      {STEPS.map(([step, name]) => (
        <li key={name} className="flex items-center gap-1.75">
          <span aria-hidden="true" className={joinClasses("inline-block h-3.5 w-5.5", tintOf(step))} />
          {t(name)}
        </li>
      ))}
      <li className="flex items-center gap-1.75">
        <span aria-hidden="true" className="font-bold text-ink">
          48
          <Arrow isUp={false} />
        </span>
        {t("bold")}
      </li>
    </ul>
  );
}

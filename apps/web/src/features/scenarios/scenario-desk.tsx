"use client";

import type { ScenarioBeginning, ScenarioReading } from "@kwartet/api/scenarios/read-scenarios";
import type { ScenarioKind } from "@kwartet/metrics/outcome/scenario-assumption";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/ui/button";
import { joinClasses } from "@/ui/join-classes";
import { ScenarioEditor } from "./scenario-editor";

type Props = { kind: ScenarioKind; beginning: ScenarioBeginning; scenarios: readonly ScenarioReading[] };

/** One scenario, or two side by side. */
export function ScenarioDesk({ kind, beginning, scenarios }: Props) {
  const t = useTranslations("scenarios");
  const [isComparing, setComparing] = useState(scenarios.length > 1);
  const [first = null, second = null] = scenarios;
  const shared = { kind, beginning, scenarios };
  return (
    <>
      <div className="mb-6">
        <Button size="small" aria-pressed={isComparing} onClick={() => setComparing(!isComparing)}>
          {t(isComparing ? "compare.stop" : "compare.start")}
        </Button>
      </div>
      <div className={joinClasses("grid grid-cols-1 gap-x-10 gap-y-12", isComparing && "desk:grid-cols-2")}>
        <ScenarioEditor {...shared} isAlone={!isComparing} place={t("place.first")} initial={first} />
        {isComparing && (
          <ScenarioEditor {...shared} isAlone={false} place={t("place.second")} initial={second} />
        )}
      </div>
    </>
  );
}

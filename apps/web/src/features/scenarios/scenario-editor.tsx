"use client";

import type { ScenarioBeginning, ScenarioReading } from "@kwartet/api/scenarios/read-scenarios";
import type { Locale } from "@kwartet/metrics/format";
import { scenarioOutcome } from "@kwartet/metrics/outcome/scenario";
import { ASSUMPTIONS, type ScenarioKind } from "@kwartet/metrics/outcome/scenario-assumption";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { SelectField } from "@/ui/inputs";
import { joinClasses } from "@/ui/join-classes";
import { AssumptionField } from "./assumption-field";
import { draftOf, type ScenarioDraft, valuesOf, wrongIn } from "./scenario-draft";
import { ScenarioKeeping } from "./scenario-keeping";
import { ScenarioResult } from "./scenario-result";

type Props = {
  kind: ScenarioKind;
  beginning: ScenarioBeginning;
  scenarios: readonly ScenarioReading[];
  /** "First" or "second": names the group for whoever does not see that they stand side by side. */
  place: string;
  /** The only one in view: on a wide screen its outcome then stands beside what it assumes. */
  isAlone: boolean;
  initial: ScenarioReading | null;
};

/** In a column of its own, in view while the assumptions beside it are changed; above them where there is no room. */
const BESIDE =
  "max-desk:contents desk:sticky desk:top-6 desk:col-start-2 desk:row-span-4 desk:row-start-1 desk:self-start";

/** What a scenario comes to, always as a range, and below it everything that it assumes. */
export function ScenarioEditor({ kind, beginning, scenarios, place, isAlone, initial }: Props) {
  const t = useTranslations("scenarios");
  const locale = useLocale() as Locale;
  const titleId = useId();
  const { currency } = beginning;
  const [chosenId, setChosenId] = useState(initial?.id ?? null);
  const chosen = scenarios.find(({ id }) => id === chosenId) ?? null;
  const fresh = (scenario: ScenarioReading | null): ScenarioDraft =>
    draftOf(kind, scenario?.assumptions ?? beginning.assumptions, { currency, locale });
  const [draft, setDraft] = useState(() => fresh(initial));

  const wrong = wrongIn(kind, draft, currency);
  // The last draft that can be computed stays in view while somebody types.
  const [sound, setSound] = useState(draft);
  if (wrong.length === 0 && sound !== draft) setSound(draft);
  const drawn = useDeferredValue(sound);
  const outcome = useMemo(
    () => scenarioOutcome(kind, valuesOf(kind, drawn, currency)),
    [kind, drawn, currency],
  );

  return (
    <section
      aria-labelledby={titleId}
      className={joinClasses(isAlone && "desk:grid desk:grid-cols-[minmax(0,1fr)_20rem] desk:gap-x-12")}
    >
      <h2 id={titleId} className="mb-3 text-heading">
        {place}
      </h2>
      <SelectField
        label={t("choose")}
        value={chosen?.id ?? ""}
        onChange={({ target }) => {
          const next = scenarios.find(({ id }) => id === target.value) ?? null;
          setChosenId(next?.id ?? null);
          setDraft(fresh(next));
        }}
      >
        <option value="">{t("new")}</option>
        {scenarios.map(({ id, name, isOnBoard }) => (
          <option key={id} value={id}>
            {isOnBoard ? t("onBoardName", { name }) : name}
          </option>
        ))}
      </SelectField>
      <div className={isAlone ? BESIDE : "contents"}>
        <ScenarioResult outcome={outcome} currency={currency} isStale={wrong.length > 0} />
      </div>
      <fieldset
        className={joinClasses(
          "mt-6 desk:col-start-1",
          isAlone && "tablet:grid tablet:grid-cols-2 tablet:gap-x-8",
        )}
      >
        <legend className="mb-3 font-semibold text-ui">{t("assumptions")}</legend>
        {ASSUMPTIONS[kind].map((assumption) => (
          <AssumptionField
            key={assumption.id}
            assumption={assumption}
            currency={currency}
            typed={draft[assumption.id] ?? ""}
            isWrong={wrong.includes(assumption.id)}
            isOwnData={
              chosen === null &&
              beginning.fromOwnData.includes(assumption.id) &&
              draft[assumption.id] === fresh(null)[assumption.id]
            }
            onChange={(typed) => setDraft({ ...draft, [assumption.id]: typed })}
          />
        ))}
      </fieldset>
      <ScenarioKeeping
        key={chosen ? `${chosen.id} ${chosen.revision}` : "new"}
        kind={kind}
        chosen={chosen}
        values={wrong.length === 0 ? valuesOf(kind, draft, currency) : null}
        onKept={setChosenId}
      />
    </section>
  );
}

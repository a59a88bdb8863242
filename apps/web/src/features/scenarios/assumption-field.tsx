"use client";

import type { Locale } from "@kwartet/metrics/format";
import type { Assumption } from "@kwartet/metrics/outcome/scenario-assumption";
import { parseAmount, storedPerTyped, typeAmount } from "@kwartet/metrics/outcome/typed-amount";
import { useLocale, useTranslations } from "next-intl";
import { TextField } from "@/ui/inputs";
import { Tag } from "@/ui/tag";

type Props = {
  assumption: Assumption;
  currency: string;
  typed: string;
  isWrong: boolean;
  isOwnData: boolean;
  onChange: (typed: string) => void;
};

/** One assumption: typed exactly, or moved with the slider. */
export function AssumptionField({ assumption, currency, typed, isWrong, isOwnData, onChange }: Props) {
  const t = useTranslations("scenarios");
  const locale = useLocale() as Locale;
  const { id, unit, least, most, sliderLeast, sliderMost, step, name, explanation } = assumption;
  const value = parseAmount(typed, { unit, currency });
  const shown = (amount: number) => typeAmount(amount, { unit, currency, locale });
  return (
    <div className="mb-5 border-line border-b pb-1">
      <TextField
        label={name[locale]}
        hint={t(`unit.${unit}`, { currency })}
        aside={isOwnData && <Tag>{t("ownData")}</Tag>}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => onChange(target.value)}
        error={
          isWrong && t(/Lower$/.test(id) ? "wrongLower" : "wrong", { least: shown(least), most: shown(most) })
        }
        className="tablet:w-44"
      />
      <input
        type="range"
        aria-label={t("slider", { name: name[locale] })}
        min={sliderLeast / storedPerTyped(unit, currency)}
        max={sliderMost / storedPerTyped(unit, currency)}
        step={step / storedPerTyped(unit, currency)}
        value={(value ?? least) / storedPerTyped(unit, currency)}
        onChange={({ target }) => onChange(shown(Number(target.value) * storedPerTyped(unit, currency)))}
        className="-mt-3 block h-11 w-full accent-brand"
      />
      <p className="mb-3 text-pretty text-ink-3 text-small">{explanation[locale]}</p>
    </div>
  );
}

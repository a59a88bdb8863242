"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newSettings } from "@kwartet/api/settings/input";
import { measureOf, RESOLUTION_MEASURES } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { SegmentedControl } from "@/ui/choices";
import { SelectField, TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { refusalKey } from "./refusal";
import { SavingStatus } from "./saving-status";
import { emptyAsLeftOut, ValidFromField } from "./valid-from-field";

type Props = { settings: RouterOutputs["settings"]["get"]; timeZones: string[] };

const emptyAsNull = (value: string | null) => (value === "" ? null : value);

/** The organisation's rules; saving follows the version in force by another. */
export function OrganizationForm({ settings: { inForce, today }, timeZones }: Props) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const { timeZone, shortAbandonSeconds, repeatWindowDays, resolutionMeasure } = inForce;
  const form = useForm({
    resolver: zodResolver(newSettings),
    values: {
      timeZone,
      locale: inForce.locale,
      shortAbandonSeconds,
      repeatWindowDays,
      resolutionMeasure,
      validFrom: today as string | undefined,
    },
  });
  const { errors, isDirty } = form.formState;
  const save = useChange(useTRPC().settings.set.mutationOptions(), { said: t("recounted") });

  return (
    <form
      noValidate
      aria-label={t("organization.form")}
      onSubmit={form.handleSubmit((given) => save.mutate(given))}
      className="max-w-measure"
    >
      <SelectField
        label={t("organization.timeZone")}
        hint={t("organization.timeZoneHint")}
        {...form.register("timeZone")}
      >
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </SelectField>
      <div className="mb-5">
        <SegmentedControl
          legend={t("organization.locale")}
          defaultValue={inForce.locale}
          choices={(["nl", "en"] as const).map((value) => ({
            value,
            label: <span lang={value}>{t(`organization.locales.${value}`)}</span>,
          }))}
          {...form.register("locale")}
        />
        <p className="mt-1.5 text-ink-3 text-small">{t("organization.localeHint")}</p>
      </div>
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <Explained text={t("organization.shortAbandonText")}>
          <TextField
            label={t("organization.shortAbandon")}
            hint={t("organization.shortAbandonHint")}
            inputMode="numeric"
            error={errors.shortAbandonSeconds && t("organization.shortAbandonWrong")}
            {...form.register("shortAbandonSeconds", { valueAsNumber: true })}
          />
        </Explained>
        <Explained text={t("organization.repeatWindowText")}>
          <TextField
            label={t("organization.repeatWindow")}
            hint={t("organization.repeatWindowHint")}
            inputMode="numeric"
            error={errors.repeatWindowDays && t("organization.repeatWindowWrong")}
            {...form.register("repeatWindowDays", { valueAsNumber: true })}
          />
        </Explained>
      </div>
      <SelectField
        label={t("organization.resolutionMeasure")}
        hint={t("organization.resolutionMeasureHint")}
        {...form.register("resolutionMeasure", { setValueAs: emptyAsNull })}
      >
        <option value="">{t("organization.automatic")}</option>
        {RESOLUTION_MEASURES.map((measure) => (
          <option key={measure} value={measure}>
            {measureOf(measure).measure.name[locale]}
          </option>
        ))}
      </SelectField>
      <ValidFromField
        error={errors.validFrom && t("dayWrong")}
        {...form.register("validFrom", { setValueAs: emptyAsLeftOut })}
      />
      <p className="mb-5 text-pretty text-ink-2 text-small">{t("organization.recountText")}</p>
      {save.error && (
        <div className="mb-5">
          <Notice kind="error">{t(refusalKey(save.error))}</Notice>
        </div>
      )}
      <div className="flex items-center gap-3">
        <Button type="submit" kind="primary" busy={save.isPending} disabled={!isDirty}>
          {t("save")}
        </Button>
        <SavingStatus isBusy={save.isPending} />
      </div>
    </form>
  );
}

/** A field with what it does below it. */
function Explained({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div className="mb-5 *:first:mb-1.5">
      {children}
      <p className="text-pretty text-ink-3 text-small">{text}</p>
    </div>
  );
}

"use client";

import type { NewTeam } from "@kwartet/api/teams/input";
import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { SelectField, TextField } from "@/ui/inputs";
import { emptyAsNull, type TeamChoices } from "./team-choices";

type Props = { form: UseFormReturn<NewTeam>; choices: TeamChoices };

/** The fields of a team; an empty choice is the organisation's own. */
export function TeamFields({ form, choices: { partners, calendars, timeZones } }: Props) {
  const t = useTranslations("teams");
  const { errors } = form.formState;
  return (
    <>
      <TextField
        label={t("name")}
        autoComplete="off"
        error={errors.name && t("nameWrong")}
        {...form.register("name")}
      />
      <SelectField label={t("partner")} {...form.register("partnerId", { setValueAs: emptyAsNull })}>
        <option value="">{t("inHouse")}</option>
        {partners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("timeZone")} {...form.register("timeZone", { setValueAs: emptyAsNull })}>
        <option value="">{t("ofOrganization")}</option>
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("calendar")} {...form.register("calendarId", { setValueAs: emptyAsNull })}>
        <option value="">{t("ofPhone")}</option>
        {calendars.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}

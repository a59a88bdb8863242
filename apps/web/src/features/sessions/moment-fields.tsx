import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { DateField, TextField } from "@/ui/inputs";

type Props = {
  /** What the form gives to each field; without minutes, its length is the coach's to say. */
  fields: Record<"day" | "time", UseFormRegisterReturn> & { minutes?: UseFormRegisterReturn };
  errors: { day?: unknown; time?: unknown; minutes?: unknown };
};

/** Day, time and length of a session. */
export function MomentFields({ fields, errors }: Props) {
  const t = useTranslations("sessions");
  return (
    <div className="flex flex-wrap gap-x-6">
      <DateField label={t("day")} error={errors.day !== undefined && t("dayWrong")} {...fields.day} />
      <TextField
        label={t("time")}
        type="time"
        className="tablet:w-32"
        error={errors.time !== undefined && t("timeWrong")}
        {...fields.time}
      />
      {fields.minutes && (
        <TextField
          label={t("minutes")}
          inputMode="numeric"
          className="tablet:w-24"
          error={errors.minutes !== undefined && t("minutesWrong")}
          {...fields.minutes}
        />
      )}
    </div>
  );
}

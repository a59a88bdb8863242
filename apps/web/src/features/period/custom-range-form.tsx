import type { DayRange } from "@kwartet/metrics/period";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/ui/button";
import { DateField } from "@/ui/inputs";
import type { LinkTo } from "./address";

type Props = {
  path: string;
  range: DayRange | null;
  data: { asOfDay: string; firstDay: string } | null;
  linkTo: LinkTo;
};

/** Two days of one's own choice. A form that asks for this page again: it needs no scripts. */
export function CustomRangeForm({ path, range, data, linkTo }: Props) {
  const t = useTranslations("period");
  const kept = new URLSearchParams(
    linkTo({ range: null, from: null, to: null, custom: null, point: null, page: null }).split("?")[1] ?? "",
  );
  const limits = data ? { min: data.firstDay, max: data.asOfDay } : {};
  return (
    <form
      action={path as Route}
      method="get"
      aria-label={t("custom")}
      className="mb-6 flex flex-wrap items-end gap-x-4 border-line border-y py-4 *:mb-0"
    >
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateField label={t("from")} name="from" required defaultValue={range?.from} {...limits} />
      <DateField label={t("to")} name="to" required defaultValue={range?.to} {...limits} />
      <div className="flex gap-2 max-tablet:mt-4">
        <Button type="submit">{t("show")}</Button>
        <ButtonLink kind="tertiary" href={linkTo({ custom: null })}>
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

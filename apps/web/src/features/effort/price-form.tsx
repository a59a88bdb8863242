import type { Effort } from "@kwartet/metrics/effort/effort";
import { explainPrice } from "@kwartet/metrics/explain/effort";
import type { Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/ui/button";
import { TextField } from "@/ui/inputs";
import { TextLink } from "@/ui/text-link";

type Props = {
  effort: Effort;
  hourFrom: string;
  hourTo: string;
  isWrong: boolean;
  path: string;
  /** What else the address says. */
  kept: Record<string, string | null>;
};

/** What a contact is taken to cost, and a place to try something else. It asks for this page again: no scripts. */
export function PriceForm({ effort, hourFrom, hourTo, isWrong, path, kept }: Props) {
  const t = useTranslations("effort.price");
  const locale = useLocale() as Locale;
  const rest = Object.entries(kept).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const unit = t("unit", { currency: effort.currency });
  const hasTyped = `${hourFrom}${hourTo}` !== "";
  return (
    <div className="border-line border-y py-4">
      <p className="max-w-measure text-ui/6">
        {explainPrice(effort, locale)}{" "}
        <TextLink href={"/scenarios?kind=return-on-service" as Route}>{t("scenario")}</TextLink>
      </p>
      {/* Another price is another form: the fields would keep what was typed before. */}
      <form
        key={`${hourFrom} ${hourTo}`}
        action={path as Route}
        method="get"
        aria-label={t("form")}
        className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2 *:mb-0"
      >
        {rest.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ""} />
        ))}
        <TextField
          {...{ label: t("from"), hint: unit, name: "hourFrom", defaultValue: hourFrom }}
          required
          inputMode="decimal"
          autoComplete="off"
          className="tablet:w-36"
          error={isWrong && t("wrong")}
        />
        <TextField
          {...{ label: t("to"), hint: unit, name: "hourTo", defaultValue: hourTo }}
          required
          inputMode="decimal"
          autoComplete="off"
          className="tablet:w-36"
        />
        <div className="flex gap-2 tablet:pt-7">
          <Button type="submit">{t("try")}</Button>
          {hasTyped && (
            <ButtonLink kind="tertiary" href={withoutPrice(path, rest)}>
              {t("clear")}
            </ButtonLink>
          )}
        </div>
      </form>
      <p className="mt-2 max-w-measure text-ink-3 text-small">{t("note")}</p>
    </div>
  );
}

function withoutPrice(path: string, rest: readonly (readonly (string | null)[])[]): Route {
  const query = new URLSearchParams(rest.map(([name, value]): [string, string] => [name ?? "", value ?? ""]));
  return (query.size > 0 ? `${path}?${query}` : path) as Route;
}

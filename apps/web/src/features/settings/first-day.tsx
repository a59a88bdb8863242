import { BEGINNING } from "@kwartet/api/settings/defaults";
import { formatDay } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/ui/tag";

type Props = { day: string; standing?: "now" | "later" | null };

/** From which day a version holds, in words where that is always. */
export function FirstDay({ day, standing }: Props) {
  const t = useTranslations("settings");
  const locale = useLocale();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {day <= BEGINNING ? t("beginning") : formatDay(day, locale)}
      {standing && <Tag>{t(standing)}</Tag>}
    </span>
  );
}

/** Which of the versions, newest first, holds on a day, and which have yet to begin. */
export function standingOf(
  versions: readonly { validFrom: string }[],
  index: number,
  today: string,
): "now" | "later" | null {
  const inForce = versions.findIndex(({ validFrom }) => validFrom <= today);
  const current = inForce === -1 ? versions.length - 1 : inForce;
  if (index === current) return "now";
  return index < current ? "later" : null;
}

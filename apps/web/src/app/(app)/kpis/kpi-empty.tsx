import { useTranslations } from "next-intl";
import type { LinkTo } from "@/features/period/address";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

type Props = { isSetUp: boolean; isFiltered: boolean; linkTo: LinkTo };

/** Why there is no figure: nothing was imported, a filter leaves nothing, or nothing happened in the period. */
export function KpiEmpty({ isSetUp, isFiltered, linkTo }: Props) {
  const t = useTranslations("kpis");
  if (!isSetUp) {
    return (
      <EmptyState kind="not-set-up" level={2}>
        {t("noData")}
      </EmptyState>
    );
  }
  const action = isFiltered ? (
    <ButtonLink size="small" href={linkTo({ channel: null })}>
      {t("allChannels")}
    </ButtonLink>
  ) : (
    <ButtonLink size="small" href={linkTo({ range: "last-13-full-weeks", from: null, to: null })}>
      {t("noDataInPeriod")}
    </ButtonLink>
  );
  return (
    <div className="mb-8">
      <EmptyState kind={isFiltered ? "filtered-to-nothing" : "no-data-in-period"} level={2} action={action} />
    </div>
  );
}

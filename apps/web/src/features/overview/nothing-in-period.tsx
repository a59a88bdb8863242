import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

export function NothingInPeriod({ allData }: { allData: Route }) {
  const t = useTranslations("overview");
  return (
    <EmptyState
      kind="no-data-in-period"
      level={2}
      action={
        <ButtonLink href={allData} size="small">
          {t("nothing.action")}
        </ButtonLink>
      }
    />
  );
}

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

type Props = {
  /** A range in which there are data; null before the first import. */
  allData: Route | null;
};

/** Before the first import, or a period in which nothing came in. */
export function NoOperations({ allData }: Props) {
  const t = useTranslations("operations");
  if (allData === null) {
    return (
      <EmptyState kind="not-set-up" level={2} title={t("empty.title")}>
        {t("empty.text")}
      </EmptyState>
    );
  }
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

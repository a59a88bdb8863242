import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** No signal is a result, and a good week for something else. */
export function NothingNew({ reviews }: { reviews: Route }) {
  const t = useTranslations("board.nothingNew");
  return (
    <div className="mb-6">
      <EmptyState
        kind="nothing-new"
        title={t("title")}
        action={
          <ButtonLink href={reviews} size="small">
            {t("action")}
          </ButtonLink>
        }
      >
        {t("text")}
      </EmptyState>
    </div>
  );
}

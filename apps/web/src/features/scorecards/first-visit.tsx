import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { ExplanationCards } from "./explanation-cards";

/** The first screen of an agent is not a score. */
export function FirstVisit({ firstName }: { firstName: string }) {
  const t = useTranslations("scorecards.explanation");
  return (
    <>
      <PageHeader title={t("welcome", { name: firstName })} lead={t("lead")} />
      <ExplanationCards />
      <form action="/scorecard/explained" method="post" className="mt-10">
        <Button type="submit" kind="primary">
          {t("continue")}
        </Button>
        <p className="mt-3 text-ink-3 text-small">{t("again")}</p>
      </form>
    </>
  );
}

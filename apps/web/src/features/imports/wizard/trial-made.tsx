import type { ImportPreview } from "@kwartet/api/imports/dry-run/preview";
import { useTranslations } from "next-intl";

/** Whom and what the import would make besides its rows. */
export function TrialMade({ made }: { made: ImportPreview["made"] }) {
  const t = useTranslations("import-wizard.trial");
  const { teams, people, customers } = made;
  const parts = [
    teams.length > 0 && t("madeTeams", { count: teams.length, names: teams.join(", ") }),
    people > 0 && t("madePeople", { count: people }),
    customers > 0 && t("madeCustomers", { count: customers }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return <p className="mt-5 max-w-measure text-ink-2 text-ui">{t("made", { parts: parts.join(", ") })}</p>;
}

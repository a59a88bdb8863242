import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { api } from "@/trpc/server";
import { StaleLine } from "@/ui/stale-line";
import { TextLink } from "@/ui/text-link";

const NOT_TAKEN_IN = ["failed", "refused"];

/** For who can mend it: the newest file was not taken in, so figures end earlier than they should. */
export async function StaleImport() {
  const { rows } = await api.imports.list({ limit: 1 });
  const [newest] = rows;
  if (!newest || !NOT_TAKEN_IN.includes(newest.status)) return null;
  const t = await getTranslations("shell.stale");
  return (
    <div className="mx-auto w-full max-w-page">
      <StaleLine
        title={t("title")}
        action={<TextLink href={`/imports/${newest.id}` as Route}>{t("action")}</TextLink>}
      >
        {t("text")}
      </StaleLine>
    </div>
  );
}

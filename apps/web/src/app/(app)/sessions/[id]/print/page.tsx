import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/features/sessions/print-button";
import { PrintedSession } from "@/features/sessions/printed-session";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { TextLink } from "@/ui/text-link";
import { uuidOrNotFound } from "../../../uuid-or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sessions");
  return { title: t("title") };
}

/** The same talk on paper: A4, black on white, without what can be pressed. */
export default async function PrintSessionPage({ params }: PageProps<"/sessions/[id]/print">) {
  await requirePage("session:write");
  const { id } = await params;
  const session = await orNotFound(api.sessions.get({ sessionId: uuidOrNotFound(id) }));
  const t = await getTranslations("sessions");
  return (
    <>
      <p className="mb-6 flex flex-wrap items-center gap-4 print:hidden">
        <PrintButton />
        <TextLink href={`/sessions/${session.id}` as Route}>{t("printed.back")}</TextLink>
      </p>
      <PrintedSession session={session} />
    </>
  );
}

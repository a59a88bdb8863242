import { reasonOf } from "@kwartet/api/errors";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationClosed } from "@/features/entry/invitation-closed";
import { InvitationForm } from "@/features/entry/invitation-form";
import { closedInvitation } from "@/features/entry/refusal-sentence";
import { api } from "@/trpc/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entry.invitation");
  return { title: t("submit") };
}

const ANSWERS = ["NOT_FOUND", "PRECONDITION_FAILED", "BAD_REQUEST"];

/** The invitation of a link, or why it opens nothing; anything else is a failure and stays one. */
async function findInvitation(token: string) {
  try {
    return await api.invitations.byToken({ token });
  } catch (error) {
    if (error instanceof TRPCError && ANSWERS.includes(error.code)) return closedInvitation(reasonOf(error));
    throw error;
  }
}

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (typeof invitation === "string") return <InvitationClosed why={invitation} />;

  const { name, email, organizationName } = invitation;
  const t = await getTranslations("entry.invitation");
  return (
    <>
      <h1 className="mb-2 text-title">{t("title", { name })}</h1>
      <p className="mb-8 text-ink-2">{t("text", { organization: organizationName, email })}</p>
      <InvitationForm token={token} email={email} />
    </>
  );
}

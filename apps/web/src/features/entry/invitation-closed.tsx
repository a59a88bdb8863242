import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import type { ClosedInvitation } from "./refusal-sentence";

/** A link that opens nothing any more: why, and what to do now. */
export function InvitationClosed({ why }: { why: ClosedInvitation }) {
  const t = useTranslations("entry.invitation");
  return (
    <>
      <h1 className="mb-2 text-title">{t(`${why}Title`)}</h1>
      <p className="mb-8 text-ink-2">{t(`${why}Text`)}</p>
      <ButtonLink href="/sign-in">{t("toSignIn")}</ButtonLink>
    </>
  );
}

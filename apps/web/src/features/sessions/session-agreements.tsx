import { formatDay, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { AddAgreement } from "./add-agreement";
import { AgreementRows } from "./agreement-rows";
import { ConfirmAgreements } from "./confirm-agreements";
import type { Session } from "./session";

/** What was agreed the last time, what is agreed now, and who agrees with it. */
export function SessionAgreements({ session }: { session: Session }) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  const { status, agreements, nextOn } = session;
  const canChange = status === "planned" || status === "held";
  const isShared = status === "held" || status === "confirmed";
  return (
    <>
      <Section title={t("previous")}>
        <Previous session={session} />
      </Section>
      <Section title={t("agreements")}>
        {agreements.length === 0 && <p className="mb-4 text-ink-3 text-ui">{t("agreementsNone")}</p>}
        {agreements.length > 0 && (
          <div className="mb-4">
            <AgreementRows agreements={agreements} session={session} canRemove={canChange} />
          </div>
        )}
        {canChange && <AddAgreement session={session} />}
        {isShared && <ConfirmAgreements session={session} />}
        {nextOn !== null && (
          <p className="mt-4 text-ink-2 text-small">{t("next", { day: formatDay(nextOn, locale) })}</p>
        )}
      </Section>
    </>
  );
}

function Previous({ session }: { session: Session }) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  const { previous } = session;
  if (previous === null) return <p className="text-ink-3 text-ui">{t("previousNone")}</p>;
  return (
    <>
      {previous.heldOn && (
        <p className="-mt-2 mb-1 text-ink-3 text-small">{formatDay(previous.heldOn, locale)}</p>
      )}
      {previous.agreements.length === 0 ? (
        <p className="text-ink-3 text-ui">{t("previousEmpty")}</p>
      ) : (
        <AgreementRows agreements={previous.agreements} session={session} />
      )}
    </>
  );
}

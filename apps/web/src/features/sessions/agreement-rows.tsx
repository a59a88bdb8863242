"use client";

import { formatDay, type Locale } from "@kwartet/metrics/format";
import { localDayOf } from "@kwartet/metrics/period";
import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FieldError } from "@/ui/field";
import { refusalKey } from "./refusal";
import type { Agreement, Session } from "./session";
import { Tick } from "./tick";

type Props = {
  agreements: readonly Agreement[];
  session: Pick<Session, "side" | "agent" | "coach" | "timeZone">;
  /** Not settled yet: what is not agreed after all can go. */
  canRemove?: boolean;
};

/** What was agreed, with who does it and by when; ticked by whose it is, or by the coach. */
export function AgreementRows({ agreements, session, canRemove = false }: Props) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  const client = useTRPCClient();
  return (
    <ul>
      {agreements.map(({ id: agreementId, text, owner, dueOn, doneAt }) => {
        const name = session[owner].name;
        const note =
          doneAt === null
            ? t("agreementDue", { name, day: formatDay(dueOn, locale) })
            : t("agreementDoneOn", {
                name,
                day: formatDay(localDayOf(doneAt.getTime(), session.timeZone), locale),
              });
        return (
          <li key={agreementId} className="flex items-start gap-2 border-line border-b py-0.5">
            <Tick
              id={agreementId}
              name={t("agreementDone", { agreement: text })}
              isDone={doneAt !== null}
              disabled={session.side === "agent" && owner !== "agent"}
              onTick={(isDone) => client.sessions.tickAgreement.mutate({ agreementId, isDone })}
              note={note}
            >
              {text}
            </Tick>
            {canRemove && <RemoveAgreement agreementId={agreementId} text={text} />}
          </li>
        );
      })}
    </ul>
  );
}

function RemoveAgreement({ agreementId, text }: { agreementId: string; text: string }) {
  const t = useTranslations("sessions");
  const remove = useChange(useTRPC().sessions.removeAgreement.mutationOptions(), {
    said: t("agreementRemoved"),
  });
  return (
    <span className="pt-1">
      <Button
        kind="tertiary"
        size="small"
        className="w-9 text-ink-3 tablet:w-7"
        aria-label={t("agreementRemove", { agreement: text })}
        busy={remove.isPending}
        onClick={() => remove.mutate({ agreementId })}
      >
        <X size={16} aria-hidden="true" />
      </Button>
      {remove.error && (
        <FieldError id={`${agreementId}-remove-refused`}>{t(refusalKey(remove.error))}</FieldError>
      )}
    </span>
  );
}

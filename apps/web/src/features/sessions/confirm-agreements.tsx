"use client";

import { Check, Circle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { refusalKey } from "./refusal";
import type { Session } from "./session";

/** Who agrees with what was agreed, and the button with which the reader does. */
export function ConfirmAgreements({ session }: { session: Session }) {
  const t = useTranslations("sessions");
  const { id: sessionId, version, side, status, agentConfirmedAt, coachConfirmedAt } = session;
  const confirm = useChange(useTRPC().sessions.confirm.mutationOptions(), { said: t("confirmed") });
  const hasConfirmed = (side === "agent" ? agentConfirmedAt : coachConfirmedAt) !== null;
  const isAnew = status === "held" && agentConfirmedAt === null && coachConfirmedAt === null;
  return (
    <div className="mt-5">
      <ul className="mb-4 grid gap-1.5 text-ui">
        <Agrees name={session.coach.name} at={coachConfirmedAt} />
        <Agrees name={session.agent.name} at={agentConfirmedAt} />
      </ul>
      {isAnew && <p className="mb-4 text-ink-2 text-small">{t("agreeAnew")}</p>}
      {status === "confirmed" && <p className="text-ink-2 text-small">{t("settled")}</p>}
      {status === "held" && !hasConfirmed && (
        <Button
          kind="primary"
          size="large"
          wide
          busy={confirm.isPending}
          onClick={() => confirm.mutate({ sessionId, version })}
        >
          {t("confirm")}
        </Button>
      )}
      {confirm.error && (
        <div className="mt-3">
          <Notice kind="error">{t(refusalKey(confirm.error))}</Notice>
        </div>
      )}
    </div>
  );
}

function Agrees({ name, at }: { name: string; at: Date | null }) {
  const t = useTranslations("sessions");
  const Icon = at ? Check : Circle;
  return (
    <li className="flex items-center gap-2">
      <Icon size={18} aria-hidden="true" className={at ? "text-brand" : "text-ink-3"} />
      <span className={at ? "" : "text-ink-2"}>{at ? t("agrees", { name }) : t("agreesNot", { name })}</span>
    </li>
  );
}

"use client";

import { SESSION_NOTES_MOST } from "@kwartet/api/sessions/input";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { TextAreaField } from "@/ui/inputs";
import { HealthWarning } from "./health-warning";
import { refusalKey } from "./refusal";
import type { Session } from "./session";

/** What the coach keeps to himself for now; it says at once that it goes, and that it may be asked for. */
export function DraftEditor({ session }: { session: Pick<Session, "id" | "draft"> }) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  const { id: sessionId, draft } = session;
  const [text, setText] = useState(draft?.text ?? "");
  const save = useChange(useTRPC().sessions.saveDraft.mutationOptions(), { said: t("draftSaved") });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ sessionId, text });
      }}
    >
      <p className="mb-3 max-w-measure text-ink-2 text-small">{t("draftText")}</p>
      <TextAreaField
        label={<span className="sr-only">{t("draftLabel")}</span>}
        maxLength={SESSION_NOTES_MOST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={save.error && t(refusalKey(save.error))}
      />
      <HealthWarning text={text} />
      <p className="-mt-2 flex flex-wrap items-center gap-3">
        <Button type="submit" busy={save.isPending}>
          {t("draftSave")}
        </Button>
        {draft && (
          <span className="text-ink-3 text-small">
            {t("draftUntil", { day: formatDay(draft.keepUntil, locale) })}
          </span>
        )}
      </p>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { TextAreaField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { parseTranscript } from "./parse-transcript";
import { refusalKey } from "./refusal";

/** For a conversation that came without its text: the words are pasted, and kept as if they had come with it. */
export function PasteTranscript({ reviewId }: { reviewId: string }) {
  const t = useTranslations("reviews");
  const [text, setText] = useState("");
  const [isAsked, setAsked] = useState(false);
  const messages = parseTranscript(text);
  const keep = useChange(useTRPC().reviews.pasteTranscript.mutationOptions(), { said: t("paste.kept") });
  return (
    <form
      noValidate
      className="max-w-measure"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (messages.length > 0) keep.mutate({ reviewId, messages });
      }}
    >
      <p className="mb-4 text-ink-2 text-ui">{t("paste.lead")}</p>
      <TextAreaField
        label={t("paste.label")}
        hint={t("paste.hint")}
        rows={10}
        value={text}
        error={isAsked && messages.length === 0 && t("paste.wrong")}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      {keep.error && (
        <div className="mb-4">
          <Notice kind="error">{t(refusalKey(keep.error))}</Notice>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={keep.isPending}>
          {t("paste.action")}
        </Button>
        <p role="status" className="text-ink-3 text-small">
          {messages.length > 0 && t("paste.count", { count: messages.length })}
        </p>
      </div>
    </form>
  );
}

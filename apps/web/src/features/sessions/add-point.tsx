"use client";

import { SESSION_TEXT_MOST } from "@kwartet/api/sessions/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { CONTROL_STYLE } from "@/ui/control-style";
import { FieldError } from "@/ui/field";
import { HealthWarning } from "./health-warning";
import { refusalKey } from "./refusal";

/** One line below the points; Enter adds it, and the next can be typed at once. */
export function AddPoint({ sessionId }: { sessionId: string }) {
  const t = useTranslations("sessions");
  const [text, setText] = useState("");
  const add = useChange(useTRPC().sessions.addItem.mutationOptions(), {
    said: null,
    onDone: () => setText(""),
  });
  const submit = () => {
    if (text.trim() !== "" && !add.isPending) add.mutate({ sessionId, text });
  };
  return (
    <form
      noValidate
      className="pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="flex gap-2">
        <input
          type="text"
          aria-label={t("addPoint")}
          placeholder={t("addPoint")}
          maxLength={SESSION_TEXT_MOST}
          value={text}
          aria-invalid={add.error ? true : undefined}
          aria-describedby={add.error ? "add-point-refused" : undefined}
          onChange={(event) => setText(event.target.value)}
          className={CONTROL_STYLE}
        />
        <Button type="submit" className="tablet:h-10" busy={add.isPending}>
          {t("add")}
        </Button>
      </div>
      {add.error && <FieldError id="add-point-refused">{t(refusalKey(add.error))}</FieldError>}
      <HealthWarning text={text} />
    </form>
  );
}

"use client";

import type { FilePlan } from "@kwartet/api/imports/mapping/mapping";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { reasonIn } from "@/trpc/reason-in";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/inputs";
import { Section } from "@/ui/section";

/** Keeps how this file is read, so that the next one asks nothing. */
export function SaveTemplate({ plan, header }: { plan: FilePlan; header: string[] }) {
  const t = useTranslations("import-wizard.columns");
  const [name, setName] = useState("");
  const create = useChange(useTRPC().imports.templates.create.mutationOptions(), {
    said: t("templateSaved", { name: name.trim() }),
    onDone: () => setName(""),
  });
  const isTaken = create.error && reasonIn(create.error, ["name-taken"]) === "name-taken";
  return (
    <Section title={t("template")} note={t("templateNote")}>
      <form
        noValidate
        className="max-w-measure"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) create.mutate({ name: name.trim(), plan, header });
        }}
      >
        <TextField
          label={t("templateName")}
          autoComplete="off"
          maxLength={80}
          value={name}
          error={create.error && t(isTaken ? "templateTaken" : "templateFailed")}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" busy={create.isPending} disabled={!name.trim()}>
          {t("templateSave")}
        </Button>
      </form>
    </Section>
  );
}

"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

/** A questionnaire of one's own, which begins with a single question. */
export function CreateSurvey() {
  const t = useTranslations("pulse.settings");
  const create = useNamed(useTRPC().pulseSurveys.create.mutationOptions());
  return (
    <NameSurvey
      {...create}
      title={t("create")}
      description={t("createText")}
      trigger={<Button>{t("create")}</Button>}
      onName={(name) => create.mutate({ name, ...FIRST })}
    />
  );
}

type Copied = { surveyId: string; name: string };

export function CopySurvey({ surveyId, name }: Copied) {
  const t = useTranslations("pulse.settings");
  const copy = useNamed(useTRPC().pulseSurveys.copy.mutationOptions());
  return (
    <NameSurvey
      {...copy}
      title={t("copyOf", { name })}
      description={t("copyText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("copyOf", { name })}>
          {t("copy")}
        </Button>
      }
      onName={(next) => copy.mutate({ surveyId, name: next })}
    />
  );
}

const FIRST = {
  introduction: {
    nl: "Een paar korte vragen over je werk. Je mag elke vraag overslaan.",
    en: "A few short questions about your work. You may skip any question.",
  },
  items: [
    {
      key: "q1",
      kind: "scale" as const,
      points: 5 as const,
      construct: null,
      text: { nl: "Ik kan mijn werk goed doen.", en: "I can do my work well." },
    },
  ],
};

/** Goes on to what was made. */
function useNamed<Failure, Input, Kept>(
  options: Parameters<typeof useChange<{ surveyId: string }, Failure, Input, Kept>>[0],
) {
  const router = useRouter();
  return useChange(options, {
    said: null,
    onDone: ({ surveyId }) => router.push(`/settings/pulse?survey=${surveyId}` as Route),
  });
}

type Props = {
  title: string;
  description: string;
  trigger: ReactNode;
  isPending: boolean;
  error: Parameters<typeof refusalKey>[0] | unknown;
  onName: (name: string) => void;
};

function NameSurvey({ title, description, trigger, isPending, error, onName }: Props) {
  const t = useTranslations("pulse.settings");
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [isAsked, setAsked] = useState(false);
  return (
    <FormDialog
      title={title}
      description={description}
      trigger={trigger}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim()) onName(name);
      }}
      submitLabel={title}
      isBusy={isPending}
      refusal={error ? t(refusalKey(error as Parameters<typeof refusalKey>[0])) : null}
    >
      <TextField
        label={t("surveyName")}
        maxLength={80}
        value={name}
        error={isAsked && !name.trim() && t("surveyNameWrong")}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
    </FormDialog>
  );
}

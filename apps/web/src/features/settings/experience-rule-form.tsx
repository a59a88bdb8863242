"use client";

import type { TriedRule } from "@kwartet/api/risk/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { SelectField, TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { refusalKey } from "./refusal";
import { draftOf, ruleOfDraft } from "./rule-draft";
import { RulePreview } from "./rule-preview";
import { SavingStatus } from "./saving-status";
import { ValidFromField } from "./valid-from-field";

const SATISFACTION = [1, 2, 3, 4];
const CONTACTS = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The rule in force, to be tried as another and then followed by it. */
export function ExperienceRuleForm({
  reading: { inForce, day },
}: {
  reading: RouterOutputs["risk"]["rule"];
}) {
  const t = useTranslations("settings");
  const [draft, setDraft] = useState(() => draftOf(inForce, day));
  const [tried, setTried] = useState<TriedRule | null>(null);
  const rule = ruleOfDraft(draft);
  const save = useChange(useTRPC().risk.setRule.mutationOptions(), { said: t("saved") });
  const set = (field: keyof typeof draft) => (event: { target: { value: string } }) => {
    setDraft({ ...draft, [field]: event.target.value });
    setTried(null);
  };
  const tryIt = () => {
    if (!rule) return;
    const { validFrom: _, ...given } = rule;
    setTried(given);
  };

  return (
    <form
      noValidate
      aria-label={t("experiences.title")}
      className="max-w-measure"
      onSubmit={(event) => {
        event.preventDefault();
        if (rule) save.mutate(rule);
      }}
    >
      <p className="mb-5 text-pretty text-ink-2 text-ui">{t("experiences.text")}</p>
      <SelectField
        label={t("experiences.satisfaction")}
        value={draft.satisfaction}
        onChange={set("satisfaction")}
      >
        <option value="">{t("experiences.notCounted")}</option>
        {SATISFACTION.map((score) => (
          <option key={score} value={score}>
            {t("experiences.atMost", { score })}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("experiences.contacts")} value={draft.contacts} onChange={set("contacts")}>
        <option value="">{t("experiences.notCounted")}</option>
        {CONTACTS.map((count) => (
          <option key={count} value={count}>
            {t("experiences.nth", { count })}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <SelectField label={t("experiences.wait")} value={draft.wait} onChange={set("wait")}>
          <option value="none">{t("experiences.notCounted")}</option>
          <option value="long">{t("experiences.long")}</option>
          <option value="seconds">{t("experiences.after")}</option>
        </SelectField>
        {draft.wait === "seconds" && (
          <TextField
            label={t("experiences.seconds")}
            hint={t("experiences.secondsHint")}
            inputMode="numeric"
            value={draft.seconds}
            onChange={set("seconds")}
          />
        )}
      </div>
      <TextField
        label={t("experiences.prior")}
        hint={t("experiences.priorHint")}
        inputMode="numeric"
        value={draft.prior}
        onChange={set("prior")}
      />
      <ValidFromField value={draft.validFrom} onChange={set("validFrom")} />
      {rule === null && (
        <div className="mb-5">
          <Notice kind="error">{t("experiences.wrong")}</Notice>
        </div>
      )}
      {save.error && (
        <div className="mb-5">
          <Notice kind="error">{t(refusalKey(save.error))}</Notice>
        </div>
      )}
      {tried && <RulePreview tried={tried} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={tryIt} disabled={rule === null}>
          {t("experiences.try")}
        </Button>
        <Button type="submit" kind="primary" busy={save.isPending} disabled={rule === null}>
          {t("save")}
        </Button>
        <SavingStatus isBusy={save.isPending} />
      </div>
    </form>
  );
}

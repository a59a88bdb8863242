"use client";

import { MOST_ITEMS } from "@kwartet/api/pulse-surveys/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { BothTexts } from "./both-texts";
import { isComplete, movedItem, newItem } from "./edited-item";
import { ItemEditor } from "./item-editor";
import { refusalKey } from "./refusal";

type Survey = RouterOutputs["pulseSurveys"]["get"];

/** Everything that a questionnaire asks, in both languages. */
export function SurveyEditor({ survey }: { survey: Survey }) {
  const t = useTranslations("pulse.settings");
  const [name, setName] = useState(survey.name);
  const [introduction, setIntroduction] = useState(survey.introduction);
  const [items, setItems] = useState(survey.items);
  const [isAsked, setAsked] = useState(false);
  const save = useChange(useTRPC().pulseSurveys.save.mutationOptions(), { said: t("editor.saved") });
  const texts = [introduction.nl, introduction.en, name];
  const isFaulty = texts.some((text) => text.trim() === "") || !items.every(isComplete);
  const isFull = items.length >= MOST_ITEMS;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        const { id: surveyId, revision } = survey;
        if (!isFaulty) save.mutate({ surveyId, revision, name, introduction, items });
      }}
    >
      <div className="max-w-measure">
        <TextField
          label={t("surveyName")}
          maxLength={80}
          value={name}
          error={isAsked && name.trim() === "" && t("surveyNameWrong")}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
      </div>
      <BothTexts
        value={introduction}
        labelOf={(language) => t("editor.introductionIn", { language })}
        maxLength={1000}
        isLong
        showFaults={isAsked}
        onChange={setIntroduction}
      />
      {items.map((item, index) => (
        <ItemEditor
          key={item.key}
          item={item}
          number={index + 1}
          showFaults={isAsked}
          onChange={(next) => setItems(items.map((one, place) => (place === index ? next : one)))}
          onMove={(by) => setItems(movedItem(items, index, index + by))}
          // A questionnaire asks something: its last question can be changed, not removed.
          onRemove={() => items.length > 1 && setItems(items.filter((_, place) => place !== index))}
        />
      ))}
      <p className="border-line-strong border-t pt-4">
        <Button disabled={isFull} onClick={() => setItems([...items, newItem(items)])}>
          {t("editor.add")}
        </Button>
        {isFull && (
          <span className="ml-3 text-ink-3 text-small">{t("editor.most", { count: MOST_ITEMS })}</span>
        )}
      </p>
      {(save.error || (isAsked && isFaulty)) && (
        <div className="mt-5 max-w-measure">
          <Notice kind="error">{save.error ? t(refusalKey(save.error)) : t("editor.faults")}</Notice>
        </div>
      )}
      <div className="mt-6">
        <Button type="submit" kind="primary" busy={save.isPending}>
          {t("editor.save")}
        </Button>
      </div>
      <p className="mt-3 max-w-measure text-ink-3 text-small">{t("editor.note")}</p>
    </form>
  );
}

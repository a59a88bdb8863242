"use client";

import { addDays } from "@kwartet/metrics/calendar-day";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, SelectField, TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

/** A question that a team can choose, in the language of the reader. */
export type FocusChoice = { key: string; text: string };
export type CoachedTeam = { id: string; name: string };

type Common = { team: CoachedTeam; focuses: readonly FocusChoice[]; today: string };

/** A coach commits the team to one thing. */
export function CommitAction({ waveId, ...common }: Common & { waveId: string }) {
  const t = useTranslations("pulse-results");
  const { pulseActions } = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const done = { said: t("committed"), onDone: () => setOpen(false) };
  const commit = useChange(pulseActions.commit.mutationOptions(), done);
  const { team } = common;
  return (
    <ActionForm
      {...common}
      {...{ isOpen, setOpen }}
      title={t("chooseOf", { team: team.name })}
      trigger={<Button kind="primary">{t("chooseOf", { team: team.name })}</Button>}
      submitLabel={t("commit")}
      isBusy={commit.isPending}
      refusal={commit.error && t(refusalKey(commit.error))}
      onGiven={(given) => commit.mutate({ waveId, teamId: team.id, ...given })}
    />
  );
}

export type Given = { itemKey: string; text: string; ownerId: string; dueOn: string };

/** The same while it is under way. */
export function ChangeAction({ actionId, given, ...common }: Common & { actionId: string; given: Given }) {
  const t = useTranslations("pulse-results");
  const { pulseActions } = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const done = { said: t("changed"), onDone: () => setOpen(false) };
  const change = useChange(pulseActions.change.mutationOptions(), done);
  const label = t("changeOf", { team: common.team.name });
  return (
    <ActionForm
      {...common}
      {...{ isOpen, setOpen, given }}
      title={label}
      trigger={
        <Button kind="tertiary" size="small" aria-label={label}>
          {t("changeAction")}
        </Button>
      }
      submitLabel={t("changeAction")}
      isBusy={change.isPending}
      refusal={change.error && t(refusalKey(change.error))}
      onGiven={(next) => change.mutate({ actionId, ...next })}
    />
  );
}

/** A quarter: longer is forgotten before the next survey. */
const USUAL_DAYS = 90;
const FEWEST = 3;

type FormProps = Common & {
  isOpen: boolean;
  setOpen: (open: boolean) => void;
  given?: Given;
  title: string;
  trigger: ReactNode;
  submitLabel: string;
  isBusy: boolean;
  refusal: ReactNode;
  onGiven: (given: Given) => void;
};

function ActionForm({ team, focuses, today, isOpen, given, onGiven, ...form }: FormProps) {
  const t = useTranslations("pulse-results");
  const { setOpen, ...dialog } = form;
  const [wrong, setWrong] = useState({ text: false, dueOn: false });
  const options = useTRPC().pulseActions.owners.queryOptions({ teamId: team.id });
  const owners = useQuery({ ...options, enabled: isOpen });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const read = (name: string) => String(filled.get(name) ?? "").trim();
    const next = {
      itemKey: read("itemKey"),
      text: read("text"),
      ownerId: read("ownerId"),
      dueOn: read("dueOn"),
    };
    const faults = { text: next.text.length < FEWEST, dueOn: next.dueOn <= today };
    setWrong(faults);
    if (!faults.text && !faults.dueOn) onGiven(next);
  };
  return (
    <FormDialog
      {...dialog}
      description={t("chooseText")}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={submit}
    >
      <SelectField label={t("focus")} name="itemKey" defaultValue={given?.itemKey}>
        {focuses.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={t("action")}
        name="text"
        maxLength={500}
        defaultValue={given?.text}
        error={wrong.text && t("actionWrong")}
      />
      {/* Chosen anew once the names are there: what was not an option yet cannot be chosen. */}
      <SelectField
        key={owners.data ? "names" : "none"}
        label={t("owner")}
        name="ownerId"
        defaultValue={given?.ownerId}
        disabled={!owners.data}
      >
        {(owners.data ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <DateField
        label={t("due")}
        name="dueOn"
        min={addDays(today, 1)}
        defaultValue={given?.dueOn ?? addDays(today, USUAL_DAYS)}
        error={wrong.dueOn && t("dueWrong")}
      />
    </FormDialog>
  );
}

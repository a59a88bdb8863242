"use client";

import { SHOWN_FACTS_MAX } from "@kwartet/api/facts/input";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choices";
import { FormDialog } from "@/ui/form-dialog";
import { useFactSource } from "./board-facts";
import { refusalKey } from "./refusal";

type ListedFact = RouterOutputs["facts"]["list"][number];

/** Which studies stand on the page, as context; each is shown with whose it is and how well it was checked. */
export function ChooseFacts({ facts }: { facts: readonly ListedFact[] }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const sourceOf = useFactSource();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>(() => shownIn(facts));
  const choose = useChange(useTRPC().facts.choose.mutationOptions(), {
    said: t("chooseFacts.saved"),
    onDone: () => setOpen(false),
  });
  const toggle = (id: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <FormDialog
      title={t("chooseFacts.title")}
      description={t("chooseFacts.text", { max: SHOWN_FACTS_MAX })}
      trigger={<Button>{t("chooseFacts.title")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate({ facts: [...chosen] });
      }}
      submitLabel={t("save")}
      isBusy={choose.isPending}
      refusal={choose.error && t(refusalKey(choose.error))}
    >
      <div className="mb-5 max-h-[50dvh] overflow-y-auto">
        {facts.map((fact) => (
          <Checkbox
            key={fact.id}
            label={fact.statement[locale]}
            hint={sourceOf(fact)}
            checked={chosen.includes(fact.id)}
            disabled={!chosen.includes(fact.id) && chosen.length >= SHOWN_FACTS_MAX}
            onChange={(event) => toggle(fact.id, event.target.checked)}
          />
        ))}
      </div>
    </FormDialog>
  );
}

/** Those that stand there now, in their order. */
function shownIn(facts: readonly ListedFact[]): string[] {
  return facts
    .flatMap(({ id, position }) => (position === null ? [] : [{ id, position }]))
    .sort((a, b) => a.position - b.position)
    .map(({ id }) => id);
}

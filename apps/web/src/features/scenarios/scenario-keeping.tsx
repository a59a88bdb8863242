"use client";

import type { ScenarioReading } from "@kwartet/api/scenarios/read-scenarios";
import type { ScenarioKind } from "@kwartet/metrics/outcome/scenario-assumption";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { reasonIn } from "@/trpc/reason-in";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";

type Props = {
  kind: ScenarioKind;
  chosen: ScenarioReading | null;
  /** Null while something typed cannot be computed with. */
  values: Record<string, number> | null;
  onKept: (scenarioId: string | null) => void;
};

/** Keeps a scenario under a name, puts it on the board summary, or archives it. */
export function ScenarioKeeping({ kind, chosen, values, onKept }: Props) {
  const t = useTranslations("scenarios");
  const trpc = useTRPC();
  const [name, setName] = useState(chosen?.name ?? "");
  const [isAsking, setAsking] = useState(false);
  const create = useChange(trpc.scenarios.create.mutationOptions(), {
    said: t("kept"),
    onDone: ({ scenarioId }) => onKept(scenarioId),
  });
  const change = useChange(trpc.scenarios.change.mutationOptions(), { said: t("kept") });
  const board = useChange(trpc.scenarios.setOnBoard.mutationOptions(), {
    said: t(chosen?.isOnBoard ? "takenOff" : "putOn"),
  });
  const archive = useChange(trpc.scenarios.archive.mutationOptions(), {
    said: t("archived"),
    onDone: () => {
      setAsking(false);
      onKept(null);
    },
  });
  const failure = create.error ?? change.error ?? board.error;
  const isBusy = create.isPending || change.isPending;
  const canKeep = values !== null && name.trim() !== "";

  return (
    <div className="mt-6 desk:col-start-1">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (values === null || !canKeep) return;
          if (chosen === null) create.mutate({ kind, name, assumptions: values });
          else {
            const { id: scenarioId, revision } = chosen;
            change.mutate({ scenarioId, revision, name, assumptions: values });
          }
        }}
      >
        <TextField
          label={t("name")}
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        {failure && (
          <div className="mb-5">
            <Notice kind="error">
              {t(`refused.${reasonIn(failure, ["name-taken", "changed", "at-once"])}`)}
            </Notice>
          </div>
        )}
        <Button type="submit" kind="primary" busy={isBusy} disabled={!canKeep}>
          {t(chosen ? "save" : "keep")}
        </Button>
      </form>
      {/* Apart from the form: what a dialog in it submits would submit the form as well. */}
      {chosen && (
        <div className="mt-3 flex flex-wrap gap-3">
          <Button
            busy={board.isPending}
            onClick={() => board.mutate({ scenarioId: chosen.id, isOnBoard: !chosen.isOnBoard })}
          >
            {t(chosen.isOnBoard ? "takeOff" : "putOnBoard")}
          </Button>
          <FormDialog
            title={t("archiveTitle", { name: chosen.name })}
            description={t("archiveText")}
            trigger={<Button kind="tertiary">{t("archive")}</Button>}
            open={isAsking}
            onOpenChange={setAsking}
            onSubmit={(event) => {
              event.preventDefault();
              archive.mutate({ scenarioId: chosen.id });
            }}
            submitLabel={t("archive")}
            isDanger
            isBusy={archive.isPending}
            refusal={archive.error && t("refused.other")}
          />
        </div>
      )}
    </div>
  );
}

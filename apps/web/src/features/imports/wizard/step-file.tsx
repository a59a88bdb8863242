"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { DropZone } from "../drop-zone";
import { type KeepEnding, keepFile } from "./keep-file";
import { RunProgress } from "./run-progress";
import { StepButtons, StepFrame } from "./step-frame";
import type { Wizard } from "./use-wizard";
import { withUpload } from "./wizard-state";

const LIMIT_BYTES = 1024 ** 3;

/** Step 2: the file itself, kept for whoever sends it alone. */
export function StepFile({ wizard }: { wizard: Wizard }) {
  const t = useTranslations("import-wizard");
  const tImports = useTranslations("imports");
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<KeepEnding | "missing" | null>(null);
  const { state, change, go } = wizard;
  const isKept = state.uploadId !== null && file === null;

  const choose = (chosen: File) => {
    setFile(chosen);
    setFault(chosen.size > LIMIT_BYTES ? "tooLarge" : null);
  };
  const send = () => {
    if (isKept) return go("read");
    if (!file) return setFault("missing");
    if (file.size > LIMIT_BYTES) return;
    setShare(0);
    setFault(null);
    keepFile(file, (event) => {
      if (event.type === "sending") return setShare(event.share);
      setShare(null);
      if (event.type === "kept") change(withUpload(state, event.uploadId, event.fileName), "read");
      else setFault(event.type);
    });
  };
  const isOfFile = fault === "missing" || fault === "tooLarge";
  return (
    <StepFrame wizard={wizard} title={t("file.title")} lead={t("file.lead")}>
      <div className="max-w-measure">
        {isKept && (
          <div className="mb-5">
            <Notice>
              {state.fileName ? t("file.kept", { name: state.fileName }) : t("file.keptUnnamed")}
            </Notice>
          </div>
        )}
        <DropZone
          file={file}
          error={isOfFile ? (fault === "missing" ? tImports("fileMissing") : t("file.tooLarge")) : null}
          disabled={share !== null}
          onChoose={choose}
        />
        {share !== null && <RunProgress says={t("file.sending")} label={t("file.progress")} share={share} />}
        {fault !== null && !isOfFile && (
          <Notice kind="error">{fault === "failed" ? t("failed.text") : t(`file.${fault}`)}</Notice>
        )}
      </div>
      <StepButtons
        wizard={wizard}
        back="data"
        next={
          <Button kind="primary" busy={share !== null} onClick={send}>
            {isKept ? t("next") : t("file.send")}
          </Button>
        }
      />
    </StepFrame>
  );
}

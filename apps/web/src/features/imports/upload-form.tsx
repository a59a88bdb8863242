"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newImport, SOURCE_IDS } from "@kwartet/api/imports/input";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choices";
import { SelectField, TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { DropZone } from "./drop-zone";
import { UploadProgress } from "./upload-progress";
import { type Ending, useUpload } from "./use-upload";

const LIMIT_BYTES = 1024 ** 3;

/** As the procedure's shape, but an empty field is a field that was left out. */
const given = newImport
  .omit({ fileName: true })
  .extend({ team: z.string().trim().max(80), timeZone: z.string() });

type Props = { timeZones: string[]; timeZone: string };

/** A file from one's own desk into the store. */
export function UploadForm({ timeZones, timeZone }: Props) {
  const t = useTranslations("imports");
  const { progress, ending, start } = useUpload();
  const [file, setFile] = useState<File | null>(null);
  const [fileError, setFileError] = useState<string | null>(null);
  const form = useForm({
    resolver: zodResolver(given),
    defaultValues: { source: "neutral" as const, team: "", timeZone },
  });
  const isBusy = progress !== null;

  const choose = (chosen: File) => {
    setFile(chosen);
    setFileError(chosen.size > LIMIT_BYTES ? t("fileTooLarge") : null);
  };
  const submit = form.handleSubmit(({ team, ...told }) => {
    if (!file) setFileError(t("fileMissing"));
    if (!file || file.size > LIMIT_BYTES) return;
    start(file, { ...told, ...(team ? { team } : {}), fileName: file.name.slice(0, 255) });
  });

  return (
    <form noValidate onSubmit={submit} aria-label={t("formTitle")} className="max-w-measure">
      <fieldset disabled={isBusy}>
        <RadioGroup
          legend={t("source")}
          defaultValue="neutral"
          choices={SOURCE_IDS.map((value) => ({
            value,
            label: t(`sources.${value}`),
            hint: t(`sourceHints.${value}`),
          }))}
          {...form.register("source")}
        />
        <p className="-mt-3 mb-5 text-small">
          <TextLink href={"/imports/format" as Route}>{t("formatLink")}</TextLink>
        </p>
        <DropZone file={file} error={fileError} disabled={isBusy} onChoose={choose} />
        <div className="grid gap-x-6 tablet:grid-cols-2">
          <TextField
            label={t("team")}
            hint={t("teamHint")}
            autoComplete="off"
            error={form.formState.errors.team && t("teamWrong")}
            {...form.register("team")}
          />
          <SelectField label={t("timeZone")} hint={t("timeZoneHint")} {...form.register("timeZone")}>
            {timeZones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </SelectField>
        </div>
      </fieldset>
      {ending && (
        <div className="mb-5">
          <EndingNotice ending={ending} />
        </div>
      )}
      {progress ? (
        <UploadProgress {...progress} />
      ) : (
        <Button type="submit" kind="primary">
          {t("submit")}
        </Button>
      )}
    </form>
  );
}

function EndingNotice({ ending }: { ending: Ending }) {
  const t = useTranslations("imports");
  switch (ending.type) {
    case "refused":
      return (
        <Notice kind="error" title={t("refusedTitle")}>
          {ending.reason} {ending.fix}
        </Notice>
      );
    case "interrupted":
      return (
        <Notice kind="error" title={t("failedTitle")}>
          {t("interrupted")}
        </Notice>
      );
    case "signed-out":
      return <Notice kind="error">{t("signedOut")}</Notice>;
    case "not-allowed":
      return <Notice kind="error">{t("notAllowed")}</Notice>;
    default:
      return (
        <Notice kind="error" title={t("failedTitle")}>
          {t("failed")}
        </Notice>
      );
  }
}

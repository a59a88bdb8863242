import { Check } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { Tag } from "@/ui/tag";
import { FIRST_STEPS, type FirstStep, STEP_PATHS } from "./first-steps";

/** The list that stays until the first figures are there. */
export function FirstRun({ done }: { done: ReadonlySet<FirstStep> }) {
  const t = useTranslations("shell.firstRun");
  const next = FIRST_STEPS.find((step) => !done.has(step));
  return (
    <>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} />
      <ol>
        {FIRST_STEPS.map((step, index) => (
          <li
            key={step}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)] items-center gap-x-4 gap-y-3 border-line border-b py-4 first:border-t tablet:grid-cols-[1.5rem_minmax(0,1fr)_auto]"
          >
            <span className="text-ink-3">
              {done.has(step) ? <Check size={18} className="text-brand" aria-hidden="true" /> : index + 1}
            </span>
            <div>
              <h2 className="text-body">
                {t(`${step}.title`)} <Tag>{done.has(step) ? t("done") : t("open")}</Tag>
              </h2>
              <p className="mt-0.5 max-w-measure text-ink-2 text-ui">{t(`${step}.text`)}</p>
            </div>
            <ButtonLink
              href={STEP_PATHS[step] as Route}
              kind={step === next ? "primary" : "secondary"}
              className="max-tablet:col-start-2 max-tablet:justify-self-start"
            >
              {t(`${step}.action`)}
            </ButtonLink>
          </li>
        ))}
      </ol>
    </>
  );
}

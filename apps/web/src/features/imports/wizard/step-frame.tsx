"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";
import { Steps } from "@/ui/steps";
import type { Wizard } from "./use-wizard";
import { STEPS, type Step } from "./wizard-state";

export const HEADING_ID = "import-wizard-heading";

type Props = {
  wizard: Wizard;
  title: string;
  kind?: "finding" | "noun";
  lead?: ReactNode;
  controls?: ReactNode;
  children?: ReactNode;
};

/** Where one screen of a step gave way to another with the focus in it, the focus goes to what is new. */
export function useFocusWhenLost(): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById(HEADING_ID)?.focus();
  }, []);
}

/** What every step has in common: where one is, what it is about, and what is on it. */
export function StepFrame({ wizard, title, kind = "noun", lead, controls, children }: Props) {
  const t = useTranslations("import-wizard");
  const tImports = useTranslations("imports");
  return (
    <>
      {/* After a step the focus goes here, so that what is new is read from its beginning. */}
      <div id={HEADING_ID} tabIndex={-1} className="focus:outline-none">
        <PageHeader
          kind={kind}
          title={title}
          lead={lead}
          breadcrumbs={
            <Breadcrumbs
              items={[
                { label: tImports("title"), href: "/imports" as Route },
                { label: wizard.state.fileName || t("title") },
              ]}
            />
          }
          controls={controls}
        />
      </div>
      <Steps labels={STEPS.map((step) => t(`steps.${step}`))} current={STEPS.indexOf(wizard.step)} />
      <p className="mb-5 text-ink-3 text-small tablet:hidden">{t("deskNote")}</p>
      {children}
    </>
  );
}

type ButtonsProps = {
  wizard: Wizard;
  back?: Step;
  next?: ReactNode;
  /** What is still to be said; it stands where it was noticed. */
  problem?: ReactNode;
};

/** The way on and the way back, below what is asked. */
export function StepButtons({ wizard, back, next, problem }: ButtonsProps) {
  const t = useTranslations("import-wizard");
  return (
    <div className="mt-8 border-line border-t pt-5">
      {problem && (
        <div className="mb-4">
          <Notice kind="error">{problem}</Notice>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {next}
        {back && <Button onClick={() => wizard.go(back)}>{t("back")}</Button>}
      </div>
    </div>
  );
}

"use client";

import { Download } from "lucide-react";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { buttonStyle } from "@/ui/button-style";
import { TextLink } from "@/ui/text-link";
import { usePdf } from "./use-pdf";

/** The page of a period as it is now, or a frozen one. */
export type PageToExport = { period: string; compare: string } | { packId: string };

type Props = {
  page: PageToExport;
  printHref: string;
  /** Whether this server has a browser to make a PDF with; if not, everybody still has their own. */
  canPrint: boolean;
};

const FORMATS = ["pptx", "xlsx", "csv"] as const;
const ITEM =
  "flex min-h-11 items-center justify-between gap-4 rounded-control px-2.5 text-ui outline-none data-highlighted:bg-selected data-highlighted:shadow-[inset_2px_0_0_var(--brand)] tablet:min-h-8";
const NOTE = "text-right text-ink-3 text-small";

/** The same figures in the form that somebody needs. */
export function ExportBoard({ page, printHref, canPrint }: Props) {
  const t = useTranslations("board-summary.export");
  const locale = useLocale();
  const hrefOf = (format: string) =>
    `/api/exports/board-summary?${new URLSearchParams({
      ...page,
      format,
      locale,
      ...(format === "csv" ? { dialect: locale === "nl" ? "excel-nl" : "excel-en" } : {}),
    })}`;
  const pdf = usePdf(hrefOf("pdf"));
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className={buttonStyle({})}>
          <Download size={15} aria-hidden="true" className="text-ink-3" />
          {t("menu")}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={4}
            className="z-50 w-80 rounded-panel border border-line-strong bg-raised p-1 shadow-float"
          >
            <DropdownMenu.Item
              className={`${ITEM} w-full data-disabled:text-ink-3`}
              disabled={!canPrint || pdf.isBusy}
              onSelect={pdf.make}
            >
              {t("pdf")}
              <span className={NOTE}>{t(canPrint ? "pdfNote" : "pdfAbsent")}</span>
            </DropdownMenu.Item>
            {FORMATS.map((format) => (
              <DropdownMenu.Item key={format} asChild>
                {/* A plain link: one of the framework's would fetch the file, and record it, before it is asked for. */}
                <a href={hrefOf(format)} download className={ITEM}>
                  {t(format)}
                  <span className={NOTE}>{t(`${format}Note`)}</span>
                </a>
              </DropdownMenu.Item>
            ))}
            <DropdownMenu.Item asChild>
              <a href={printHref} className={ITEM}>
                {t("print")}
                <span className={NOTE}>{t("printNote")}</span>
              </a>
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <span role="status" className="text-ink-2 text-small">
        {pdf.isBusy && t("pdfBusy")}
      </span>
      {pdf.hasFailed && (
        <span role="alert" className="text-ink-2 text-small">
          {t("pdfFailed")} <TextLink href={printHref as Route}>{t("print")}</TextLink>
        </span>
      )}
    </>
  );
}

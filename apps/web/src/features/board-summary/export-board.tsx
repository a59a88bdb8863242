"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { buttonStyle } from "@/ui/button-style";

/** The page of a period as it is now, or a frozen one. */
export type PageToExport = { period: string; compare: string } | { packId: string };

const FORMATS = ["pptx", "xlsx", "csv"] as const;

/** The same figures in the form that somebody needs; on paper they come by the browser's own print. */
export function ExportBoard({ page, printHref }: { page: PageToExport; printHref: string }) {
  const t = useTranslations("board-summary.export");
  const locale = useLocale();
  const hrefOf = (format: string) =>
    `/api/exports/board-summary?${new URLSearchParams({
      ...page,
      format,
      locale,
      dialect: locale === "nl" ? "excel-nl" : "excel-en",
    })}`;
  const item =
    "flex min-h-11 items-center justify-between gap-4 rounded-control px-2.5 text-ui outline-none data-highlighted:bg-selected data-highlighted:shadow-[inset_2px_0_0_var(--brand)] tablet:min-h-8";
  return (
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
          {FORMATS.map((format) => (
            <DropdownMenu.Item key={format} asChild>
              {/* A plain link: one of the framework's would fetch the file, and record it, before it is asked for. */}
              <a href={hrefOf(format)} download className={item}>
                {t(format)}
                <span className="text-ink-3 text-small">{t(`${format}Note`)}</span>
              </a>
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Item asChild>
            <a href={printHref} className={item}>
              {t("print")}
              <span className="text-ink-3 text-small">{t("printNote")}</span>
            </a>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

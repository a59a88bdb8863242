"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { buttonStyle } from "@/ui/button-style";
import { type Exported, exportHref } from "./export-href";

const FILES = [
  { dialect: "excel-nl", name: "excelNl", note: "excelNlNote" },
  { dialect: "excel-en", name: "excelEn", note: "excelEnNote" },
  { dialect: "rfc4180", name: "rfc4180", note: "rfc4180Note" },
] as const;

/** The figures of a screen as a file, for the spreadsheet that somebody has. */
export function ExportMenu({ figures }: { figures: Exported }) {
  const t = useTranslations("exports");
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
          className="z-50 w-72 rounded-panel border border-line-strong bg-raised p-1 shadow-float"
        >
          {FILES.map(({ dialect, name, note }) => (
            <DropdownMenu.Item key={dialect} asChild>
              {/* A plain link: one of the framework's would fetch the file, and record it, before it is asked for. */}
              <a
                href={exportHref(figures, dialect)}
                download
                className="flex min-h-11 items-center justify-between gap-4 rounded-control px-2.5 text-ui outline-none data-highlighted:bg-selected data-highlighted:shadow-[inset_2px_0_0_var(--brand)] tablet:min-h-8"
              >
                {t(name)}
                <span className="text-ink-3 text-small">{t(note)}</span>
              </a>
            </DropdownMenu.Item>
          ))}
          <p className="border-line border-t px-2.5 pt-2 pb-1.5 text-ink-3 text-small">{t("logged")}</p>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

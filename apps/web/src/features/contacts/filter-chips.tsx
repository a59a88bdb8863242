import { X } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";

export type Chip = {
  name: string;
  value: string;
  /** The list without this filter; a list is always somebody's, so not every filter can go. */
  without: Route | null;
};

/** What a list is filtered by, each part with a way out. */
export function FilterChips({ chips }: { chips: readonly Chip[] }) {
  const t = useTranslations("contacts");
  return (
    <ul aria-label={t("filters")} className="mb-5 flex flex-wrap gap-2">
      {chips.map(({ name, value, without }) => (
        <li
          key={name}
          className="inline-flex min-h-8 items-center gap-1 rounded-control border border-line-strong pl-2.5 text-small last-of-type:mr-0"
        >
          <span className="text-ink-3">{name}</span>
          <span className={without ? "" : "pr-2.5"}>{value}</span>
          {without && (
            <Link
              href={without}
              aria-label={t("remove", { name, value })}
              className="grid size-8 place-items-center rounded-control text-ink-3 transition-colors hover:bg-hover hover:text-ink"
            >
              <X size={14} aria-hidden="true" />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";

type Props = {
  /** From far to near; the last one is this page and needs no address. */
  items: { label: string; href?: Route }[];
};

export function Breadcrumbs({ items }: Props) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-1">
      <ol className="flex flex-wrap gap-x-2 text-ink-3 text-small">
        {items.map(({ label, href }, index) => (
          <li key={label} className="flex gap-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            {href ? (
              <Link href={href} className="transition-colors hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span aria-current={index === items.length - 1 ? "page" : undefined}>{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

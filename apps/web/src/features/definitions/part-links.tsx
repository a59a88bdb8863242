import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LINK_STYLE, TextLink } from "@/ui/text-link";

type Props = {
  parts: readonly { href: `#${string}`; label: string }[];
  /** A page that goes on where this one stops. */
  next?: { href: Route; label: string };
};

/** The parts of a long page as links. */
export function PartLinks({ parts, next }: Props) {
  const t = useTranslations("definitions");
  const style = "inline-flex h-11 items-center tablet:h-8";
  return (
    <nav aria-label={t("contents")} className="border-line border-y py-2 text-ui">
      <ul className="flex flex-wrap gap-x-6">
        {parts.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className={`${style} ${LINK_STYLE}`}>
              {label}
            </a>
          </li>
        ))}
        {next && (
          <li>
            <TextLink href={next.href} className={style}>
              {next.label}
            </TextLink>
          </li>
        )}
      </ul>
    </nav>
  );
}

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "./button";

type Props = {
  /** "1 to 50 of 325", already in words. */
  summary: string;
  previous?: Route;
  next?: Route;
};

export function Pagination({ summary, previous, next }: Props) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("pages")} className="mt-4 flex flex-wrap items-center gap-3">
      {previous && (
        <ButtonLink size="small" rel="prev" href={previous}>
          {t("previous")}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink size="small" rel="next" href={next}>
          {t("next")}
        </ButtonLink>
      )}
      <p className="text-ink-3 text-small">{summary}</p>
    </nav>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "../button-style";

type Props = {
  /** What the chart shows, as a sentence. */
  caption: ReactNode;
  children: ReactNode;
  /** Exactly what is drawn, as a table. */
  table: ReactNode;
  chartKey?: ReactNode;
};

/** A chart with its sentence above, its key below and the same figures as a table behind a button. */
export function Figure({ caption, children, table, chartKey }: Props) {
  const t = useTranslations("charts");
  return (
    <figure className="relative">
      <figcaption className="mb-3 max-w-measure text-ink-2 text-ui/5.5 tablet:mr-36">{caption}</figcaption>
      {children}
      {chartKey}
      <details className="group/figure mt-4 tablet:mt-0 print:hidden">
        <summary
          className={buttonStyle({
            size: "small",
            className: "list-none tablet:absolute tablet:top-0 tablet:right-0",
          })}
        >
          <span className="group-open/figure:hidden">{t("asTable")}</span>
          <span className="not-group-open/figure:hidden">{t("hideTable")}</span>
        </summary>
        <div className="mt-6">{table}</div>
      </details>
    </figure>
  );
}

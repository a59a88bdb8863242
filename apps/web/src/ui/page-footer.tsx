import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "./text-link";

type Props = {
  /** Until when the figures go, and what they wait for. */
  children: ReactNode;
  /** On every page with figures of persons: the page that says who can see them. */
  whoSeesThis?: Route;
  /** Another reference than the one above. */
  end?: ReactNode;
};

export function PageFooter({ children, whoSeesThis, end }: Props) {
  const t = useTranslations("shell");
  return (
    <footer className="mt-14 flex flex-wrap gap-x-6 gap-y-2 border-line border-t pt-4 text-ink-3 text-small">
      <p className="max-w-[80ch]">{children}</p>
      {(whoSeesThis || end) && (
        <p className="tablet:ml-auto">
          {end ?? <TextLink href={whoSeesThis as Route}>{t("whoSeesThis")}</TextLink>}
        </p>
      )}
    </footer>
  );
}

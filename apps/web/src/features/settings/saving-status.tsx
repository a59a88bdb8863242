import { useTranslations } from "next-intl";

/** Beside a button whose work can take a while. */
export function SavingStatus({ isBusy }: { isBusy: boolean }) {
  const t = useTranslations("common");
  return (
    <p role="status" className="text-ink-3 text-small">
      {isBusy && t("saving")}
    </p>
  );
}

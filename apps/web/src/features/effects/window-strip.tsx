import { useTranslations } from "next-intl";

const ORDER = ["before", "selection", "during", "after"] as const;
export type WindowTexts = Record<(typeof ORDER)[number], string>;

/** The four windows in the order of time; the one that picked the agent is drawn as what does not count. */
export function WindowStrip({ texts }: { texts: WindowTexts }) {
  const t = useTranslations("effects");
  return (
    <div className="mt-5">
      <h3 className="mb-1.5 text-label text-ink-2">{t("windows.title")}</h3>
      <dl className="grid grid-cols-1 gap-1 tablet:grid-cols-[2fr_1fr_1fr_2fr]">
        {ORDER.map((name) => (
          <div key={name} className={name === "selection" ? "c-hatched px-2 py-1" : "bg-sunken px-2 py-1"}>
            <dt className={name === "selection" ? "inline bg-paper px-1 text-small" : "text-small"}>
              {t(`windows.${name}`)}
            </dt>
            <dd
              className={
                name === "selection" ? "bg-paper px-1 text-ink-3 text-label" : "text-ink-3 text-label"
              }
            >
              {texts[name]}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 max-w-measure text-ink-3 text-small">{t("windows.text")}</p>
    </div>
  );
}

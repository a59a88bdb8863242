import { useTranslations } from "next-intl";
import type { Questionnaire } from "./answer-form";

type Cut = Questionnaire["cuts"][number];

/** Before the first question: who will get to see what, in one's own groups. */
export function WhoSees({ questionnaire }: { questionnaire: Questionnaire }) {
  const t = useTranslations("pulse.answer");
  const { cuts, minimumRespondents, minimumComments, items } = questionnaire;
  const nameOf = ({ kind, name }: Cut) => (kind === "organization" ? t("everybody") : (name ?? t("inHouse")));
  const groups = cuts.toReversed().map((cut) => t("group", { name: nameOf(cut), count: cut.invited ?? 0 }));
  const team = cuts.find(({ kind }) => kind === "team");
  const isSmall = team?.invited != null && team.invited < minimumRespondents;
  const hasText = items.some(({ kind }) => kind === "text");
  return (
    <section
      aria-labelledby="who-sees"
      className="rounded-panel bg-sunken px-4 py-4 text-ink-2 text-ui tablet:px-5"
    >
      <h2 id="who-sees" className="mb-1 font-semibold text-ink text-ui">
        {t("whoTitle")}
      </h2>
      <p>{t("who")}</p>
      <p className="mt-2">{t("whoGroups", { groups: groups.join(", ") })}</p>
      <ul className="mt-2 list-disc pl-4.5">
        <li>{t("whoMinimum", { minimum: minimumRespondents })}</li>
        {isSmall && <li>{t("whoSmall", { count: team?.invited ?? 0 })}</li>}
        {hasText && <li>{t("whoText", { minimum: minimumComments })}</li>}
        <li>{t("whoWhen")}</li>
      </ul>
    </section>
  );
}

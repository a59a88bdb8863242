import { explainDrift, explainProof, explainReach } from "@kwartet/metrics/explain/goal-check";
import { formatPoints, formatValue, type Locale } from "@kwartet/metrics/format";
import type { GoalCheck } from "@kwartet/metrics/goal-check";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/ui/notice";
import { ReachDrawing } from "./reach-drawing";

type Props = { check: GoalCheck; isBehaviour: boolean; action?: ReactNode };

/** Whether a target is within reach and whether reaching it could be proved, side by side, in words and drawn. */
export function GoalCheckFigure({ check, isBehaviour, action }: Props) {
  const t = useTranslations("goals");
  const locale = useLocale() as Locale;
  const { reach, proof } = check;
  const reachWord = t(`check.reachWord.${reach.status === "ok" ? reach.place : "insufficient"}`);
  const proofKind = proof.status === "ok" ? (proof.isProvable ? "yes" : "no") : proof.status;
  const drift = explainDrift(check, locale);
  return (
    <div>
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 desk:grid-cols-2">
        <div>
          <h3 className="text-heading">{t("check.title", { what: t("check.reach"), word: reachWord })}</h3>
          <p className="mt-1 mb-4 text-pretty text-ink-2 text-ui">{explainReach(check, locale)}</p>
          <ReachDrawing check={check} />
        </div>
        <div>
          <h3 className="text-heading">
            {t("check.title", {
              what: t(isBehaviour ? "check.proofOfResult" : "check.proof"),
              word: t(`check.proofWord.${proofKind}`),
            })}
          </h3>
          <p className="mt-1 mb-4 text-pretty text-ink-2 text-ui">{explainProof(check, locale)}</p>
          <GainBars check={check} locale={locale} />
          {action}
        </div>
      </div>
      {drift && (
        <div className="mt-6">
          <Notice title={t("caution.title")}>{drift}</Notice>
        </div>
      )}
    </div>
  );
}

const BAR_ROOM = 0.2;

/** The gain that is wanted, and the smallest that could be shown: the one has to be as long as the other. */
function GainBars({ check, locale }: { check: GoalCheck; locale: Locale }) {
  const t = useTranslations("goals.check");
  const { proof, base, target, weeks } = check;
  if (proof.status !== "ok" || base === null) return null;
  const wanted = target - base;
  const smallest = proof.smallestGain;
  const longest = Math.max(wanted, smallest ?? 0, BAR_ROOM / 4);
  const width = (gain: number) => `${Math.max(1, Math.round((gain / longest) * 70))}%`;
  return (
    <dl className="text-small">
      <dt>{t("wanted")}</dt>
      <dd className="mt-0.5 mb-2.5 flex items-center gap-2">
        <span aria-hidden="true" className="h-2.5 bg-signal-none" style={{ width: width(wanted) }} />
        <span className="font-semibold">{formatPoints(wanted, locale)}</span>
      </dd>
      {smallest !== null && (
        <>
          <dt>{t("smallest", { weeks })}</dt>
          <dd className="mt-0.5 flex items-center gap-2">
            <span
              aria-hidden="true"
              className="c-hatched h-2.5 border border-signal-none"
              style={{ width: width(smallest) }}
            />
            <span className="font-semibold">{formatPoints(smallest, locale)}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

/** "73%", for a button or a sentence. */
export const shareText = (value: number, locale: Locale): string => formatValue(value, "share", locale);

import type { FairReading } from "@kwartet/api/comparisons/fair-reading";
import type { Reading } from "@kwartet/api/kpis/reading";
import { formatCount, formatDay, formatPoints, formatValue } from "@kwartet/metrics/format";
import { PlaceStrip } from "@/ui/chart/place-strip";
import { KeyItem } from "@/ui/chart/time-key";
import { DefinitionList } from "@/ui/definition-list";
import { Section } from "@/ui/section";
import type { Spoken } from "./figure-count";
import { scaleFor } from "./figure-scale";
import { variationOf } from "./variation-of";

type Props = {
  reading: Reading;
  fair: FairReading;
  /** Null where it is one's own. */
  agentName: string | null;
  spoken: Spoken;
};

/** An agent against what the same contacts come to: own place, the limits, the middle half of all, and nobody else. */
export function FairPlace({ reading, fair, agentName, spoken }: Props) {
  const { t, locale } = spoken;
  const { place, window } = fair;
  const note =
    window && t("fair.window", { from: formatDay(window.from, locale), to: formatDay(window.to, locale) });
  return (
    <Section title={t("fair.title")} note={note}>
      <p className="mb-4 max-w-measure text-ui">{fair.says[locale]}</p>
      {place?.limits && (
        <>
          <PlaceDrawing reading={reading} fair={fair} agentName={agentName} spoken={spoken} />
          <p className="mt-4 max-w-measure text-ui text-ink-2">{fair.saysShrunken?.[locale]}</p>
          <div className="mt-4 max-w-measure">
            <DefinitionList items={itemsOf(place, spoken)} />
          </div>
          <p className="mt-3 max-w-measure text-label text-ink-3">
            {t("fair.family", { count: place.compared })} {t("fair.nobodyElse")}
          </p>
        </>
      )}
    </Section>
  );
}

type Place = NonNullable<FairReading["place"]>;

function itemsOf(place: Place, { t, locale }: Spoken) {
  const share = (value: number) => formatValue(value, "share", locale);
  const points = (value: number) => formatPoints(value, locale);
  return [
    { term: t("fair.reached"), text: share(place.observed) },
    { term: t("fair.expectedHead"), text: share(place.expected) },
    {
      term: t("fair.difference"),
      text: t("fair.differenceText", {
        points: points(place.difference),
        low: points(place.lower),
        high: points(place.upper),
      }),
    },
    { term: t("fair.n"), text: formatCount(place.n, locale) },
  ].map(({ term, text }) => ({ term, value: text }));
}

function PlaceDrawing({ reading, fair, agentName, spoken }: Props) {
  const { t, locale } = spoken;
  const who = agentName ?? t("fair.own");
  const title = agentName === null ? t("fair.placeOwn") : t("fair.placeOf", { name: agentName });
  const { place } = fair;
  if (!place?.limits) return null;
  const { outer, inner } = place.limits;
  const scale = scaleFor([{ value: place.adjusted, ...outer, unit: "share" }], locale, [
    place.shrunken?.value ?? null,
    place.overall,
  ]);
  return (
    <div className="max-w-[44rem]">
      <PlaceStrip
        value={place.adjusted}
        shrunken={place.shrunken?.value ?? null}
        overall={place.overall}
        inner={inner}
        outer={outer}
        middleHalf={place.middleHalf}
        domain={scale.domain}
        ticks={scale.ticks}
        variation={variationOf(reading)}
        label={`${title}. ${fair.says[locale]}`}
      />
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1.5 text-label text-ink-3">
        <KeyItem drawing={<circle cx="8" cy="7" r="4.5" className="c-point" />}>
          {t("fair.keyOwn", { who })}
        </KeyItem>
        {place.middleHalf && (
          <KeyItem drawing={<rect y="2" width="16" height="10" className="c-middle" />}>
            {t("fair.keyMiddle")}
          </KeyItem>
        )}
        <KeyItem drawing={<rect y="1" width="16" height="12" className="c-band" />}>
          {t("fair.keyInner")}
        </KeyItem>
        <KeyItem drawing={<rect x=".5" y="1.5" width="15" height="11" className="c-limit" />}>
          {t("fair.keyOuter")}
        </KeyItem>
        <KeyItem drawing={<path d="M8 0V14" className="c-centre" />}>{t("fair.keyOverall")}</KeyItem>
        <KeyItem drawing={<path d="M8 3V14" className="c-target" />}>{t("fair.keyShrunken")}</KeyItem>
      </ul>
    </div>
  );
}

import { HeroMetric } from "@/ui/hero-metric";
import type { Metric } from "@/ui/metric-cell";
import { MetricList } from "@/ui/metric-list";
import { FALLING, NOISE, RISING, SHARE_SCALE } from "./drawn";

const METRICS: Metric[] = [
  {
    id: "effectiveness",
    name: "Effectiviteit",
    says: "in één keer opgelost",
    href: "#effectiveness",
    value: "75",
    unit: "%",
    count: "245 van 325 contacten",
    interval: {
      value: 0.75,
      lower: 0.705,
      upper: 0.797,
      target: 0.7,
      label: "75 procent, tussen 70 en 80%, doel 70",
    },
    trend: {
      values: RISING,
      centre: 0.685,
      band: { lower: 0.655, upper: 0.715 },
      label: "verloop over 13 weken",
    },
    variation: "improvement",
    assurance: "varies",
    sentence: "Negen weken boven je oude gemiddelde van 67%. Dat is geen toeval meer.",
  },
  {
    id: "friendliness",
    name: "Vriendelijkheid",
    says: "klant gaf 4 of 5",
    value: "86",
    unit: "%",
    count: "beoordeeld door 59 van 325",
    interval: {
      value: 0.86,
      lower: 0.755,
      upper: 0.93,
      target: 0.85,
      label: "86 procent, tussen 75 en 93%, doel 85",
    },
    trend: { values: NOISE, centre: 0.86, calm: 0.1, incomplete: true, label: "verloop over 13 weken" },
    variation: "chance",
    assurance: "varies",
    sentence: "Zoals altijd. Met 59 beoordelingen kan het echte cijfer tussen 75 en 93% liggen.",
  },
  {
    id: "availability",
    name: "Beschikbaarheid",
    says: "beantwoord van aangeboden",
    value: "92",
    unit: "%",
    count: "7.834 contacten",
    interval: {
      value: 0.92,
      lower: 0.914,
      upper: 0.926,
      target: 0.95,
      label: "92 procent, tussen 91 en 93%, doel 95",
    },
    trend: {
      values: FALLING,
      centre: 0.945,
      band: { lower: 0.925, upper: 0.965 },
      label: "verloop over 13 weken",
    },
    variation: "concern",
    assurance: "not-yet",
    sentence: "Lager dan gewoon. Dit gaat over het rooster, niet over jou.",
  },
  {
    id: "attendance",
    name: "Aanwezigheid",
    says: "beschikbaar in je rooster",
    value: "95",
    unit: "%",
    count: "122 van 129 uur, 18 dagen",
    interval: {
      value: 0.95,
      lower: 0.94,
      upper: 0.96,
      target: 0.95,
      label: "95 procent, tussen 94 en 96%, doel 95",
    },
    trend: { values: NOISE, centre: 0.86, label: "verloop over 13 weken" },
    variation: "look-worse",
    assurance: "meets",
    sentence: "Drie weken lager dan je gewend bent. Misschien de moeite om naar te kijken.",
  },
  {
    id: "speed",
    name: "Reactiesnelheid",
    says: "binnen de belofte",
    value: "83",
    unit: "%",
    count: "6.459 contacten",
    interval: { value: 0.83, lower: 0.82, upper: 0.84, label: "83 procent, tussen 82 en 84%" },
    trend: { values: NOISE.slice(0, 9).concat(NOISE.slice(0, 4)), calm: 0.1, label: "verloop over 13 weken" },
    variation: null,
    sentence: "Er wordt nog niets vergeleken.",
  },
  {
    id: "few",
    name: "Vriendelijkheid",
    says: "klant gaf 4 of 5",
    value: "3 van 4",
    count: "beoordeeld door 4 van 96",
    interval: null,
    variation: "too-few",
    sentence: "Onder de 5: alleen het aantal. Nooit 0 of 100%.",
  },
  {
    id: "none",
    name: "Vriendelijkheid",
    says: "klant gaf 4 of 5",
    value: null,
    count: "0 oordelen",
    interval: null,
    variation: null,
    sentence: "In deze periode gaf nog geen klant een oordeel.",
  },
];

export function MetricSamples() {
  const [first] = METRICS;
  return (
    <>
      {first && <HeroMetric metric={first} scale={SHARE_SCALE} />}
      <MetricList metrics={METRICS} scale={SHARE_SCALE} />
    </>
  );
}

import { type LinkageRequest, linkageInput } from "@kwartet/api/linkage/input";

type Search = Record<string, string | string[] | undefined>;

/** What the address asks for; what it says wrongly is left out, so that an old link still opens. */
export function readLinkageParams(search: Search): LinkageRequest {
  const { family, series, outcome, lag } = search;
  const shape = linkageInput.shape;
  const number = typeof lag === "string" && lag !== "" ? Number(lag) : undefined;
  return {
    family: shape.family.catch("main").parse(family),
    series: shape.series.catch(undefined).parse(series),
    outcome: shape.outcome.catch(undefined).parse(outcome),
    lag: shape.lag.catch(undefined).parse(number),
  };
}

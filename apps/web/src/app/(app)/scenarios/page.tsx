import { SCENARIO_KINDS } from "@kwartet/metrics/outcome/scenario-assumption";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Search } from "@/features/period/range-params";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { ScenariosView } from "./scenarios-view";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scenarios");
  return { title: t("title") };
}

/** What service may cost or bring in, by what somebody assumes; two at once to compare. */
export default async function ScenariosPage({ searchParams }: Props) {
  await requirePage("worth:write");
  const { kind: asked } = await searchParams;
  const kind = SCENARIO_KINDS.find((each) => each === asked) ?? "return-on-service";
  const [{ scenarios }, beginning] = await Promise.all([
    api.scenarios.list(),
    api.scenarios.beginning({ kind }),
  ]);
  return (
    <ScenariosView
      kind={kind}
      beginning={beginning}
      scenarios={scenarios.filter((scenario) => scenario.kind === kind)}
    />
  );
}

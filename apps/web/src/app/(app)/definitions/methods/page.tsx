import { COACHING } from "@kwartet/metrics/methods/coaching";
import { COMPARING } from "@kwartet/metrics/methods/comparing";
import { GOALS } from "@kwartet/metrics/methods/goals";
import { LINKING } from "@kwartet/metrics/methods/linking";
import { MEASURING } from "@kwartet/metrics/methods/measuring";
import { STAFFING } from "@kwartet/metrics/methods/staffing";
import { SURVEYING } from "@kwartet/metrics/methods/surveying";
import { VALUING } from "@kwartet/metrics/methods/valuing";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MethodDefinition } from "@/features/definitions/method-definition";
import { PartLinks } from "@/features/definitions/part-links";
import { ScrollToAddress } from "@/features/definitions/scroll-to-address";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";

const GROUPS = [
  { id: "measuring", methods: MEASURING },
  { id: "comparing", methods: COMPARING },
  { id: "coaching", methods: COACHING },
  { id: "goals", methods: GOALS },
  { id: "linking", methods: LINKING },
  { id: "surveying", methods: SURVEYING },
  { id: "valuing", methods: VALUING },
  { id: "staffing", methods: STAFFING },
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("definitions.methods");
  return { title: t("title") };
}

export default async function MethodsPage() {
  const t = await getTranslations("definitions");
  const trail = [{ label: t("title"), href: "/definitions" as const }, { label: t("methods.title") }];
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("methods.title")}
        lead={t("methods.lead")}
        breadcrumbs={<Breadcrumbs items={trail} />}
      />
      <PartLinks parts={GROUPS.map(({ id }) => ({ href: `#${id}`, label: t(`methods.groups.${id}`) }))} />
      {GROUPS.map(({ id, methods }) => (
        <Section key={id} title={<span id={id}>{t(`methods.groups.${id}`)}</span>}>
          {methods.map((method) => (
            <MethodDefinition key={method.id} method={method} />
          ))}
        </Section>
      ))}
      <ScrollToAddress />
    </Page>
  );
}

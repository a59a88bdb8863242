import { COMPARING } from "@kwartet/metrics/methods/comparing";
import { IMPROVING } from "@kwartet/metrics/methods/improving";
import { MEASURING } from "@kwartet/metrics/methods/measuring";
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
  { id: "improving", methods: IMPROVING },
  { id: "valuing", methods: VALUING },
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

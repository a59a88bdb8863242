import { CALLS_PER_MINUTE, MAX_BODY_BYTES, MAX_ITEMS } from "@kwartet/api/ingest/limits";
import { describeFields } from "@kwartet/api/ingest/openapi/describe-fields";
import { EXAMPLE_BODIES, EXAMPLE_DELIVERY, EXAMPLE_RESULT } from "@kwartet/api/ingest/openapi/examples";
import { REFUSALS } from "@kwartet/api/ingest/problem-details";
import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { ItemSection } from "@/features/developers/item-section";
import { RefusalTable } from "@/features/developers/refusal-table";
import { StartSection } from "@/features/developers/start-section";
import { WebhookSection } from "@/features/developers/webhook-section";
import { getAddress } from "@/server";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { LINK_STYLE } from "@/ui/text-link";

const KINDS = ["contacts", "ratings", "attendance"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api.developers");
  return { title: t("title") };
}

/** The description of the API for people. Programs are given the same at /api/v1/openapi.json. */
export default async function DevelopersPage() {
  // The address of this installation is not known when pages are built.
  await connection();
  const address = await getAddress();
  const t = await getTranslations("api.developers");
  const limits = {
    items: MAX_ITEMS,
    megabytes: MAX_BODY_BYTES / 1024 ** 2,
    calls: CALLS_PER_MINUTE,
  };
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead", { items: MAX_ITEMS })} />
      <nav aria-label={t("contents")} className="mb-8">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ui">
          {[...KINDS, "hooks"].map((part) => (
            <li key={part}>
              <a href={`#${part}`} className={`${LINK_STYLE} inline-flex min-h-9 items-center`}>
                /{part}
              </a>
            </li>
          ))}
          <li>
            <a href="/api/v1/openapi.json" className={`${LINK_STYLE} inline-flex min-h-9 items-center`}>
              {t("document")}
            </a>
          </li>
        </ul>
      </nav>
      <StartSection
        address={address}
        limits={limits}
        body={EXAMPLE_BODIES.contacts}
        result={EXAMPLE_RESULT}
      />
      {KINDS.map((kind) => (
        <ItemSection key={kind} kind={kind} fields={describeFields(kind)} body={EXAMPLE_BODIES[kind]} />
      ))}
      <WebhookSection address={address} body={EXAMPLE_DELIVERY} />
      <RefusalTable refusals={REFUSALS} />
    </Page>
  );
}

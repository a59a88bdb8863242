import { may } from "@kwartet/api/permissions";
import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { CreateCalibration } from "@/features/calibrations/create-calibration";
import { CalibrationList } from "@/features/reviews/calibration-list";
import { OwnHabits } from "@/features/reviews/own-habits";
import { ReviewTable } from "@/features/reviews/review-table";
import { ToDoList } from "@/features/reviews/to-do-list";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Pagination } from "@/ui/pagination";
import { Section } from "@/ui/section";

const PAGE_SIZE = 25;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reviews");
  return { title: t("title") };
}

export default async function ReviewsPage({ searchParams }: Props) {
  const { roles } = await requirePage("review:read");
  const t = await getTranslations("reviews");
  const page = readPage((await searchParams).page);
  const isCoach = may(roles, "review:write");
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t(isCoach ? "leadCoach" : "leadAgent")} />
      {isCoach && <CoachSections page={page} />}
      {may(roles, "review:respond") && <MySection page={page} isAlso={isCoach} />}
      <PageFooter whoSeesThis={"/my-data" as Route}>{t("footer")}</PageFooter>
    </Page>
  );
}

/** An address is anybody's to write: what is no page is the first. */
function readPage(value: string | string[] | undefined): number {
  const page = typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : 1;
  return Math.max(0, page - 1);
}

async function CoachSections({ page }: { page: number }) {
  const t = await getTranslations("reviews");
  const [toDo, leniency, list, reviewers] = [
    await api.reviews.toDo(),
    await api.reviews.leniency(),
    await api.reviews.list({ page, pageSize: PAGE_SIZE }),
    await api.calibrations.reviewers(),
  ];
  return (
    <>
      <Section title={t("toDo.title")} note={t("toDo.note")}>
        <ToDoList toDo={toDo} />
      </Section>
      <Section title={t("published")}>
        {list.rows.length === 0 ? (
          <EmptyState kind="no-data-in-period" title={t("emptyTitle")}>
            {t("emptyCoach")}
          </EmptyState>
        ) : (
          <ReviewTable label={t("published")} rows={list.rows} of="coach" />
        )}
        <Pages page={page} total={list.total} />
      </Section>
      <Section title={t("calibrations.title")} note={t("calibrations.note")}>
        <CalibrationList calibrations={toDo.calibrations} />
        <div className="mt-4">
          <CreateCalibration reviewers={reviewers} />
        </div>
      </Section>
      <Section title={t("habits.title")}>
        <OwnHabits random={toDo.random} leniency={leniency} />
      </Section>
    </>
  );
}

async function MySection({ page, isAlso }: { page: number; isAlso: boolean }) {
  const t = await getTranslations("reviews");
  const list = await api.reviews.mine({ page, pageSize: PAGE_SIZE });
  const title = t(isAlso ? "mineAlso" : "mine");
  return (
    <Section title={title}>
      {list.rows.length === 0 ? (
        <EmptyState kind="nothing-new" title={t("emptyTitle")}>
          {t("emptyAgent")}
        </EmptyState>
      ) : (
        <ReviewTable label={title} rows={list.rows} of="agent" />
      )}
      {!isAlso && <Pages page={page} total={list.total} />}
    </Section>
  );
}

async function Pages({ page, total }: { page: number; total: number }) {
  const t = await getTranslations("reviews");
  if (total <= PAGE_SIZE) return null;
  const at = (next: number) => `/reviews?page=${next + 1}` as Route;
  const to = Math.min(total, (page + 1) * PAGE_SIZE);
  return (
    <Pagination
      summary={t("pages", { from: page * PAGE_SIZE + 1, to, total })}
      {...(page > 0 ? { previous: at(page - 1) } : {})}
      {...(to < total ? { next: at(page + 1) } : {})}
    />
  );
}

import type { Db } from "@kwartet/db/client";
import { recordAudit } from "../audit/queries";
import { type Criterion, findForm, readCriteria } from "../review-forms/queries";
import { type ReviewedContact, readReviewedContacts, shownContact } from "../reviews/contact-queries";
import { namesOf } from "../reviews/name-queries";
import { readScores } from "../reviews/score-queries";
import type { Scope } from "../scope";
import { type Compared, compareScores } from "./compare-scores";
import { type Calibration, findCalibration } from "./find-queries";
import { readMade } from "./made-queries";

export type CalibrationDetail = {
  id: string;
  title: string;
  isClosed: boolean;
  isMine: boolean;
  takesPart: boolean;
  form: { id: string; name: string; version: number; criteria: Criterion[] };
  contacts: {
    contactId: string;
    /** Null when the contact was taken back with its import. */
    contact: ReviewedContact | null;
    mine: { reviewId: string; isDone: boolean } | null;
  }[];
  /** While it is open only how many conversations each has finished. */
  reviewers: { id: string; name: string; done: number }[];
  /** Null until it is closed. */
  compared: Compared | null;
};

export async function readCalibration(
  db: Db,
  scope: Scope,
  calibrationId: string,
): Promise<CalibrationDetail> {
  const calibration = await findCalibration(db, scope, calibrationId);
  const version = { formId: calibration.formId, version: calibration.formVersion };
  const criteria = await readCriteria(db, scope, version);
  const { name } = await findForm(db, scope, calibration.formId);
  const made = await readMade(db, scope, calibration);
  const about = await readReviewedContacts(db, scope, calibration.contactIds);
  const nameOf = await namesOf(db, scope, calibration.reviewerIds);
  const isClosed = calibration.closedAt !== null;
  if (isClosed) {
    await recordAudit(db, scope, {
      action: "person-read",
      purpose: "calibration",
      rowCount: made.length,
      details: { calibrationId, people: [...new Set(made.map(({ personId }) => personId))] },
    });
  }
  return {
    id: calibration.id,
    title: calibration.title,
    isClosed,
    isMine: calibration.createdBy === scope.personId,
    takesPart: calibration.reviewerIds.some((id) => id === scope.personId),
    form: { id: calibration.formId, name, version: calibration.formVersion, criteria },
    contacts: calibration.contactIds.map((contactId) => {
      const mine = made.find((one) => one.contactId === contactId && one.reviewerId === scope.personId);
      return {
        contactId,
        contact: shownContact(about.get(contactId)),
        mine: mine ? { reviewId: mine.id, isDone: mine.status !== "open" } : null,
      };
    }),
    reviewers: calibration.reviewerIds.map((id) => ({
      id,
      name: nameOf(id),
      done: made.filter(({ reviewerId, status }) => reviewerId === id && status !== "open").length,
    })),
    compared: isClosed ? await compare(db, scope, { calibration, criteria, made }) : null,
  };
}

type Made = {
  calibration: Calibration;
  criteria: readonly Criterion[];
  made: Awaited<ReturnType<typeof readMade>>;
};

async function compare(db: Db, scope: Scope, { calibration, criteria, made }: Made): Promise<Compared> {
  const scores = await readScores(
    db,
    scope,
    made.map(({ id }) => id),
  );
  return compareScores({
    criteria,
    contactIds: calibration.contactIds,
    reviewerIds: calibration.reviewerIds,
    reviews: made.map(({ id, contactId, reviewerId }) => ({
      contactId,
      reviewerId,
      levels: new Map(
        scores
          .filter(({ reviewId }) => reviewId === id)
          .map(({ criterionId, level }) => [criterionId, level]),
      ),
    })),
  });
}

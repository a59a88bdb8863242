import { can, router } from "../trpc";
import { addAgreement, removeAgreement, tickAgreement } from "./agreement-queries";
import { confirmSession, holdSession } from "./close-queries";
import {
  agreementId,
  askedSession,
  cancelledSession,
  changedItem,
  confirmedSession,
  heldSession,
  itemId,
  movedItem,
  movedSession,
  newAgreement,
  newItem,
  newSession,
  savedDraft,
  savedNotes,
  sessionId,
  sessionList,
  tickedAgreement,
  tickedItem,
} from "./input";
import { addItem, changeItem, moveItem, removeItem, tickItem } from "./item-queries";
import { listSessions } from "./list-queries";
import { readNotes, saveDraft, saveNotes } from "./notes-queries";
import { askForSession, cancelSession, moveSession, planSession } from "./plan-queries";
import { readSession } from "./read-queries";

/** Talks between an agent and a coach. Either sees exactly their own; what only a coach does is `session:lead`. */
export const sessionsRouter = router({
  list: can("session:write")
    .input(sessionList)
    .query(({ ctx, input }) => listSessions(ctx.db, ctx.scope, input)),

  get: can("session:write")
    .input(sessionId)
    .query(({ ctx, input }) => readSession(ctx.db, ctx.scope, input)),

  plan: can("session:lead")
    .input(newSession)
    .mutation(({ ctx, input }) => planSession(ctx.db, ctx.scope, input)),

  ask: can("session:ask")
    .input(askedSession)
    .mutation(({ ctx, input }) => askForSession(ctx.db, ctx.scope, input)),

  move: can("session:lead")
    .input(movedSession)
    .mutation(({ ctx, input }) => moveSession(ctx.db, ctx.scope, input)),

  cancel: can("session:write")
    .input(cancelledSession)
    .mutation(({ ctx, input }) => cancelSession(ctx.db, ctx.scope, input)),

  addItem: can("session:write")
    .input(newItem)
    .mutation(({ ctx, input }) => addItem(ctx.db, ctx.scope, input)),

  changeItem: can("session:write")
    .input(changedItem)
    .mutation(({ ctx, input }) => changeItem(ctx.db, ctx.scope, input)),

  tickItem: can("session:write")
    .input(tickedItem)
    .mutation(({ ctx, input }) => tickItem(ctx.db, ctx.scope, input)),

  moveItem: can("session:write")
    .input(movedItem)
    .mutation(({ ctx, input }) => moveItem(ctx.db, ctx.scope, input)),

  removeItem: can("session:write")
    .input(itemId)
    .mutation(({ ctx, input }) => removeItem(ctx.db, ctx.scope, input)),

  addAgreement: can("session:write")
    .input(newAgreement)
    .mutation(({ ctx, input }) => addAgreement(ctx.db, ctx.scope, input)),

  tickAgreement: can("session:write")
    .input(tickedAgreement)
    .mutation(({ ctx, input }) => tickAgreement(ctx.db, ctx.scope, input)),

  removeAgreement: can("session:write")
    .input(agreementId)
    .mutation(({ ctx, input }) => removeAgreement(ctx.db, ctx.scope, input)),

  notes: can("session:write")
    .input(sessionId)
    .query(({ ctx, input }) => readNotes(ctx.db, ctx.scope, input)),

  saveNotes: can("session:write")
    .input(savedNotes)
    .mutation(({ ctx, input }) => saveNotes(ctx.db, ctx.scope, input)),

  saveDraft: can("session:lead")
    .input(savedDraft)
    .mutation(({ ctx, input }) => saveDraft(ctx.db, ctx.scope, input)),

  hold: can("session:lead")
    .input(heldSession)
    .mutation(({ ctx, input }) => holdSession(ctx.db, ctx.scope, input)),

  confirm: can("session:write")
    .input(confirmedSession)
    .mutation(({ ctx, input }) => confirmSession(ctx.db, ctx.scope, input)),
});

import { can, router } from "../trpc";
import {
  addCalendar,
  addHoliday,
  changeCalendar,
  fillHolidays,
  removeHoliday,
  setHours,
} from "./calendar-queries";
import { setChannelPromise, setSettings, setTarget } from "./change-queries";
import {
  changedCalendar,
  holidayKey,
  holidayYear,
  newCalendar,
  newChannelPromise,
  newHoliday,
  newHours,
  newSettings,
  newTarget,
} from "./input";
import { readSettings } from "./read-queries";

export const settingsRouter = router({
  get: can("setting:read").query(({ ctx }) => readSettings(ctx.db, ctx.scope)),

  set: can("setting:write")
    .input(newSettings)
    .mutation(({ ctx, input }) => setSettings(ctx.db, ctx.scope, input)),

  setChannel: can("setting:write")
    .input(newChannelPromise)
    .mutation(({ ctx, input }) => setChannelPromise(ctx.db, ctx.scope, input)),

  setTarget: can("setting:write")
    .input(newTarget)
    .mutation(({ ctx, input }) => setTarget(ctx.db, ctx.scope, input)),

  addCalendar: can("setting:write")
    .input(newCalendar)
    .mutation(({ ctx, input }) => addCalendar(ctx.db, ctx.scope, input)),

  changeCalendar: can("setting:write")
    .input(changedCalendar)
    .mutation(({ ctx, input }) => changeCalendar(ctx.db, ctx.scope, input)),

  setHours: can("setting:write")
    .input(newHours)
    .mutation(({ ctx, input }) => setHours(ctx.db, ctx.scope, input)),

  addHoliday: can("setting:write")
    .input(newHoliday)
    .mutation(({ ctx, input }) => addHoliday(ctx.db, ctx.scope, input)),

  removeHoliday: can("setting:write")
    .input(holidayKey)
    .mutation(({ ctx, input }) => removeHoliday(ctx.db, ctx.scope, input)),

  fillHolidays: can("setting:write")
    .input(holidayYear)
    .mutation(({ ctx, input }) => fillHolidays(ctx.db, ctx.scope, input)),
});

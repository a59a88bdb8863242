import { accountRouter } from "./accounts/router";
import { invitationsRouter } from "./invitations/router";
import { peopleRouter } from "./people/router";
import { settingsRouter } from "./settings/router";
import { setupRouter } from "./setup/router";
import { teamsRouter } from "./teams/router";
import { createCallerFactory, router } from "./trpc";

export const appRouter = router({
  account: accountRouter,
  invitations: invitationsRouter,
  people: peopleRouter,
  settings: settingsRouter,
  setup: setupRouter,
  teams: teamsRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);

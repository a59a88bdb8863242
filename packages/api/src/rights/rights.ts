import { ADMINISTRATION_RIGHTS } from "./administration";
import type { Rights } from "./callers";
import { COACHING_RIGHTS } from "./coaching";
import { ENGAGEMENT_RIGHTS } from "./engagement";
import { INSIGHT_RIGHTS } from "./insight";

/**
 * Who may call which procedure, written down apart from the code that decides it. The rights test
 * calls every procedure as every caller and compares; a procedure that is not listed fails it.
 */
export const RIGHTS: Rights = {
  ...ADMINISTRATION_RIGHTS,
  ...COACHING_RIGHTS,
  ...ENGAGEMENT_RIGHTS,
  ...INSIGHT_RIGHTS,
};

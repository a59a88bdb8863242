import { z } from "zod";
import { summaryRequest } from "../board-summary/input";
import { effortRequest } from "../effort/input";
import { agentTableInput, organizationTableInput, teamTableInput } from "../kpis/input";
import { organizationOperationsInput, teamOperationsInput } from "../operations/input";

/** RFC 4180, or what an Excel in that language opens by a double click. */
export const DIALECTS = ["rfc4180", "excel-nl", "excel-en"] as const;
export type Dialect = (typeof DIALECTS)[number];

const dialect = z.enum(DIALECTS).default("rfc4180");

export const agentExportInput = z.object({ dialect, request: agentTableInput });
export const teamExportInput = z.object({ dialect, request: teamTableInput });
export const organizationExportInput = z.object({ dialect, request: organizationTableInput });
export const teamOperationsExportInput = z.object({ dialect, request: teamOperationsInput });
export const organizationOperationsExportInput = z.object({ dialect, request: organizationOperationsInput });
export const BOARD_FORMATS = ["csv", "xlsx", "pptx"] as const;

/** The page of a period as it is now, or a frozen one. */
export const boardExportInput = summaryRequest.extend({
  packId: z.uuid().optional(),
  format: z.enum(BOARD_FORMATS),
  locale: z.enum(["nl", "en"]).default("nl"),
  dialect,
});
export type BoardExportRequest = z.infer<typeof boardExportInput>;

/** The same page as a PDF, which a browser makes of the page that is printed. */
export const boardPaperInput = boardExportInput.omit({ format: true, dialect: true });
export type BoardPaperRequest = z.infer<typeof boardPaperInput>;

export const pulseExportInput = z.strictObject({ dialect, waveId: z.uuid() });

/** The page of effort of one request. */
export const effortExportInput = z.strictObject({
  dialect,
  locale: z.enum(["nl", "en"]).default("nl"),
  request: effortRequest,
});
export type EffortExportRequest = z.infer<typeof effortExportInput>;

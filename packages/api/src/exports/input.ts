import { z } from "zod";
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
export const pulseExportInput = z.strictObject({ dialect, waveId: z.uuid() });

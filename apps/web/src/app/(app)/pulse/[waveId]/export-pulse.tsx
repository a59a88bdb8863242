import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/ui/button-style";

/** The same cells as a file; written down as every export is. */
export async function ExportPulse({ waveId }: { waveId: string }) {
  const t = await getTranslations("exports");
  return (
    // A plain link: one of the framework's would fetch the file, and record it, before it is asked for.
    <a href={`/api/exports/pulse?waveId=${waveId}&dialect=excel-nl`} download className={buttonStyle({})}>
      {t("menu")}
    </a>
  );
}

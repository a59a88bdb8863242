import { LOCALES } from "../format";
import type { Localized } from "../kpi/definition";
import type { BoardRow, BoardRowId } from "./board-row";
import type { BoardItem } from "./board-summary";
import { noticedOf } from "./headline";
import { usualText } from "./usual-text";

/** An exception that the signals ask for; who takes it on and by when is for people to say. */
export type ProposedException = { about: BoardRowId; text: Localized };

/** The unfavourable signals about which no exception stands on the page yet. Nothing is added by itself. */
export function proposedExceptions(
  rows: readonly Pick<BoardRow, "id" | "signal" | "ordinary" | "figure" | "seriesUnit">[],
  exceptions: readonly Pick<BoardItem, "about">[],
): ProposedException[] {
  const told = new Set(exceptions.map(({ about }) => about));
  return rows.filter(({ id, signal }) => signal === "concern" && !told.has(id)).map(proposalOf);
}

function proposalOf(row: Parameters<typeof usualText>[0]): ProposedException {
  const { id } = row;
  const noticed = noticedOf(id, "concern");
  const [nl, en] = LOCALES.map((locale) => {
    const usual = usualText(row, locale);
    const back = {
      nl: usual ? ` terug naar rond ${usual}` : " terug",
      en: usual ? ` back to around ${usual}` : " back",
    };
    return {
      nl: `Klanten ${noticed.nl}. Zoek uit waardoor, en breng het${back.nl}.`,
      en: `Customers ${noticed.en}. Find out why, and bring it${back.en}.`,
    }[locale];
  }) as [string, string];
  return { about: id, text: { nl, en } };
}

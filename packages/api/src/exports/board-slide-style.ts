import { asOfText, boardPeriodText } from "@kwartet/metrics/board/board-text";
import type PptxGenJS from "pptxgenjs";
import type { Presented } from "./board-presentation";

const FONT = { fontFace: "Arial", color: "1A1A1A" } as const;

/** Ink on white, so that a slide survives a bad projector and a grey printer; nothing below nine points. */
export const BODY = { ...FONT, x: 0.5, w: 12.3, fontSize: 14, valign: "top" } as const;
export const HEAD_CELL = { ...FONT, bold: true, fontSize: 10 } as const;
const TITLE = { ...FONT, x: 0.5, y: 0.35, w: 12.3, h: 0.6, fontSize: 24, bold: true } as const;
const FOOT = { ...FONT, x: 0.5, y: 7.05, w: 12.3, h: 0.3, fontSize: 9 } as const;

/** A headline fits one line; an exception may be as long as three. */
function titleSizeOf(title: string): number {
  if (title.length > 150) return 12;
  return title.length > 75 ? 16 : 24;
}

/** An empty slide with its title, and at its foot whose it is, of when, and whether it is frozen. */
export function slideOf(
  deck: PptxGenJS,
  { summary, locale, state }: Presented,
  title: string,
): PptxGenJS.Slide {
  const slide = deck.addSlide();
  slide.addText(title, { ...TITLE, fontSize: titleSizeOf(title) });
  const { organization, period, asOfDay } = summary;
  const foot = [organization, boardPeriodText(period.key, locale), asOfText(asOfDay, locale), state];
  slide.addText(foot.join(" · "), FOOT);
  return slide;
}

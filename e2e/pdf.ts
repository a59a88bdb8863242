import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";

/** What a PDF says of itself, and the words on each of its pages. */
export type ReadPdf = {
  pages: { text: string; width: number; height: number; roles: string[] }[];
  language: string | null;
  outline: string[];
};

type Node = { role?: string; children?: Node[] };
type PdfPage = {
  getTextContent(): Promise<{ items: { str?: string }[] }>;
  getViewport(options: { scale: number }): { width: number; height: number };
  getStructTree(): Promise<Node | null>;
  render(options: { canvas: HTMLCanvasElement; viewport: unknown }): { promise: Promise<void> };
};
type Pdf = {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: { Language?: string | null } }>;
  getOutline(): Promise<{ title: string }[] | null>;
};
type PdfReader = { getDocument(options: { data: Uint8Array }): { promise: Promise<Pdf> } };

const BUILD = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "build");

/** Opens a PDF in a page of the browser, where its reader needs nothing else. */
async function openReader(page: Page, pdf: Buffer): Promise<void> {
  await page.goto("about:blank");
  for (const file of ["pdf.worker.min.mjs", "pdf.min.mjs"])
    await page.addScriptTag({ path: join(BUILD, file), type: "module" });
  await page.waitForFunction(() => "pdfjsLib" in globalThis && "pdfjsWorker" in globalThis);
  await page.evaluate(async (base64) => {
    const { pdfjsLib } = globalThis as unknown as { pdfjsLib: PdfReader };
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    (globalThis as unknown as { pdf: Pdf }).pdf = await pdfjsLib.getDocument({ data }).promise;
  }, pdf.toString("base64"));
}

export async function readPdf(page: Page, bytes: Buffer): Promise<ReadPdf> {
  await openReader(page, bytes);
  return page.evaluate(async () => {
    const { pdf } = globalThis as unknown as { pdf: Pdf };
    const rolesOf = (node: Node | null): string[] =>
      node === null ? [] : [node.role ?? "", ...(node.children ?? []).flatMap(rolesOf)].filter(Boolean);
    const pages: ReadPdf["pages"] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const one = await pdf.getPage(number);
      const { width, height } = one.getViewport({ scale: 1 });
      const text = (await one.getTextContent()).items.map(({ str = "" }) => str).join(" ");
      pages.push({ text, width, height, roles: rolesOf(await one.getStructTree()) });
    }
    const { info } = await pdf.getMetadata();
    return {
      pages,
      language: info.Language ?? null,
      outline: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
    };
  });
}

/** One page of the PDF as a picture, to be looked at by people. */
export async function drawPdfPage(page: Page, bytes: Buffer, number: number): Promise<Buffer> {
  await openReader(page, bytes);
  const url = await page.evaluate(async (wanted) => {
    const { pdf } = globalThis as unknown as { pdf: Pdf };
    const one = await pdf.getPage(wanted);
    const viewport = one.getViewport({ scale: 2 });
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [viewport.width, viewport.height];
    await one.render({ canvas, viewport }).promise;
    return canvas.toDataURL("image/png");
  }, number);
  return Buffer.from(url.split(",")[1] ?? "", "base64");
}

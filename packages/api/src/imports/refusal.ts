import type { Locale } from "./problem";

/** Why a whole file is refused. */
export type RefusalCode =
  | "duplicate-columns"
  | "empty-file"
  | "file-too-large"
  | "formula-cells"
  | "json-broken"
  | "missing-columns"
  | "missing-tables"
  | "no-known-data-set"
  | "not-text"
  | "too-many-columns"
  | "workbook-broken"
  | "workbook-encrypted"
  | "workbook-entities"
  | "workbook-too-big"
  | "workbook-too-slow"
  | "wrong-kind"
  | "zip-unsafe";

export type RefusalParams = Record<string, string | number>;

/** A file that cannot be imported at all. Nothing of it has been used. */
export class FileRefused extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}, options?: ErrorOptions) {
    super(`File refused: ${code}`, options);
    this.name = "FileRefused";
    this.code = code;
    this.params = params;
  }
}

type RefusalText = { reason: (params: RefusalParams) => string; fix: string };

const NL: Record<RefusalCode, RefusalText> = {
  "duplicate-columns": {
    reason: (p) => `Deze kolommen staan meer dan één keer in de kopregel: ${p.columns}.`,
    fix: "Geef elke kolom een eigen naam of haal de dubbele kolom weg.",
  },
  "empty-file": {
    reason: () => "Het bestand is leeg.",
    fix: "Maak de export opnieuw en controleer of er rijen in staan.",
  },
  "file-too-large": {
    reason: (p) => `Het bestand is groter dan ${p.limit}.`,
    fix: "Splits het bestand, bijvoorbeeld per maand, en importeer de delen na elkaar.",
  },
  "formula-cells": {
    reason: (p) =>
      `Het werkblad bevat formules, onder andere in ${p.cells}. Een formule is geen vast gegeven: de uitkomst kan veranderen.`,
    fix: "Kopieer het blad, plak het als waarden en sla het opnieuw op.",
  },
  "json-broken": {
    reason: (p) =>
      `Het JSON-bestand klopt niet meer op regel ${p.line}, teken ${p.column}. Dat is in onderdeel ${p.item}, dat zo begint: ${p.found}`,
    fix: "Maak de export opnieuw en controleer of het bestand helemaal is opgehaald.",
  },
  "missing-columns": {
    reason: (p) => `Deze verplichte kolommen ontbreken (${p.dataSet}): ${p.missing}. Gevonden: ${p.found}.`,
    fix: "Voeg de kolommen toe, of geef ze in de kopregel precies deze namen.",
  },
  "missing-tables": {
    reason: (p) => `Deze tabellen ontbreken: ${p.missing}. Gevonden: ${p.found}.`,
    fix: "Neem alle bestanden van de export samen, ingepakt als .zip, met de namen die het systeem ze gaf.",
  },
  "no-known-data-set": {
    reason: (p) => `De kopregel past bij geen enkele bekende tabel. Gevonden: ${p.found}.`,
    fix: "Zet de kolomnamen op de eerste regel, zoals beschreven bij de bron, of kies een andere bron.",
  },
  "not-text": {
    reason: () => "Het bestand bevat geen leesbare tekst.",
    fix: "Sla het bestand op als CSV in UTF-8 en probeer het opnieuw.",
  },
  "too-many-columns": {
    reason: (p) => `Het bestand heeft meer dan ${p.limit} kolommen, of een kopregel zonder einde.`,
    fix: "Bewaar alleen de kolommen die nodig zijn.",
  },
  "workbook-broken": {
    reason: () => "Het Excel-bestand is beschadigd of niet volgens de regels gemaakt.",
    fix: "Open het in Excel, sla het opnieuw op als .xlsx, of sla het op als CSV.",
  },
  "workbook-encrypted": {
    reason: () => "Het Excel-bestand is beveiligd met een wachtwoord.",
    fix: "Haal het wachtwoord eraf en sla het opnieuw op als .xlsx.",
  },
  "workbook-entities": {
    reason: () =>
      "Het Excel-bestand bevat een documentdefinitie (DTD). Dat komt in gewone werkbladen niet voor en is onveilig.",
    fix: "Open het in Excel en sla het opnieuw op als .xlsx, of sla het op als CSV.",
  },
  "workbook-too-big": {
    reason: () => "Het werkblad is te groot om veilig te lezen.",
    fix: "Sla het op als CSV: dat wordt rij voor rij gelezen en mag groter zijn.",
  },
  "workbook-too-slow": {
    reason: (p) => `Het lezen van het werkblad duurde langer dan ${p.limitSeconds} seconden.`,
    fix: "Sla het op als CSV, of splits het werkblad.",
  },
  "wrong-kind": {
    reason: (p) => `Dit bestand is ${p.found}. Deze bron leest ${p.expected}.`,
    fix: "Kies het juiste bestand of een andere bron. De naam van een bestand veranderen verandert de inhoud niet.",
  },
  "zip-unsafe": {
    reason: (p) => `Het ingepakte bestand is onveilig om uit te pakken (${p.reason}).`,
    fix: "Open een werkblad in Excel en sla het opnieuw op. Pak een export van meer tabellen uit en pak de bestanden opnieuw in.",
  },
};

const EN: Record<RefusalCode, RefusalText> = {
  "duplicate-columns": {
    reason: (p) => `These columns are in the header more than once: ${p.columns}.`,
    fix: "Give every column its own name, or remove the double one.",
  },
  "empty-file": {
    reason: () => "The file is empty.",
    fix: "Make the export again and check that there are rows in it.",
  },
  "file-too-large": {
    reason: (p) => `The file is larger than ${p.limit}.`,
    fix: "Split the file, for example by month, and import the parts one after another.",
  },
  "formula-cells": {
    reason: (p) =>
      `The sheet holds formulas, in ${p.cells} among others. A formula is no fixed fact: its outcome can change.`,
    fix: "Copy the sheet, paste it as values, and save it again.",
  },
  "json-broken": {
    reason: (p) =>
      `The JSON file goes wrong on line ${p.line}, character ${p.column}. That is in item ${p.item}, which begins with: ${p.found}`,
    fix: "Make the export again, and check that the whole file was fetched.",
  },
  "missing-columns": {
    reason: (p) => `These required columns are missing (${p.dataSet}): ${p.missing}. Found: ${p.found}.`,
    fix: "Add the columns, or give them exactly these names in the header.",
  },
  "missing-tables": {
    reason: (p) => `These tables are missing: ${p.missing}. Found: ${p.found}.`,
    fix: "Take all files of the export together, packed as .zip, under the names that the system gave them.",
  },
  "no-known-data-set": {
    reason: (p) => `The header fits no known table. Found: ${p.found}.`,
    fix: "Put the column names on the first line, as described for the source, or choose another source.",
  },
  "not-text": {
    reason: () => "The file holds no readable text.",
    fix: "Save the file as CSV in UTF-8 and try again.",
  },
  "too-many-columns": {
    reason: (p) => `The file has more than ${p.limit} columns, or a header without an end.`,
    fix: "Keep only the columns that are needed.",
  },
  "workbook-broken": {
    reason: () => "The Excel file is damaged, or was not made by the rules.",
    fix: "Open it in Excel, save it again as .xlsx, or save it as CSV.",
  },
  "workbook-encrypted": {
    reason: () => "The Excel file is protected with a password.",
    fix: "Remove the password and save it again as .xlsx.",
  },
  "workbook-entities": {
    reason: () =>
      "The Excel file holds a document definition (DTD). Ordinary sheets have none, and it is unsafe.",
    fix: "Open it in Excel and save it again as .xlsx, or save it as CSV.",
  },
  "workbook-too-big": {
    reason: () => "The sheet is too big to be read safely.",
    fix: "Save it as CSV: that is read row by row and may be larger.",
  },
  "workbook-too-slow": {
    reason: (p) => `Reading the sheet took longer than ${p.limitSeconds} seconds.`,
    fix: "Save it as CSV, or split the sheet.",
  },
  "wrong-kind": {
    reason: (p) => `This file is ${p.found}. This source reads ${p.expected}.`,
    fix: "Choose the right file or another source. Renaming a file does not change what is in it.",
  },
  "zip-unsafe": {
    reason: (p) => `The packed file is not safe to unpack (${p.reason}).`,
    fix: "Open a workbook in Excel and save it again. Unpack an export of several tables and pack its files again.",
  },
};

/** Params that are words of a closed list, and so are said in the reader's language. */
const WORDS: Record<Locale, Record<string, string>> = {
  nl: {
    archive: "een ingepakt bestand (zip) dat geen Excel-werkblad is",
    binary: "geen tekst en geen bekend bestand",
    gzip: "een ingepakt bestand (gzip)",
    html: "een webpagina (HTML)",
    image: "een afbeelding",
    json: "een JSON-bestand",
    pdf: "een PDF",
    rtf: "een RTF-document",
    xls: "een oud Excel-bestand (.xls) of een ander Office-document",
    xlsx: "een Excel-werkblad (.xlsx)",
    xml: "een XML-bestand",
    text: "tekst die geen JSON is",
    csv: "CSV (tekst met scheidingstekens)",
    "csv-or-xlsx": "CSV of een Excel-werkblad (.xlsx)",
    tsv: "tekst met tabs als scheidingsteken",
    "too-many-entries": "te veel onderdelen",
    "too-big": "uitgepakt te groot",
    ratio: "verdacht sterk ingepakt",
    "unsafe-name": "een onderdeel met een onveilige naam",
    symlink: "een onderdeel dat naar een ander bestand verwijst",
    lying: "de opgegeven grootte klopt niet",
    encrypted: "een versleuteld onderdeel",
    duplicate: "twee onderdelen met dezelfde naam",
    broken: "beschadigd",
    nested: "een ingepakt bestand in het ingepakte bestand",
    directory: "een map",
    "one-file": "één bestand",
    tables: "CSV of JSON, of een .zip daarvan",
  },
  en: {
    archive: "a packed file (zip) that is no Excel workbook",
    binary: "neither text nor a known kind of file",
    gzip: "a packed file (gzip)",
    html: "a web page (HTML)",
    image: "a picture",
    json: "a JSON file",
    pdf: "a PDF",
    rtf: "an RTF document",
    xls: "an old Excel file (.xls) or another Office document",
    xlsx: "an Excel workbook (.xlsx)",
    xml: "an XML file",
    text: "text that is no JSON",
    csv: "CSV (text with delimiters)",
    "csv-or-xlsx": "CSV or an Excel workbook (.xlsx)",
    tsv: "text with tabs between the cells",
    "too-many-entries": "too many parts",
    "too-big": "too big when unpacked",
    ratio: "packed suspiciously tightly",
    "unsafe-name": "a part with an unsafe name",
    symlink: "a part that points to another file",
    lying: "the stated size is not true",
    encrypted: "an encrypted part",
    duplicate: "two parts with the same name",
    broken: "damaged",
    nested: "a packed file inside the packed file",
    directory: "a directory",
    "one-file": "one file",
    tables: "CSV or JSON, or a .zip of these",
  },
};

/** Says why the file is refused and what to do, in the reader's language. */
export function describeRefusal(refused: FileRefused, locale: Locale): { reason: string; fix: string } {
  const text = (locale === "nl" ? NL : EN)[refused.code];
  const params = { ...refused.params };
  for (const name of ["found", "expected", "reason"]) {
    const word = params[name];
    const isWord = name !== "found" || refused.code === "wrong-kind";
    if (typeof word === "string" && isWord) params[name] = WORDS[locale][word] ?? word;
  }
  return { reason: text.reason(params), fix: text.fix };
}

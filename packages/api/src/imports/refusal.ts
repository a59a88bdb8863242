import type { Locale } from "./problem";
import { REFUSALS_EN } from "./refusal-texts-en";
import { REFUSALS_NL } from "./refusal-texts-nl";

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
  | "plan-incomplete"
  | "plan-missing"
  | "scale-differs"
  | "sensitive-column"
  | "sheet-missing"
  | "too-many-columns"
  | "too-many-incidents"
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

export type RefusalText = { reason: (params: RefusalParams) => string; fix: string };

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
    "citizen-number": "een burgerservicenummer",
    "bank-account": "een bankrekening",
    health: "gegevens over iemands gezondheid",
    emotion: "een oordeel over de emotie of houding van een medewerker",
    "customer-sentiment": "een gemeten stemming",
    "customer-name": "de naam van een klant",
    "customer-contact": "een e-mailadres of telefoonnummer van een klant",
    "field-unknown": "onbekende velden",
    "field-twice": "velden die twee keer voorkomen",
    "field-missing": "verplichte velden zonder kolom",
    "identity-missing": "geen kolom die elke rij herkenbaar maakt",
    "identity-not-allowed": "deze rijen hebben een eigen sleutel nodig",
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
    "citizen-number": "a citizen number",
    "bank-account": "a bank account",
    health: "data about somebody's health",
    emotion: "a judgement of the emotion or attitude of an employee",
    "customer-sentiment": "a measured mood",
    "customer-name": "the name of a customer",
    "customer-contact": "an e-mail address or telephone number of a customer",
    "field-unknown": "unknown fields",
    "field-twice": "fields that occur twice",
    "field-missing": "required fields without a column",
    "identity-missing": "no column that makes each row recognisable",
    "identity-not-allowed": "these rows need a key of their own",
  },
};

/** Says why the file is refused and what to do, in the reader's language. */
export function describeRefusal(refused: FileRefused, locale: Locale): { reason: string; fix: string } {
  const text = (locale === "nl" ? REFUSALS_NL : REFUSALS_EN)[refused.code];
  const params = { ...refused.params };
  for (const name of ["found", "expected", "reason"]) {
    const word = params[name];
    const isWord = name !== "found" || refused.code === "wrong-kind";
    if (typeof word === "string" && isWord) params[name] = WORDS[locale][word] ?? word;
  }
  return { reason: text.reason(params), fix: text.fix };
}

import type { RefusalCode, RefusalText } from "./refusal";

/** Why a file is refused and what to do, in Dutch of level B1. */
export const REFUSALS_NL: Record<RefusalCode, RefusalText> = {
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
  "plan-incomplete": {
    reason: (p) => `De kolommen zijn nog niet goed verdeeld (${p.reason}): ${p.fields}.`,
    fix: "Wijs voor deze velden een kolom aan, of haal ze weg.",
  },
  "plan-missing": {
    reason: () => "Er is niet gezegd hoe dit bestand gelezen moet worden.",
    fix: "Geef een sjabloon of een verdeling van de kolommen mee.",
  },
  "scale-differs": {
    reason: (p) =>
      `In kolom ${p.column} staat ${p.found}, maar ${p.field} loopt van ${p.low} tot en met ${p.high}. Een andere schaal wordt niet vanzelf omgerekend.`,
    fix: "Zeg per waarde van het bestand welke waarde van Kwartet erbij hoort, of gebruik de kolom niet.",
  },
  "sensitive-column": {
    reason: (p) => `Kolom ${p.column} mag niet worden gebruikt: het lijkt op ${p.reason}.`,
    fix: "Kies een andere kolom, zoals het klantnummer of de naam van het team.",
  },
  "sheet-missing": {
    reason: (p) => `Het werkblad ${p.sheet} bestaat niet. Gevonden: ${p.found}.`,
    fix: "Kies één van de werkbladen in het bestand.",
  },
  "too-many-columns": {
    reason: (p) => `Het bestand heeft meer dan ${p.limit} kolommen, of een kopregel zonder einde.`,
    fix: "Bewaar alleen de kolommen die nodig zijn.",
  },
  "too-many-incidents": {
    reason: (p) => `Het bestand heeft gebeurtenissen van meer dan ${p.limit} meldingen.`,
    fix: "Splits het bestand, bijvoorbeeld per maand van openen, en houd alle regels van één melding bij elkaar.",
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

import type { ProblemCode, ProblemText } from "./problem";

const REPAIR_ROW = "Verbeter de rij in het bestand en importeer het bestand opnieuw.";
const REEXPORT = "Maak de export opnieuw, als CSV in UTF-8, en importeer die.";
const REMAKE = "Maak de export opnieuw en importeer die zonder er iets in te veranderen.";

/** What was expected and what to do, in Dutch of level B1. */
export const PROBLEMS_NL: Record<ProblemCode, ProblemText> = {
  "abandoned-and-answered": {
    expected: () => "een contact is opgehangen óf beantwoord, niet allebei",
    fix: "Haal de tijd van beantwoorden weg, of zet ‘abandoned’ op nee.",
  },
  "answered-before-offered": {
    expected: () => "een tijd van beantwoorden op of na de tijd van binnenkomst",
    fix: "Controleer de twee tijden en hun tijdzone.",
  },
  "cells-extra": {
    expected: (p) => `${p.expected} cellen, want zoveel kolommen heeft de kopregel; gevonden: ${p.cells}`,
    fix: "Zet tekst waar een scheidingsteken in staat tussen dubbele aanhalingstekens.",
  },
  "cells-missing": {
    expected: (p) => `${p.expected} cellen, want zoveel kolommen heeft de kopregel; gevonden: ${p.cells}`,
    fix: "Vul de ontbrekende scheidingstekens aan, ook voor lege cellen.",
  },
  "channel-unknown": {
    expected: () => "een kanaal dat Kwartet kent",
    fix: "Het contact telt als webformulier. Meld ons de naam van het kanaal, dan krijgt het een eigen plaats.",
  },
  "clock-disagrees": {
    expected: () => "een duur die klopt met de begintijd en eindtijd op dezelfde rij",
    fix: "Het contact telt mee zonder deze duur. Verbeter de duur of de tijden als dat kan.",
  },
  "customer-email-malformed": {
    expected: () => "een e-mailadres van de klant, zoals naam@voorbeeld.nl, of een lege cel",
    fix: "De rij telt mee, maar dit adres niet: er is geen klant mee te herkennen. Verbeter het adres als dat kan.",
  },
  "customer-rounded": {
    expected: () => "een volledig klantnummer, niet afgerond als 6.02E+11",
    fix: "Het contact telt mee zonder klant. Zet de kolom op ‘tekst’ voordat je het bestand opslaat.",
  },
  "delimiter-restored": {
    expected: () => "een tab tussen elke twee cellen",
    fix: "Er ontbrak een tab. De plaats was zeker, dus de rij is gelezen. Je hoeft niets te doen.",
  },
  duplicate: {
    expected: (p) => `een sleutel die één keer in het bestand staat; deze staat al op rij ${p.firstRow}`,
    fix: "Bewaar één van de twee rijen, of geef de andere een eigen sleutel.",
  },
  "duration-absurd": {
    expected: (p) => `hoogstens ${p.limitSeconds} seconden`,
    fix: "Het contact telt mee zonder deze duur. Controleer of de duur in seconden staat.",
  },
  "empty-required": {
    expected: () => "een waarde: deze kolom is verplicht",
    fix: "Vul de cel en importeer het bestand opnieuw.",
  },
  "end-not-recorded": {
    expected: () => "het moment van oplossen of sluiten, in een van de andere tabellen",
    fix: "De laatste wijziging telt als het einde; dat kan te laat zijn. Exporteer ook wat erover gaat: metrics of field history (Zendesk), parts (Intercom).",
  },
  "ended-before-answered": {
    expected: () => "een eindtijd op of na de tijd van beantwoorden",
    fix: "Controleer de twee tijden en hun tijdzone.",
  },
  "ended-before-offered": {
    expected: () => "een eindtijd op of na de tijd van binnenkomst",
    fix: "Controleer de twee tijden en hun tijdzone.",
  },
  "ends-before-starts": {
    expected: () => "een einde na het begin",
    fix: "Controleer of begin en einde zijn verwisseld.",
  },
  "identifier-shared": {
    expected: () => "een e-mailadres, telefoonnummer of klantnummer dat van één klant is",
    fix: "Deze kwamen voor met meer dan 50 andere, zoals het nummer van een telefooncentrale. Ze koppelen niemand; de contacten tellen op wat er verder van de klant bekend is. Je hoeft niets te doen.",
  },
  "inbox-unknown": {
    expected: () => "een inbox waarvan het kanaal in de export staat",
    fix: "Alle contacten van deze inbox tellen als chat. Exporteer ook de inboxen, of de gesprekken uit de API.",
  },
  "interval-too-long": {
    expected: (p) => `hoogstens ${p.limitHours} uur tussen begin en einde`,
    fix: "Controleer de eindtijd, of splits de rij per dag.",
  },
  "item-too-big": {
    expected: (p) => `een onderdeel van hoogstens ${p.limit} tekens`,
    fix: "Laat grote bijlagen en berichtteksten weg uit de export.",
  },
  "item-too-deep": {
    expected: (p) => `hoogstens ${p.limit} niveaus van haakjes in elkaar`,
    fix: "Maak de export opnieuw, zonder bewerking ervan.",
  },
  "json-broken": {
    expected: () => "goed gevormde JSON",
    fix: "Deze regel of dit onderdeel is overgeslagen. Maak de export opnieuw.",
  },
  "lost-character": {
    expected: () => "leesbare tekens; één of meer letters zijn bij het opslaan verloren gegaan",
    fix: REEXPORT,
  },
  negative: { expected: () => "nul of meer", fix: REPAIR_ROW },
  "no-answers": {
    expected: () => "minstens één antwoord in een kolom item_…",
    fix: "Haal de rij weg, of vul de antwoorden in.",
  },
  "no-score": {
    expected: (p) => `minstens één antwoord in ${p.columns}`,
    fix: "Haal de rij weg, of vul de beoordeling in.",
  },
  "not-a-boolean": { expected: () => "ja of nee (ook: y/n, yes/no, true/false, 1/0)", fix: REPAIR_ROW },
  "not-a-date": { expected: () => "een bestaande datum, geschreven als 2026-01-31", fix: REPAIR_ROW },
  "not-a-list": { expected: () => "een lijst, tussen [ en ]", fix: REMAKE },
  "not-a-number": {
    expected: () => "een getal, met een punt of komma voor de decimalen en zonder punt bij duizendtallen",
    fix: REPAIR_ROW,
  },
  "not-a-period": {
    expected: () => "een maand (2026-01), een kwartaal (2026-Q2) of een jaar (2026)",
    fix: REPAIR_ROW,
  },
  "not-a-time": { expected: () => "een tijd, geschreven als 09:12:58", fix: REPAIR_ROW },
  "not-a-value": { expected: () => "één waarde, geen lijst of object", fix: REMAKE },
  "not-allowed": {
    expected: (p) => `één van: ${p.allowed}`,
    fix: "Vervang de waarde door één van deze woorden.",
  },
  "not-an-amount": {
    expected: () =>
      "een bedrag met hoogstens twee decimalen, zonder valutateken en zonder punt bij duizendtallen",
    fix: REPAIR_ROW,
  },
  "not-an-email": { expected: () => "een e-mailadres, of een lege cel", fix: REPAIR_ROW },
  "not-an-instant": {
    expected: () => "een datum met tijd, zoals 2026-01-31 09:12:58 of 2026-01-31T09:12:58+01:00",
    fix: REPAIR_ROW,
  },
  "not-an-object": { expected: () => "een object met velden, tussen { en }", fix: REMAKE },
  "not-whole": { expected: () => "een heel getal", fix: REPAIR_ROW },
  "nul-character": { expected: () => "gewone tekst, zonder NUL-tekens", fix: REEXPORT },
  "numbering-differs": {
    expected: () => "een gesprek dat begon vóór zijn eerste gebeurtenis",
    fix: "De twee lijken verschillend genummerd: het contact telt zonder de klant en het team van het gesprek. Exporteer beide uit de database.",
  },
  "out-of-scale": {
    expected: (p) => `een heel getal van ${p.low} tot en met ${p.high}`,
    fix: "Controleer of het systeem een andere schaal gebruikt, en reken de kolom om.",
  },
  "quote-broken": {
    expected: () => "na een sluitend aanhalingsteken een scheidingsteken of het einde van de rij",
    fix: 'Schrijf een aanhalingsteken binnen een cel dubbel: "".',
  },
  "quote-open": {
    expected: () => "een sluitend aanhalingsteken",
    fix: "Sluit de cel af met een aanhalingsteken, of haal het openende teken weg.",
  },
  "record-too-long": {
    expected: () => "een rij van hoogstens een miljoen tekens",
    fix: "Controleer of de regeleinden in het bestand kloppen.",
  },
  "service-after-hang-up": {
    expected: () => "geen gesprekstijd bij een klant die heeft opgehangen",
    fix: "Het contact telt als opgehangen, zonder gesprekstijd. Controleer de uitkomst in de centrale.",
  },
  "service-not-recorded": {
    expected: () => "een begintijd en eindtijd van het gesprek",
    fix: "Het contact telt als beantwoord, zonder gesprekstijd.",
  },
  "text-too-long": {
    expected: (p) => `hoogstens ${p.limit} tekens; gevonden: ${p.length}`,
    fix: "Kort de tekst in. Controleer of een aanhalingsteken ontbreekt.",
  },
  "unanswered-with-values": {
    expected: () => "een lege cel, want het gesprek is niet beantwoord",
    fix: "Controleer de kolom ‘Answered (Y/N)’ op deze rij.",
  },
  "unknown-contact": {
    expected: () => "een contact dat al is geïmporteerd",
    fix: "Importeer eerst het bestand met de contacten, en daarna dit bestand opnieuw.",
  },
  "wave-taken": {
    expected: () =>
      "een meting die niet in Kwartet zelf is gehouden, en die altijd losse antwoorden óf altijd gemiddelden heeft",
    fix: "Geef de meting in het bestand een andere periode.",
  },
  "zone-unknown": {
    expected: () => "een tijdzone die Kwartet kent",
    fix: "Dit rooster is niet gebruikt. Tijden die Zendesk in kalenderminuten geeft, blijven gelijk.",
  },
};

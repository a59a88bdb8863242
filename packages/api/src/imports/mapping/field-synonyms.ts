/** Names parted by commas, as they are read most easily. */
const NAMES: Readonly<Record<string, string>> = {
  external_id: `
    id, contact id, ticket id, ticket, ticket number, ticketnummer, ticket nr, case id, case number,
    zaaknummer, call id, gesprek id, gespreksnummer, conversation id, interaction id, interactie id,
    reference, referentie, kenmerk, volgnummer, nummer, number, uuid, key, sleutel, contactnummer,
    meldingsnummer, incident, incident number`,
  channel: `
    kanaal, medium, type kanaal, channel type, media type, contact channel, contactkanaal, via,
    source channel, kanaaltype`,
  offered_at: `
    offered, created, created at, created on, aangemaakt, aangemaakt op, start, start time,
    starttijd, begin, begintijd, aanvang, datum, date, datum tijd, date time, timestamp, tijdstip,
    binnengekomen, binnenkomst, binnen, ontvangen, ontvangen op, received, received at, arrival
    time, aankomst, opened, opened at, geopend, gestart op, start datum, startdatum, aangeboden,
    aangeboden op, call time, contactmoment`,
  answered_at: `
    answered, answer time, beantwoord, beantwoord op, opgenomen, opgenomen op, first response, first
    response at, first reply, first reply at, eerste reactie, eerste antwoord, eerste reactie op,
    connected at, picked up, aangenomen, aangenomen op, responded at, assigned at`,
  ended_at: `
    ended, end, end time, eind, einde, eindtijd, afgesloten, afgesloten op, gesloten, gesloten op,
    closed, closed at, solved at, resolved at, opgelost op, completed, completed at, afgerond,
    afgerond op, hang up, finished at, disconnect time, beeindigd`,
  topic: `
    onderwerp, subject, category, categorie, reason, reden, contact reason, contactreden, thema,
    type, vraagtype, soort vraag, question type, issue type`,
  customer: `
    klant, klantnummer, klantnr, klant id, customer id, customer number, client, client id,
    clientnummer, relatienummer, debiteur, debiteurnummer, account id, requester, requester id,
    aanvrager, caller id, beller, contact person id, lidnummer`,
  team: "group, groep, afdeling, department, team name, teamnaam, squad, unit",
  agent: `
    medewerker, medewerker naam, medewerkernaam, agent name, agent id, agentnaam, employee, employee
    id, personeelsnummer, adviseur, advisor, behandelaar, behandeld door, handled by, assignee,
    assigned to, toegewezen aan, operator, user, gebruiker, medewerker id, naam medewerker, owner,
    eigenaar`,
  queue: "wachtrij, rij, skill, queue name, acd group, lijn, line",
  wait_seconds: `
    wait, wait time, waiting time, wachttijd, wacht, speed of answer, time to answer, queue time,
    wachttijd seconden, wachttijd sec, tijd tot antwoord, ring time`,
  handle_seconds: `
    handle time, handling time, afhandeltijd, behandeltijd, aht, duration, duur, gespreksduur
    totaal, totale duur, call duration, handle`,
  talk_seconds: "talk, talk time, gesprekstijd, spreektijd, gespreksduur, conversation time",
  hold_seconds: "hold, hold time, in de wacht, wachtstand, on hold",
  wrap_seconds: `
    wrap, wrap up, wrap time, wrap up time, acw, after call work, nawerk, nawerktijd, nabewerking`,
  abandoned: "opgehangen, afgebroken, abandon, hung up, is abandoned, verlaten, gemist, missed",
  handed_over_from: "transferred from, doorverbonden van, overgenomen van, from agent",
  handed_over_to: `
    transferred to, transfer to, doorverbonden naar, doorverbonden aan, overgedragen aan, doorgezet
    naar, escalated to`,
  reopen_count: "reopens, reopen, reopened, heropend, aantal heropend, times reopened, reopened count",
  reported_resolved: `
    resolved, opgelost, is resolved, in een keer opgelost, first contact resolution, fcr, solved by
    agent, afgehandeld`,
  language: "taal, locale, lang",
  bot_involved: "bot, chatbot, via bot, with bot, met bot, bot used",
  friendliness: "vriendelijkheid, vriendelijk, friendly, kindness, friendliness score, bejegening",
  satisfaction: `
    tevredenheid, csat, csat score, klanttevredenheid, satisfaction score, rating, beoordeling,
    waardering, score, customer satisfaction, satisfaction rating`,
  effort: "moeite, ces, effort score, customer effort, gemak, ease, customer effort score",
  solved: `
    opgelost volgens klant, vraag opgelost, issue solved, solved by customer, probleem opgelost, is
    uw vraag opgelost`,
  recommend: "aanbevelen, aanbeveling, nps, nps score, likelihood to recommend, net promoter score",
  contact_external_id: `
    contact id, ticket id, ticket, ticketnummer, case id, zaaknummer, gesprek id, conversation id,
    call id, interaction id, contactnummer, id contact, ticket number`,
  rated_at: `
    rated, beoordeeld op, ingevuld op, ingevuld, response date, survey date, datum, date, submitted
    at, datum beoordeling, completed at, timestamp, answered at, created at`,
  available_from: `
    from, van, start, starttijd, begin, begintijd, login, login time, ingelogd, ingelogd om,
    aangemeld, beschikbaar vanaf, start time, actual start, clock in, ingeklokt`,
  available_to: `
    to, tot, end, eind, einde, eindtijd, logout, logout time, uitgelogd, uitgelogd om, afgemeld,
    beschikbaar tot, end time, actual end, clock out, uitgeklokt`,
  scheduled_from: `
    from, van, start, starttijd, begin, begintijd, shift start, start dienst, begin dienst, planned
    start, rooster van, start time, scheduled start, ingeroosterd van`,
  scheduled_to: `
    to, tot, end, eind, einde, eindtijd, shift end, einde dienst, eind dienst, planned end, rooster
    tot, end time, scheduled end, ingeroosterd tot`,
  value_per_year: `
    value, waarde, jaarwaarde, omzet per jaar, annual value, yearly revenue, arr, omzet, revenue`,
  since: "klant sinds, customer since, start, startdatum, start date, ingangsdatum, sinds, signup date",
  left_on: `
    left, vertrokken, vertrokken op, end date, einddatum, opgezegd op, churn date, cancelled on,
    beeindigd op`,
  experiences: "bad experiences, slechte ervaringen, complaints, klachten, aantal klachten",
  name: `
    naam, full name, volledige naam, medewerker, employee name, employee, agent name, naam
    medewerker`,
  email: "e mail, mail, e mailadres, emailadres, email address, mailadres",
  partner: "partner name, leverancier, outsourcer, bpo, werkgever, employer, vendor",
  role: "rol, functie, function, job title",
  starts_on: `
    start, start date, startdatum, in dienst, in dienst op, begindatum, from, vanaf, hired on,
    ingangsdatum`,
  ends_on: "end, end date, einddatum, uit dienst, uit dienst op, to, tot, left on",
  wave: "meting, ronde, golf, survey, survey name, meetmoment",
  period: "periode, maand, month, kwartaal, quarter, jaar, year",
  outcome: "uitkomst, resultaat, measure, metric, indicator, kpi",
  value: "waarde, score, result, amount, bedrag, percentage",
  item: "vraag, stelling, question, statement",
  respondents: "respondenten, antwoorden, answers, aantal respondenten, number of respondents",
  n: "aantal, count, number, base, basis, aantal klanten",
  sequence: "volgorde, volgnummer, seq, message number, bericht nummer, index, order",
  speaker: "spreker, author, afzender, sender, from, van, role, author type",
  said_at: `
    tijd, time, timestamp, tijdstip, datum, date, sent at, verzonden op, created at, verstuurd op`,
  text: "tekst, message, bericht, body, inhoud, content, comment",
};

/**
 * Under which names other programs keep what a field holds, in English and Dutch. A name is compared by
 * its words, so that `OfferedAt`, `offered_at` and `Offered at` are one.
 */
export const FIELD_SYNONYMS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(NAMES).map(([field, names]) => [field, names.split(",").map((name) => name.trim())]),
);

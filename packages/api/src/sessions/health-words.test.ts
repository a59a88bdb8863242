import { expect, it } from "vitest";
import { findHealthWords } from "./health-words";

it.each([
  ["Noor was vorige week ziek.", ["ziek"]],
  ["Ziekmelding besproken, zie de bedrijfsarts", ["ziekmelding", "bedrijfsarts"]],
  ["She is on medication since her burnout.", ["medication", "burnout"]],
  ["Afwezig door migraine en nog eens migraine", ["migraine"]],
  ["He was ill", ["ill"]],
  ["Talked about a panic attack", ["panic attack"]],
])("warns of health in: %s", (text, words) => {
  expect(findHealthWords(text)).toEqual(words);
});

it.each([
  "Noor noemt nu altijd wanneer de klant iets hoort.",
  "De muziek in de wachtrij is te hard; dat is een klacht van klanten.",
  "I will fill in the form; the influence on the queue is small.",
  "De klant belde over zijn ziektekostenverzekering",
  "Pas de versie van de tekst aan",
])("says nothing of: %s", (text) => {
  expect(findHealthWords(text)).toEqual([]);
});

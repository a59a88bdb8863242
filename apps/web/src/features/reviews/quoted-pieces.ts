/** Words of a message from one character up to another, with the number of the criterion that they stand with. */
export type MarkedWords = { startsAt: number; endsAt: number; number: number };
/** A piece of a message; the numbers of the criteria that it is quoted for, none where it is not. */
export type Piece = {
  at: number;
  text: string;
  numbers: number[] /** Whether a quote ends here. */;
  ends: number[];
};

/** Cuts a message where quotes begin and end, so that quotes may lie across each other. */
export function quotedPieces(message: string, quotes: readonly MarkedWords[]): Piece[] {
  const cuts = new Set([0, message.length]);
  for (const { startsAt, endsAt } of quotes) cuts.add(startsAt).add(endsAt);
  const places = [...cuts].filter((place) => place <= message.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((at, index) => {
    const until = places[index + 1] ?? message.length;
    const over = quotes.filter(({ startsAt, endsAt }) => startsAt <= at && endsAt >= until);
    return {
      at,
      text: message.slice(at, until),
      numbers: over.map(({ number }) => number),
      ends: over.filter(({ endsAt }) => endsAt === until).map(({ number }) => number),
    };
  });
}

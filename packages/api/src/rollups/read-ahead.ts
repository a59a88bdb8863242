/**
 * Asks for what comes next before it is needed, so that the database works while this process does. One question is on
 * its way at a time, and answers come in the order of the questions.
 */
export class ReadAhead<Question, Answer> {
  readonly #questions: readonly Question[];
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #ahead: number;
  readonly #asked: Promise<Answer>[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #next = 0;

  /** @param ahead how many answers are awaited or wait while one is being used */
  constructor(questions: readonly Question[], ask: (question: Question) => Promise<Answer>, ahead: number) {
    this.#questions = questions;
    this.#ask = ask;
    this.#ahead = ahead;
  }

  /** The answer to the first question of which it was not taken yet. */
  async take(): Promise<Answer> {
    this.#askUpTo(1);
    const answer = this.#asked.shift();
    if (!answer) throw new RangeError("All answers were taken.");
    this.#askUpTo(this.#ahead);
    return answer;
  }

  /** Leaves nothing on its way to a transaction that is about to end. */
  async close(): Promise<void> {
    this.#next = this.#questions.length;
    await Promise.allSettled(this.#asked);
  }

  #askUpTo(count: number): void {
    for (const question of this.#questions.slice(this.#next, this.#next + count - this.#asked.length)) {
      this.#next += 1;
      const answer = this.#last.then(() => this.#ask(question));
      // Whoever takes it hears of the failure; until then it is no unhandled one.
      answer.catch(() => {});
      this.#asked.push(answer);
      this.#last = answer;
    }
  }
}

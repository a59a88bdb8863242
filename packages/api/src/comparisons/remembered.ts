/**
 * Answers that are the same for everybody until what they were made of changes: the key says of what, so that an answer
 * is never out of date. Only the last ones are kept. Each process has its own.
 */
export class Remembered<Answer> {
  readonly #answers = new Map<string, Answer>();
  /** What is being computed: who asks meanwhile waits for it, and computes anew where that fails. */
  readonly #underWay = new Map<string, Promise<Answer>>();

  constructor(readonly most: number) {}

  async of(key: string, compute: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(key);
    const answer = known ?? (await this.#share(key, compute));
    // Put at the end: the first are those that nobody asked for the longest.
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.most) break;
      this.#answers.delete(oldest);
    }
    return answer;
  }

  #share(key: string, compute: () => Promise<Answer>): Promise<Answer> {
    const underWay = this.#underWay.get(key);
    return underWay ? underWay.catch(() => this.#begin(key, compute)) : this.#begin(key, compute);
  }

  async #begin(key: string, compute: () => Promise<Answer>): Promise<Answer> {
    const answer = compute();
    this.#underWay.set(key, answer);
    try {
      return await answer;
    } finally {
      this.#underWay.delete(key);
    }
  }
}

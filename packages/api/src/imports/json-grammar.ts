/** What the grammar of JSON allows at the present place. */
type Expected =
  | "value"
  | "value-or-end"
  | "key"
  | "key-or-end"
  | "colon"
  | "comma-or-end"
  | "rest-of-literal";

/**
 * Follows the brackets, quotes, commas and colons of JSON exactly. What a number or a word may look like is
 * left to `JSON.parse`. Every method answers whether its mark may stand at the present place.
 */
export class JsonGrammar {
  private expected: Expected = "value";
  readonly open: ("{" | "[")[] = [];

  get depth(): number {
    return this.open.length;
  }

  get mayStartValue(): boolean {
    return this.expected === "value" || this.expected === "value-or-end";
  }

  get mayStartKey(): boolean {
    return this.expected === "key" || this.expected === "key-or-end";
  }

  get isInLiteral(): boolean {
    return this.expected === "rest-of-literal";
  }

  openBracket(bracket: "{" | "["): boolean {
    if (!this.mayStartValue) return false;
    this.open.push(bracket);
    this.expected = bracket === "{" ? "key-or-end" : "value-or-end";
    return true;
  }

  closeBracket(bracket: "}" | "]"): boolean {
    const opened = bracket === "}" ? "{" : "[";
    if (!this.expected.endsWith("-or-end") || this.open.at(-1) !== opened) return false;
    this.open.pop();
    this.endValue();
    return true;
  }

  comma(): boolean {
    if (this.expected !== "comma-or-end") return false;
    this.expected = this.open.at(-1) === "{" ? "key" : "value";
    return true;
  }

  colon(): boolean {
    if (this.expected !== "colon") return false;
    this.expected = "value";
    return true;
  }

  startLiteral(): boolean {
    if (!this.mayStartValue) return false;
    this.expected = "rest-of-literal";
    return true;
  }

  endKey(): void {
    this.expected = "colon";
  }

  /** After the outermost value another may follow: items that stand one after another. */
  endValue(): void {
    this.expected = this.open.length === 0 ? "value" : "comma-or-end";
  }

  reset(): void {
    this.open.length = 0;
    this.expected = "value";
  }
}

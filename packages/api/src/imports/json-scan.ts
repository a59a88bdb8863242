/** An item of more characters than this is no contact: something was pasted into it, or a bracket is missing. */
export const MAX_ITEM_CHARACTERS = 4 * 1024 ** 2;
/** Exports nest some eight deep; far deeper is an attack on whatever reads it. */
export const MAX_DEPTH = 64;

export type ItemFault = "item-too-big" | "item-too-deep" | "json-broken";

/** One value of the file as it stands there, not yet parsed. */
export type ScannedItem = {
  /** The line in JSON Lines, otherwise the ordinal number of the item. */
  row: number;
  /** The name of the list that holds the item; null when it stands by itself or in a list without a name. */
  list: string | null;
  text: string;
  fault: ItemFault | null;
};

export type BrokenAt = { fault: ItemFault; line: number; column: number; found: string };

/** The file goes wrong at a place after which nothing tells where the next item starts. */
export class JsonBroken extends Error {
  readonly at: BrokenAt;

  constructor(at: BrokenAt) {
    super(`${at.fault} on line ${at.line}, column ${at.column}`);
    this.name = "JsonBroken";
    this.at = at;
  }
}

/** What the grammar of JSON allows at the present place. */
type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "rest-of-literal";

type Start = { index: number; line: number };

/**
 * Cuts a file of JSON into its items, piece by piece, holding no more than one of them.
 *
 * Items are the members of a list (the whole file, or a named list in an object around it) or else the values
 * that stand one after another, on lines or not. Brackets, quotes, commas and colons are followed exactly;
 * what stands between them is left to `JSON.parse`, which reads an item ten times faster than code can.
 */
export class JsonScanner {
  private readonly listNames: ReadonlySet<string>;
  private readonly deepestList: number;
  private text = "";
  private at = 0;
  /** Characters of the file before `text`. */
  private dropped = 0;
  private line = 1;
  private lineStart = 0;
  private row = 0;
  private expected: Expected = "value";
  private stack: string[] = [];
  /** How many brackets are open around each item. */
  private floor = 0;
  private list: string | null = null;
  /** Inside the object around a named list, where nothing is an item. */
  private inWrapper = false;
  private item: Start | null = null;
  private isTooBig = false;
  private keys: string[] = [];
  private inString = false;
  private keyStart: number | null = null;
  /** After a broken line: everything up to the next line end is dropped. */
  private skipping = false;
  private sawItem = false;
  private firstBroken: BrokenAt | null = null;
  private items: ScannedItem[] = [];

  /** @param listNames names of lists that hold items; `data.payload` is the list `payload` in the object `data` */
  constructor(listNames: readonly string[]) {
    this.listNames = new Set(listNames);
    this.deepestList = Math.max(0, ...listNames.map((name) => name.split(".").length));
  }

  /**
   * The items that are complete with this piece.
   *
   * @throws {JsonBroken} when the file breaks other than within one line of JSON Lines
   */
  scan(piece: string, isLast: boolean): ScannedItem[] {
    this.text += piece;
    do {
      while (this.at < this.text.length) if (!this.step(isLast)) break;
    } while (isLast && this.recoverAtEnd());
    this.letGo();
    const items = this.items;
    this.items = [];
    return items;
  }

  /** Reads on by a character or a string; false when the piece ends before it can. */
  private step(isLast: boolean): boolean {
    if (this.skipping) this.skipLine();
    else if (this.inString) return this.readString(isLast);
    else this.readMark(this.text.charAt(this.at));
    return true;
  }

  private skipLine(): void {
    const end = this.text.indexOf("\n", this.at);
    this.skipping = end === -1;
    this.at = end === -1 ? this.text.length : end;
  }

  private readMark(mark: string): void {
    switch (mark) {
      case "\n":
        this.endLiteral();
        this.at += 1;
        this.line += 1;
        this.lineStart = this.dropped + this.at;
        return;
      case " ":
      case "\t":
      case "\r":
        this.endLiteral();
        this.at += 1;
        return;
      case "{":
      case "[":
        return this.open(mark);
      case "}":
      case "]":
        return this.close(mark);
      case ",":
        return this.readComma();
      case ":":
        if (this.expected !== "colon") return this.break("json-broken");
        this.expected = "value";
        this.at += 1;
        return;
      case '"':
        return this.openString();
      default:
        return this.readLiteral();
    }
  }

  private expectsValue(): boolean {
    return this.expected === "value" || this.expected === "value-or-end";
  }

  /** A value starts here; when nothing but lists is open around it, it is an item. */
  private startValue(): boolean {
    if (!this.expectsValue()) return false;
    if (this.stack.length === this.floor && this.item === null && !this.inWrapper) {
      this.item = { index: this.at, line: this.line };
    }
    return true;
  }

  private open(bracket: "{" | "["): void {
    const isTopList = bracket === "[" && this.stack.length === 0 && this.expectsValue();
    if (isTopList) this.floor = 1;
    else if (!this.startValue()) return this.break("json-broken");
    if (bracket === "[" && !isTopList) this.openNamedList();
    this.stack.push(bracket);
    this.expected = bracket === "{" ? "key-or-end" : "value-or-end";
    if (this.stack.length - this.floor > MAX_DEPTH) return this.break("item-too-deep");
    this.at += 1;
  }

  /** The object that seemed an item turns out to be what stands around a list of them. */
  private openNamedList(): void {
    const depth = this.stack.length - this.floor;
    if (this.list !== null || depth < 1 || depth > this.deepestList) return;
    if (this.stack.slice(this.floor).includes("[")) return;
    const name = this.keys.slice(0, depth).join(".");
    if (!this.listNames.has(name)) return;
    this.list = name;
    this.inWrapper = false;
    this.item = null;
    this.isTooBig = false;
    this.floor = this.stack.length + 1;
  }

  private close(bracket: "}" | "]"): void {
    this.endLiteral();
    const opened = bracket === "}" ? "{" : "[";
    const mayEnd = this.expected === "comma-or-end" || this.expected.endsWith("-or-end");
    if (!mayEnd || this.stack.at(-1) !== opened) return this.break("json-broken");
    const isList = this.stack.length === this.floor;
    this.stack.pop();
    this.at += 1;
    if (isList) this.closeList();
    else if (this.stack.length === this.floor) this.endItem();
    else this.expected = "comma-or-end";
  }

  private closeList(): void {
    this.inWrapper = this.list !== null;
    this.list = null;
    // Pages of an export may themselves be gathered in one list.
    this.floor = this.inWrapper && this.stack[0] === "[" ? 1 : 0;
    this.expected = this.stack.length === 0 ? "value" : "comma-or-end";
    this.sawItem = true;
  }

  private readComma(): void {
    this.endLiteral();
    if (this.expected !== "comma-or-end") return this.break("json-broken");
    this.expected = this.stack.at(-1) === "{" ? "key" : "value";
    this.at += 1;
  }

  private openString(): void {
    const isKey = this.expected === "key" || this.expected === "key-or-end";
    if (!isKey && !this.startValue()) return this.break("json-broken");
    if (!isKey && this.stack.length === 0) return this.break("json-broken");
    this.keyStart = isKey ? this.at : null;
    this.inString = true;
    this.at += 1;
  }

  private readString(isLast: boolean): boolean {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === BACKSLASH) {
        if (this.at + 1 === this.text.length && !isLast) return false;
        this.at += 1;
      } else if (code === QUOTE) {
        this.closeString();
        return true;
      } else if (code === LINE_FEED) {
        this.break("json-broken");
        return true;
      }
    }
    this.at = Math.min(this.at, this.text.length);
    return true;
  }

  private closeString(): void {
    this.inString = false;
    this.at += 1;
    if (this.keyStart === null) return this.endScalar();
    const depth = this.stack.length - this.floor;
    if (this.list === null && depth >= 1 && depth <= this.deepestList) {
      this.keys[depth - 1] = this.text.slice(this.keyStart + 1, this.at - 1);
    }
    this.keyStart = null;
    this.expected = "colon";
  }

  private readLiteral(): void {
    if (this.expected !== "rest-of-literal") {
      if (this.stack.length === 0 || !this.startValue()) return this.break("json-broken");
      this.expected = "rest-of-literal";
    }
    this.at += 1;
  }

  private endLiteral(): void {
    if (this.expected === "rest-of-literal") this.endScalar();
  }

  private endScalar(): void {
    if (this.stack.length === this.floor && !this.inWrapper) this.endItem();
    else this.expected = "comma-or-end";
  }

  private endItem(): void {
    this.expected = this.stack.length === 0 ? "value" : "comma-or-end";
    const { item } = this;
    if (this.inWrapper || item === null) {
      this.inWrapper = false;
      return;
    }
    const isLine = this.floor === 0 && item.line === this.line;
    this.row = isLine ? Math.max(this.row + 1, item.line) : this.row + 1;
    const tooBig = this.isTooBig || this.at - item.index > MAX_ITEM_CHARACTERS;
    const text = this.text.slice(item.index, tooBig ? item.index + FOUND_CHARACTERS : this.at);
    this.items.push({ row: this.row, list: this.list, text, fault: tooBig ? "item-too-big" : null });
    this.sawItem = true;
    this.item = null;
    this.isTooBig = false;
  }

  /**
   * The grammar is broken here. Among items that stand on lines, the line of this one is given up and reading
   * goes on at the next; elsewhere nothing tells where the next item starts.
   */
  private break(fault: ItemFault): void {
    const { item } = this;
    const start = item ?? { index: this.at, line: this.line };
    const found = this.text.slice(start.index, start.index + FOUND_CHARACTERS);
    const column = this.dropped + this.at - this.lineStart + 1;
    const broken: BrokenAt = { fault, line: this.line, column, found };
    const isNear = this.line - start.line <= 1;
    if (this.floor > 0 || this.inWrapper || !isNear || this.firstBroken !== null) {
      if (!this.sawItem || this.floor > 0 || this.inWrapper || !isNear) {
        throw new JsonBroken(this.firstBroken ?? broken);
      }
    }
    this.firstBroken ??= broken;
    this.row = Math.max(this.row + 1, start.line);
    this.items.push({ row: this.row, list: null, text: found, fault });
    this.resumeAfter(start);
  }

  /** Goes on at the line end after the start of what is given up. */
  private resumeAfter(start: Start): void {
    this.at = start.index;
    this.line = start.line;
    this.item = null;
    this.isTooBig = false;
    this.inString = false;
    this.keyStart = null;
    this.stack = [];
    this.expected = "value";
    this.skipping = true;
  }

  /** At the end of the file: true when an unfinished line was given up and there is more to read after it. */
  private recoverAtEnd(): boolean {
    const isFinished = this.stack.length === 0 && !this.inString;
    if (isFinished && this.firstBroken !== null && !this.sawItem) throw new JsonBroken(this.firstBroken);
    if (isFinished) return false;
    this.break("json-broken");
    return true;
  }

  /** Drops what was read, apart from the item or key that is still open. */
  private letGo(): void {
    if (this.item !== null && this.at - this.item.index > MAX_ITEM_CHARACTERS) this.isTooBig = true;
    const kept = this.isTooBig ? null : (this.item?.index ?? null);
    const from = Math.min(kept ?? this.at, this.keyStart ?? this.at);
    this.text = this.text.slice(from);
    this.at -= from;
    this.dropped += from;
    if (this.item !== null) this.item.index = Math.max(0, this.item.index - from);
    if (this.keyStart !== null) this.keyStart -= from;
  }
}

const FOUND_CHARACTERS = 200;
const QUOTE = 34;
const BACKSLASH = 92;
const LINE_FEED = 10;

import { JsonGrammar } from "./json-grammar";
import { type BrokenAt, type ItemFault, JsonBroken, type ScannedItem } from "./scanned-item";

/** An item of more characters than this is no contact: something was pasted into it, or a bracket is missing. */
export const MAX_ITEM_CHARACTERS = 4 * 1024 ** 2;
/** Exports nest some eight deep; far deeper is an attack on whatever reads it. */
export const MAX_DEPTH = 64;
const FOUND_CHARACTERS = 200;

const QUOTE = 34;
const BACKSLASH = 92;
const LINE_FEED = 10;

/** Where the item that is being read starts; `head` is what is kept of one that is too big. */
type OpenItem = { index: number; line: number; head: string | null };

/**
 * Cuts a file of JSON into its items, piece by piece, holding no more than one of them.
 *
 * Items are the members of a list (the whole file, or a named list in an object around it) or else the values
 * that stand one after another, on lines or not. `JSON.parse` reads them, ten times faster than code can.
 */
export class JsonScanner {
  private readonly listNames: ReadonlySet<string>;
  private readonly deepestList: number;
  private readonly grammar = new JsonGrammar();
  private text = "";
  private at = 0;
  /** Characters of the file before `text`. */
  private dropped = 0;
  private line = 1;
  private lineStart = 0;
  private row = 0;
  /** How many brackets are open around each item. */
  private floor = 0;
  private list: string | null = null;
  /** Inside the object around a named list, where nothing else is an item. */
  private inWrapper = false;
  private item: OpenItem | null = null;
  private keys: string[] = [];
  private keyStart: number | null = null;
  private inString = false;
  /** After a broken line: everything up to the next line end is dropped. */
  private skipping = false;
  private saw = { item: false, itemOfManyLines: false };
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
    } while (isLast && this.resumeAtEnd());
    this.letGo();
    const items = this.items;
    this.items = [];
    return items;
  }

  /** Reads on by a mark or a string; false when the piece ends before it can. */
  private step(isLast: boolean): boolean {
    if (this.skipping) {
      const end = this.text.indexOf("\n", this.at);
      this.skipping = end === -1;
      this.at = end === -1 ? this.text.length : end;
    } else if (this.inString) return this.readString(isLast);
    else if (!this.readMark(this.text.charAt(this.at))) this.break("json-broken");
    return true;
  }

  /** False when the mark cannot stand here. */
  private readMark(mark: string): boolean {
    const isLiteral = !' \t\r\n{}[],:"'.includes(mark);
    if (isLiteral) return this.readLiteral();
    if (this.grammar.isInLiteral) this.endScalar();
    if (mark === "{" || mark === "[") return this.open(mark);
    if (mark === "}" || mark === "]") return this.close(mark);
    if (mark === '"') return this.openString();
    if (mark === ",") return this.pass(this.grammar.comma());
    if (mark === ":") return this.pass(this.grammar.colon());
    this.at += 1;
    if (mark === "\n") {
      this.line += 1;
      this.lineStart = this.dropped + this.at;
    }
    return true;
  }

  private pass(allowed: boolean): boolean {
    if (allowed) this.at += 1;
    return allowed;
  }

  /** A value that starts with nothing but lists around it is an item. */
  private startItem(): void {
    if (this.grammar.depth === this.floor && this.item === null && !this.inWrapper) {
      this.item = { index: this.at, line: this.line, head: null };
    }
  }

  private open(bracket: "{" | "["): boolean {
    if (!this.grammar.mayStartValue) return false;
    if (bracket === "[" && this.grammar.depth === 0) this.floor = 1;
    else if (bracket === "[" && this.isNamedList()) this.openNamedList();
    else this.startItem();
    if (this.grammar.depth - this.floor >= MAX_DEPTH) {
      this.break("item-too-deep");
      return true;
    }
    return this.pass(this.grammar.openBracket(bracket));
  }

  private isNamedList(): boolean {
    const depth = this.grammar.depth - this.floor;
    if (this.list !== null || depth < 1 || depth > this.deepestList) return false;
    if (this.grammar.open.includes("[", this.floor)) return false;
    return this.listNames.has(this.keys.slice(0, depth).join("."));
  }

  /** The object that seemed an item turns out to be what stands around a list of them. */
  private openNamedList(): void {
    this.list = this.keys.slice(0, this.grammar.depth - this.floor).join(".");
    this.floor = this.grammar.depth + 1;
    this.inWrapper = false;
    this.item = null;
  }

  private close(bracket: "}" | "]"): boolean {
    const endsList = this.grammar.depth === this.floor;
    if (!this.pass(this.grammar.closeBracket(bracket))) return false;
    if (endsList) this.closeList();
    else if (this.grammar.depth === this.floor) this.endItem();
    return true;
  }

  private closeList(): void {
    this.inWrapper = this.list !== null;
    this.list = null;
    // Pages of an export may themselves be gathered in one list.
    this.floor = this.inWrapper && this.grammar.open[0] === "[" ? 1 : 0;
    this.saw.item = true;
  }

  private openString(): boolean {
    const isKey = this.grammar.mayStartKey;
    if (!isKey && (!this.grammar.mayStartValue || this.grammar.depth === 0)) return false;
    if (isKey) this.keyStart = this.at;
    else this.startItem();
    this.inString = true;
    this.at += 1;
    return true;
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
    return true;
  }

  private closeString(): void {
    this.inString = false;
    this.at += 1;
    if (this.keyStart === null) {
      this.endScalar();
      return;
    }
    const depth = this.grammar.depth - this.floor;
    if (this.list === null && depth <= this.deepestList) {
      this.keys[depth - 1] = this.text.slice(this.keyStart + 1, this.at - 1);
    }
    this.keyStart = null;
    this.grammar.endKey();
  }

  /** A number, `true`, `false`, `null`, or something that `JSON.parse` will deny. */
  private readLiteral(): boolean {
    if (!this.grammar.isInLiteral) {
      if (this.grammar.depth === 0 || !this.grammar.mayStartValue) return false;
      this.startItem();
      this.grammar.startLiteral();
    }
    this.at += 1;
    return true;
  }

  private endScalar(): void {
    this.grammar.endValue();
    if (this.grammar.depth === this.floor) this.endItem();
  }

  private endItem(): void {
    const { item } = this;
    this.item = null;
    this.inWrapper = false;
    if (item === null) return;
    const isLine = this.floor === 0 && item.line === this.line;
    if (!isLine && this.floor === 0) this.saw.itemOfManyLines = true;
    this.saw.item = true;
    this.row = isLine ? Math.max(this.row + 1, item.line) : this.row + 1;
    const isTooBig = item.head !== null || this.at - item.index > MAX_ITEM_CHARACTERS;
    const text = item.head ?? this.text.slice(item.index, this.at);
    this.items.push({ row: this.row, list: this.list, text, fault: isTooBig ? "item-too-big" : null });
  }

  /**
   * The file is broken here. Among items that stand on lines, this line is given up and reading goes on at the
   * next; elsewhere nothing tells where the next item starts.
   */
  private break(fault: ItemFault): void {
    const start = this.item ?? { index: this.at, line: this.line, head: null };
    const found = start.head ?? this.text.slice(start.index, start.index + FOUND_CHARACTERS);
    const column = this.dropped + this.at - this.lineStart + 1;
    const broken = { fault, line: this.line, column, item: this.row + 1, found };
    const isOnLines = this.floor === 0 && !this.inWrapper && !this.saw.itemOfManyLines;
    // A line that lacks its closing bracket is found out at the start of the next, or of the one after it.
    const isNear = this.line - start.line <= 2;
    if (!isOnLines || !isNear || (this.firstBroken !== null && !this.saw.item)) {
      throw new JsonBroken(this.saw.item ? broken : (this.firstBroken ?? broken));
    }
    this.firstBroken ??= broken;
    this.row = Math.max(this.row + 1, start.line);
    this.items.push({ row: this.row, list: null, text: found, fault });
    if (start.head === null) {
      this.at = start.index;
      this.line = start.line;
    }
    this.item = null;
    this.inString = false;
    this.keyStart = null;
    this.grammar.reset();
    this.skipping = true;
  }

  /** At the end of the file: gives up a line that was not finished; true when there may be more to read after it. */
  private resumeAtEnd(): boolean {
    const isFinished = this.grammar.depth === 0 && !this.inString;
    if (isFinished && this.firstBroken !== null && !this.saw.item) throw new JsonBroken(this.firstBroken);
    if (!isFinished) this.break("json-broken");
    return !isFinished;
  }

  /** Drops what was read, apart from what is still open. */
  private letGo(): void {
    const { item } = this;
    if (item !== null && item.head === null && this.at - item.index > MAX_ITEM_CHARACTERS) {
      item.head = this.text.slice(item.index, item.index + FOUND_CHARACTERS);
    }
    const itemStart = item === null || item.head !== null ? this.at : item.index;
    // Of an endless key the end is enough to see that it names no list.
    if (this.keyStart !== null) this.keyStart = Math.max(this.keyStart, this.at - FOUND_CHARACTERS);
    const from = Math.min(itemStart, this.keyStart ?? this.at);
    this.text = this.text.slice(from);
    this.at -= from;
    this.dropped += from;
    if (item !== null) item.index -= from;
    if (this.keyStart !== null) this.keyStart -= from;
  }
}

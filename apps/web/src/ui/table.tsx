import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import { ScrollBox } from "./scroll-box";

type TableProps = {
  /** Read out as the name of the table. */
  label: string;
  /** 36 px rows: only for lists of contacts and import rows. */
  dense?: boolean;
  /** On a phone every row becomes a block with its cells below each other; give cells their `label`. */
  stacks?: boolean;
  children: ReactNode;
};

const STACKED =
  "max-tablet:[&_thead]:sr-only max-tablet:[&_tbody,&_tr,&_td,&_th]:block max-tablet:[&_tbody_tr]:border-b max-tablet:[&_tbody_tr]:border-line max-tablet:[&_tbody_tr]:py-3 max-tablet:[&_td,&_tbody_th]:h-auto! max-tablet:[&_td,&_tbody_th]:border-0 max-tablet:[&_td,&_tbody_th]:py-0.5 max-tablet:[&_td]:text-left!";

/** Rows parted by hairlines, the head by a stronger line. It scrolls in its own box, the page never does. */
export function Table({ label, dense, stacks, children }: TableProps) {
  const table = (
    <table
      aria-label={label}
      data-dense={dense || undefined}
      className={joinClasses("group/table relative w-full border-collapse text-ui", stacks && STACKED)}
    >
      {children}
    </table>
  );
  return stacks ? table : <ScrollBox label={label}>{table}</ScrollBox>;
}

type HeadCellProps = {
  children?: ReactNode;
  numeric?: boolean;
  width?: string;
  sort?: "ascending" | "descending";
  className?: string;
};

/** A column head. Sorting is a link inside it; `sort` says which way the rows stand now. */
export function HeadCell({ children, numeric, width, sort, className }: HeadCellProps) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      style={width ? { width } : undefined}
      className={joinClasses(
        "border-line-strong border-b pr-4 pb-2 align-bottom font-normal text-ink-3 text-label last:pr-0",
        numeric ? "text-right" : "text-left",
        className,
      )}
    >
      {children}
    </th>
  );
}

export function Row({ children, selected }: { children: ReactNode; selected?: boolean }) {
  return (
    <tr
      aria-selected={selected || undefined}
      className={joinClasses("transition-colors", selected ? "bg-selected" : "hover:bg-hover")}
    >
      {children}
    </tr>
  );
}

const CELL =
  "border-line border-b py-1 pr-4 last:pr-0 align-middle h-11 group-data-dense/table:h-9 group-data-dense/table:py-0";

/** The cell that names its row, with a quiet second line where needed. */
export function RowHead({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <th scope="row" className={joinClasses(CELL, "text-left font-medium text-ink", !!note && "py-2.5")}>
      {children}
      {note && <span className="block font-normal text-ink-3 text-small">{note}</span>}
    </th>
  );
}

type CellProps = {
  children?: ReactNode;
  numeric?: boolean;
  strong?: boolean;
  quiet?: boolean;
  note?: ReactNode;
  /** The head of this column, shown before the cell when the table stacks on a phone. */
  label?: string;
  className?: string;
};

export function Cell({ children, numeric, strong, quiet, note, label, className }: CellProps) {
  return (
    <td
      className={joinClasses(
        CELL,
        numeric && "whitespace-nowrap text-right",
        strong && "font-semibold",
        quiet && "text-ink-3",
        "[&>svg]:inline-block",
        className,
      )}
    >
      {label && <span className="mr-2 text-ink-3 text-small tablet:hidden">{label}</span>}
      {children}
      {note && <span className="block text-ink-3 text-small">{note}</span>}
    </td>
  );
}

type GroupRowProps = { columns: number; children: ReactNode; note?: ReactNode };

/** A bold row over the rows of a group; never a table inside a table. */
export function GroupRow({ columns, children, note }: GroupRowProps) {
  return (
    <tr>
      <th
        scope="colgroup"
        colSpan={columns}
        className="h-11 border-line-strong border-b pb-2 text-left align-bottom font-semibold"
      >
        {children}
        {note && <span className="ml-2 font-normal text-ink-3">{note}</span>}
      </th>
    </tr>
  );
}

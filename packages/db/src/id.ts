import { v4, v7 } from "uuid";

/** An id that sorts by the moment at which it was made: new rows lie together in the index. */
export const newId = (): string => v7();

/** An id that tells nothing about when or in which order it was made. */
export const newUnorderedId = (): string => v4();

/** The words of a column's name in lower case: `customerSentiment_AI` is customer, sentiment, ai. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

/** A name in the form in which two spellings of it are alike. */
export const joinedName = (name: string): string => wordsOf(name).join(" ");

/** Whether nine digits are a citizen number by its test: weighed 9 to 2 and −1 they divide by eleven. */
export function isCitizenNumber(text: string): boolean {
  const digits = text.replace(/[.\s-]/g, "");
  // A spreadsheet drops the zero in front.
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const padded = digits.padStart(9, "0");
  const sum = [...padded].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** Whether a text is a bank account by the rule of its check digits: rearranged, the rest by 97 is one. */
export function isBankAccount(text: string): boolean {
  const account = text.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account)) return false;
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

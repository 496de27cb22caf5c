// Under this key the presenter's page says that it is open, in the storage that the pages of one browser share.
const key = "parley:projecting";
/** How often it says so, while it can. Milliseconds. */
export const beatMs = 2_000;
/** A page in the background may speak once a minute, whatever it wants: what was said within this time holds. Milliseconds. */
const heldMs = 75_000;

/** Says that the presenter's page is open in this browser. */
export function sayProjecting(): void {
  try {
    localStorage.setItem(key, String(Date.now()));
  } catch {
    // storage is full or forbidden: then nothing can be said, and the fold is a plain one
  }
}

/** Says that it is not any more. */
export function stopProjecting(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // as above
  }
}

/** Whether the presenter's page is open in this browser. */
export function isProjectedHere(): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(key) ?? 0) < heldMs;
  } catch {
    return false;
  }
}

/** Gives the focus to an element of the page, when it is there. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** Where the pane itself last put a focus that was lost. */
let placed: Element | null = null;

/** Puts the focus back on the view when what had it is no longer there: the next Tab goes on from here, not from the top. */
export function keepFocus(had: Element | null, view: string): void {
  if (had === null || had === document.body || had.isConnected) return;
  focusOn(document.getElementById('cancel') === null ? `${view}-title` : 'cancel');
  placed = document.activeElement;
}

/**
 * Remembers where the focus is when an action begins; what it gives moves it to the result, unless the user has meanwhile gone to
 * another control: nobody is taken away from what they are doing.
 */
export function focusLater(): (id: string) => void {
  const began = document.activeElement;
  return (id) => {
    const now = document.activeElement;
    if (now === null || now === document.body || now === began || now === placed) focusOn(id);
  };
}

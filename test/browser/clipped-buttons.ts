// What is wrong with the buttons on a page as hands and eyes meet them: words beyond their button or the glass, a word broken in two, and a
// button smaller than asked. The function runs in the page.

/** Each fault with the words it is about; `leastPx` is the smallest side that a button may have. */
export function clippedButtons(leastPx: number): string[] {
  const faults: string[] = [];
  const range = document.createRange();
  const buttons = [...document.querySelectorAll('button')].filter(
    (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible' && isOnTop(one)
  );
  for (const button of buttons) {
    const box = button.getBoundingClientRect();
    const named = (button.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
    if (Math.min(box.width, box.height) < leastPx - 0.5)
      faults.push(`${Math.round(box.width)} by ${Math.round(box.height)} pixels: ${named}`);
    const room = {
      left: Math.max(box.left, 0),
      right: Math.min(box.right, innerWidth),
      top: Math.max(box.top, 0),
      bottom: Math.min(box.bottom, innerHeight)
    };
    if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
      faults.push(`beyond the glass: ${named}`);
    const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) readNode(walker.currentNode, room);
  }
  if (buttons.length === 0) faults.push('there is no button');
  return [...new Set(faults)];

  function readNode(node: Node, room: { left: number; right: number; top: number; bottom: number }): void {
    const text = node.textContent ?? '';
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 0.5);
      const cut = rects.some(
        ({ left, right, top, bottom }) =>
          left < room.left - 1 || right > room.right + 1 || top < room.top - 2 || bottom > room.bottom + 2
      );
      if (cut) faults.push(`cut: ${word} of ${text.trim().slice(0, 40)}`);
      // Chinese has no spaces to break at; a hyphen is a place to break.
      const lines = new Set(rects.map(({ top }) => Math.round(top))).size;
      if (lines > 1 && !/[\u3000-\u9fff-]/.test(word)) faults.push(`broken: ${word}`);
    }
  }

  /** Not below a sheet that lies over everything. */
  function isOnTop(button: Element): boolean {
    const sheet = document.querySelector('[role=dialog]');
    return sheet === null || sheet.contains(button);
  }
}

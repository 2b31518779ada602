// The script of verify.html: the same text is the page's and, as a blob, that of its thread, for the page is one file and may stand on a disk.
import { page } from './page.ts';
import { work, type Outcome, type Underway } from './work.ts';

type Said = (now: Outcome | Underway) => void;

if (typeof document === 'undefined')
  self.addEventListener('message', ({ data }: MessageEvent<File>) => void work(data, (now) => self.postMessage(now)));
else {
  const script = document.currentScript?.textContent ?? '';
  page((file, said) => {
    const thread = threadOf(script);
    if (thread === null) void work(file, said);
    else inThread(thread, file, said);
  });
}

/** Null where a browser lets a page from a disk have no threads: then the page does it itself. */
function threadOf(script: string): Worker | null {
  try {
    return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  } catch {
    return null;
  }
}

function inThread(thread: Worker, file: File, said: Said): void {
  thread.addEventListener('message', ({ data }: MessageEvent<Outcome | Underway>) => {
    said(data);
    if (data.type === 'outcome') thread.terminate();
  });
  thread.addEventListener('error', () => {
    thread.terminate();
    void work(file, said);
  });
  thread.postMessage(file);
}

// What Chromium itself says became of each frame of a fade: whether the compositor brought it to the glass. What the page's own thread did not finish in time, and what
// nobody sees, such as work behind the slide, is no frame that is missing there.
import type { Browser, Page } from 'playwright';
import * as v from 'valibot';

const frame = v.object({
  name: v.literal('PipelineReporter'),
  ph: v.literal('b'),
  ts: v.number(),
  args: v.object({
    frame_reporter: v.object({
      state: v.string(),
      has_compositor_animation: v.boolean(),
      frame_sequence: v.number(),
      layer_tree_host_id: v.number()
    })
  })
});
const trace = v.object({ traceEvents: v.array(v.unknown()) });
const CATEGORIES = ['cc', 'benchmark', 'disabled-by-default-devtools.timeline.frame'];

/** Of one display refresh there may be several reports: it is on the glass where one of them is. */
interface Refresh {
  readonly isPresented: boolean;
  readonly isFading: boolean;
}

export interface FadeFrames {
  readonly fading: number;
  readonly dropped: number;
}

/** The frames in which something faded in that page, while `during` ran, and how many of them never reached the glass. */
export async function fadeFrames(browser: Browser, page: Page, during: () => Promise<unknown>): Promise<FadeFrames> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await during();
  const { traceEvents } = v.parse(trace, JSON.parse((await browser.stopTracing()).toString('utf8')));
  const reports = traceEvents.flatMap((event) => (v.is(frame, event) ? [event.args.frame_reporter] : []));
  const refreshes = new Map<string, Refresh>();
  for (const { state, has_compositor_animation, frame_sequence, layer_tree_host_id } of reports) {
    const name = `${layer_tree_host_id} ${frame_sequence}`;
    const earlier = refreshes.get(name);
    refreshes.set(name, {
      isPresented: earlier?.isPresented === true || state !== 'STATE_DROPPED',
      isFading: earlier?.isFading === true || has_compositor_animation
    });
  }
  const fading = [...refreshes.values()].filter((one) => one.isFading);
  return { fading: fading.length, dropped: fading.filter((one) => !one.isPresented).length };
}
